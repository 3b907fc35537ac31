using System.Diagnostics;
using System.Globalization;
using System.Text;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Reading.Bench;

/// <summary>Measures reading in megabytes of text per second on one thread, with a text of invented sentences.</summary>
internal static class Speed
{
    public static void Print()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Text());
        for (int round = 0; round < 3; round++)
        {
            long start = Stopwatch.GetTimestamp();
            long allocated = GC.GetTotalAllocatedBytes();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            ReadingResult result = new ArticleReader(null, BenchOptions.Reading).Read(SourceDecoder.Decode(bytes));
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            TimeSpan spent = Environment.CpuUsage.TotalTime - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Speed: {bytes.Length / 1e6 / spent.TotalSeconds:0.0} MB per second of processor time (compiling and collecting included), {bytes.Length / 1e6 / time.TotalSeconds:0.0} MB/s by the clock ({result.Entries.Count} entries, {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:0} MB allocated)"));
        }
    }

    /// <summary>Makes six megabytes of invented news.</summary>
    public static string Text()
    {
        string[] names = ["Ada Brandt", "Olin Reyes", "Castria", "Borland", "Minister Vera Holm", "the port board"];
        string[] verbs = ["said", "warned", "refused to lift", "offered", "rejected", "demanded", "met", "announced"];
        string[] objects = ["the levy of 12 % by 1 June", "a truce of 30 days", "“the map and the keys”", "talks with Castria on Monday", "that the harbour would reopen", "no timetable and no mandate"];
        Random random = new(1);
        StringBuilder text = new();
        while (text.Length < 6_000_000)
        {
            int sentences = random.Next(2, 6);
            for (int i = 0; i < sentences; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{names[random.Next(names.Length)]} {verbs[random.Next(verbs.Length)]} {objects[random.Next(objects.Length)]} after {random.Next(2, 90)} hours of work in the old custom house near the {random.Next(1, 40)}th pier. ");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
