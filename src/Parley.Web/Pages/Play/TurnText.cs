using System.Globalization;
using Parley.Numerics.Errors;
using Parley.Playbooks.Process;

namespace Parley.Web.Pages.Play;

/// <summary>Turns as they stand in an address: <c>o.1-0-2!t0.2.60</c> offers a package and threatens with lever 0, due in 2 rounds, for 60 points.</summary>
internal static class TurnText
{
    private const int MostTurns = 400;

    /// <summary>Reads turns; unreadable ones are an error of the address.</summary>
    public static List<PlayedTurn> Read(string? text)
    {
        var words = (text ?? "").Split('~', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostTurns ? [.. words.Select(One)] : throw Bad($"{words.Length} turns (expected at most {MostTurns})");
    }

    /// <summary>Writes turns.</summary>
    public static string Write(IEnumerable<PlayedTurn> turns) => string.Join('~', turns.Select(One));

    private static string One(PlayedTurn turn)
    {
        var move = turn.Move switch
        {
            CrisisEventKind.Offer => "o." + string.Join('-', turn.Package.Select(o => o.ToString(CultureInfo.InvariantCulture))),
            CrisisEventKind.Accept => "a." + turn.Author.ToString(CultureInfo.InvariantCulture),
            CrisisEventKind.ProcessOnly => "p",
            CrisisEventKind.Withdraw => "w",
            CrisisEventKind.Walk => "x",
            _ => "h",
        };
        return move + string.Concat(turn.Levers.Select(l => l.Kind switch
        {
            CrisisEventKind.Threaten => string.Create(CultureInfo.InvariantCulture, $"!t{l.Lever}.{l.Rounds}.{l.Points:0.##}"),
            CrisisEventKind.Promise => string.Create(CultureInfo.InvariantCulture, $"!m{l.Lever}.{l.Rounds}.{l.Points:0.##}.{(l.Change < 0 ? 0 : 1)}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"!{(l.Change < 0 ? 'd' : 'r')}{l.Lever}"),
        })) + (turn.KeepsWord ? "" : "!n");
    }

    private static PlayedTurn One(string word)
    {
        var parts = word.Split('!');
        var levers = new List<PlayedLever>();
        var keeps = true;
        foreach (var part in parts.Skip(1).Where(p => p.Length > 0))
        {
            var numbers = part[1..].Split('.', 3);
            switch (part[0])
            {
                case 'n':
                    keeps = false;
                    break;
                case 'r' or 'd':
                    levers.Add(new PlayedLever(Whole(numbers[0]), CrisisEventKind.LeverDecision, part[0] == 'd' ? -1 : 1));
                    break;
                case 't' or 'm' when numbers.Length == 3:
                    var points = part[0] == 'm' && numbers[2].LastIndexOf('.') is > 0 and var at ? (numbers[2][..at], numbers[2][(at + 1)..]) : (numbers[2], "1");
                    levers.Add(new PlayedLever(Whole(numbers[0]), part[0] == 't' ? CrisisEventKind.Threaten : CrisisEventKind.Promise, points.Item2 == "0" ? -1 : 1, Whole(numbers[1]), Number(points.Item1)));
                    break;
                default:
                    throw Bad($"'{word}' is not a turn");
            }
        }

        var turn = new PlayedTurn { Levers = levers, KeepsWord = keeps };
        return parts[0] switch
        {
            "h" => turn,
            "p" => turn with { Move = CrisisEventKind.ProcessOnly },
            "w" => turn with { Move = CrisisEventKind.Withdraw },
            "x" => turn with { Move = CrisisEventKind.Walk },
            _ when parts[0].StartsWith("a.", StringComparison.Ordinal) => turn with { Move = CrisisEventKind.Accept, Author = Whole(parts[0][2..]) },
            _ when parts[0].StartsWith("o.", StringComparison.Ordinal) => turn with { Move = CrisisEventKind.Offer, Package = [.. parts[0][2..].Split('-').Select(Whole)] },
            _ => throw Bad($"'{word}' is not a turn"),
        };
    }

    private static int Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 100_000 ? n : throw Bad($"'{text}' is not a number of a turn");

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && double.IsFinite(n) ? n : throw Bad($"'{text}' is not a number of points");

    private static SourceErrorsException Bad(string message) => new([new SourceError("address", 1, 1, message)]);
}
