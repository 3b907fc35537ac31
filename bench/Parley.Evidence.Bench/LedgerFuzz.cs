using System.Diagnostics;
using System.Globalization;
using System.Text;
using Parley.Evidence.FollowThrough;
using Parley.Evidence.Ledger;
using Parley.Numerics;

namespace Parley.Evidence.Bench;

/// <summary>Opens random and mutated ledgers: nothing may throw, and what the fast reader lets pass the careful reader must be able to read.</summary>
internal static class LedgerFuzz
{
    private static readonly string[] Lines =
    [
        """{"id":"E12","date":"2031-05-20","actor":"BO","target":["CA","DU"],"act":"promise","issue":"port","what":"will reopen the port","deadline":"2031-06-01","sources":["U07"],"conf":"S"}""",
        """{"type":"rating","commitment":"E12","status":"late","asOf":"2031-06-04","actedOn":"2031-06-04","evidence":["E15"],"reason":"late","by":"anna"}""",
        """{"type":"confirm","of":"E13","by":"anna","on":"2031-05-21"}""",
        """{"type":"edit","of":"E12","set":{"target":"DU","deadline":null},"reason":"wrong","by":"anna","asOf":"2031-06-01"}""",
        """{"type":"link","from":"E15","relation":"fulfils","to":"E12","by":"anna"}""",
        """{"type":"redact","of":"E9","reason":"asked for","by":"anna"}""",
        """{"id":"E13","actor":"Ada \u00d6 Brandt","act":"threat","sourceHash":"ab","start":3,"end":9,"text":"“we”","quote":{"start":2,"end":10},"negated":true,"numbers":[{"value":145,"unit":"%"}],"links":[{"relation":"fulfils","to":"E12"}]}""",
    ];

    private static readonly string[] Pieces =
        ["\n", "\r\n", "{", "}", "[", "]", "\"", "\\", "\\u", "\\ud800", ":", ",", "null", "true", "1e999", "-", "\0", "\u202e", "\ufeff", "漢", "\"id\":\"E12\"", "\"type\":\"rating\"", "\"of\":\"E12\"", "[[[[[[[[[[[[[[[[", "9999-99-99", " "];

    /// <summary>Runs a number of inputs and prints how long they took.</summary>
    public static void Run(int count)
    {
        RandomStream random = new(7, 0, 0);
        long start = Stopwatch.GetTimestamp();
        long read = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] bytes = Input(random);
            LedgerSnapshot ledger = LedgerSnapshot.Parse(bytes, "fuzz", 1);
            LedgerView view = ledger.AsOf(random.NextInt32(2) == 0 ? null : new DateOnly(2031, 6, 2));
            read += view.Entries().Count() + ledger.Records().Count();
            _ = ledger.Check().Count + FollowThroughTable.Of(view).Groups.Count;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ledger fuzz: {count:N0} inputs, {read:N0} records read, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s; none threw"));
    }

    private static byte[] Input(RandomStream random)
    {
        StringBuilder text = new();
        int lines = random.NextInt32(8);
        for (int i = 0; i < lines; i++)
        {
            string line = Lines[random.NextInt32(Lines.Length)];
            int edits = random.NextInt32(4);
            for (int e = 0; e < edits && line.Length > 1; e++)
            {
                int at = random.NextInt32(line.Length);
                line = random.NextInt32(3) switch
                {
                    0 => line.Remove(at, Math.Min(line.Length - at, 1 + random.NextInt32(12))),
                    1 => line.Insert(at, Pieces[random.NextInt32(Pieces.Length)]),
                    _ => line[..at],
                };
            }

            text.Append(line).Append(random.NextInt32(9) == 0 ? "" : "\n");
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (bytes.Length > 0 && random.NextInt32(4) == 0)
        {
            bytes[random.NextInt32(bytes.Length)] = (byte)random.NextInt32(256);
        }

        return bytes;
    }
}
