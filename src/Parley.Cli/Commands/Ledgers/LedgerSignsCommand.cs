using System.CommandLine;
using System.Globalization;
using Parley.Cli.Output;
using Parley.Evidence.Commitments;

namespace Parley.Cli.Commands.Ledgers;

/// <summary><c>parley ledger CASE contradictions</c> and <c>positions</c>: what an actor said against itself, and how its positions moved.</summary>
internal sealed class LedgerSignsCommand : ParleyCommand
{
    private readonly LedgerArgument _ledger;
    private readonly LedgerFilterOptions _filter = new();
    private readonly Option<int> _window = new("--days") { Description = "How many days apart two contradicting entries may lie (default 14).", DefaultValueFactory = _ => 14 };

    public LedgerSignsCommand(LedgerArgument ledger, string verb, string description)
        : base(verb, description, $"parley ledger cases/ukraine-ceasefire-2025 {verb} --actor US")
    {
        _ledger = ledger;
        Add(SharedOptions.AsOf);
        if (verb == "contradictions")
        {
            Add(_window);
        }

        foreach (var option in _filter.All)
        {
            Add(option);
        }
    }

    protected override int Execute(CommandRun run)
    {
        var view = _ledger.Open(run).AsOf(run.Parsed.GetValue(SharedOptions.AsOf));
        if (Name == "positions")
        {
            Positions(run, PositionHistory.Of(view, _filter.Read(run)));
        }
        else
        {
            Contradictions(run, ContradictionFinder.Of(view, Math.Max(0, run.Parsed.GetValue(_window)), _filter.Read(run)));
        }

        return ExitCode.Done;
    }

    private static void Positions(CommandRun run, IReadOnlyList<PositionStep> steps)
    {
        if (!run.Json)
        {
            run.Output.Write(PlainText.Table(
                ["actor", "issue", "day", "position", "before", "entry"],
                [.. steps.Select(s => (IReadOnlyList<string>)[s.Actor, s.Issue, Day(s.Day), s.Position, s.Previous ?? "", s.Entry])]));
            return;
        }

        run.PrintJson(w =>
        {
            w.WriteStartObject();
            w.WriteStartArray("positions");
            foreach (var s in steps)
            {
                w.WriteStartObject();
                w.WriteString("actor", s.Actor);
                w.WriteString("issue", s.Issue);
                w.WriteString("day", Day(s.Day));
                w.WriteString("position", s.Position);
                w.WriteString("previous", s.Previous);
                w.WriteString("entry", s.Entry);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    private static void Contradictions(CommandRun run, IReadOnlyList<Contradiction> pairs)
    {
        if (!run.Json)
        {
            foreach (var p in pairs)
            {
                run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{p.Actor} on {p.Issue}: {p.Earlier} and {p.Later}, {p.DaysBetween} days apart: {p.Why}"));
            }

            run.Output.WriteLine(pairs.Count == 0 ? "nothing found" : "signs only; a person decides: parley ledger CASE link LATER contradicts EARLIER");
            return;
        }

        run.PrintJson(w =>
        {
            w.WriteStartObject();
            w.WriteStartArray("contradictions");
            foreach (var p in pairs)
            {
                w.WriteStartObject();
                w.WriteString("actor", p.Actor);
                w.WriteString("issue", p.Issue);
                w.WriteString("earlier", p.Earlier);
                w.WriteString("later", p.Later);
                w.WriteNumber("daysBetween", p.DaysBetween);
                w.WriteString("why", p.Why);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
