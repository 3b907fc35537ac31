using System.Globalization;
using Parley.Bargaining.Models;

namespace Parley.Cli.Output;

/// <summary>Prints canonical models for people: break-even first, then the answer, then the numbers.</summary>
internal static class ModelText
{
    public static void PrintList(TextWriter output, IReadOnlyList<CanonicalModel> models)
    {
        output.Write(PlainText.Table(
            ["model", "standing", "question"],
            [.. models.Select(m => (IReadOnlyList<string>)[m.Id, m.Card.Provenance.Mark(), m.Card.Question])]));
        output.WriteLine();
        output.WriteLine("parley model NAME [--PARAMETER VALUE …] evaluates one and shows its parameters; --sweep PARAMETER=FROM..TO varies one.");
    }

    public static void Print(TextWriter output, ModelResult result, IReadOnlyList<ComparativeStatic>? statics)
    {
        ModelCard card = result.Model;
        output.WriteLine($"{card.Title} ({card.Id})");
        output.WriteLine(PlainText.Wrap(card.Question, 0));
        output.WriteLine(PlainText.Wrap($"Source: {card.Citation} [{card.Provenance.Mark()}]", 2));
        if (card.Doubt is not null)
        {
            output.WriteLine(PlainText.Wrap("Caution: " + card.Doubt, 2));
        }

        output.WriteLine();
        foreach (BreakEven value in result.BreakEvens)
        {
            output.WriteLine(PlainText.Wrap($"Break-even {value.Name} = {Number(value.Value)}: {value.Meaning}{Now(result, value.Parameter)}{(value.Reachable ? "" : "; it cannot take this value, so nothing flips")}.", 2));
        }

        output.WriteLine(PlainText.Wrap("Stand firm: " + result.Answer.StandFirm.Sentence, 2));
        output.WriteLine(PlainText.Wrap("Stall:      " + result.Answer.Stall.Sentence, 2));
        output.WriteLine(PlainText.Wrap("Give in:    " + result.Answer.GiveIn.Sentence, 2));
        output.WriteLine();
        output.Write(PlainText.Table(["result", "value", "meaning"], Rows(result.Results, _ => "")));
        if (result.Inputs.Count > 0)
        {
            output.WriteLine();
            output.Write(PlainText.Table(["input", "value", "meaning"], Rows(result.Inputs, name => result.Defaulted.Contains(name) ? " (default)" : "")));
        }

        PrintStatics(output, statics);
        output.WriteLine();
        foreach (string note in result.Notes)
        {
            output.WriteLine(PlainText.Wrap("Note: " + note, 2));
        }

        foreach (string assumption in card.Assumptions)
        {
            output.WriteLine(PlainText.Wrap("Assumes: " + assumption + ".", 2));
        }

        if (result.Certificate is { } certificate)
        {
            string difference = certificate.LargestDifference.ToString("0.0e0", CultureInfo.InvariantCulture);
            output.WriteLine(PlainText.Wrap($"Checked by {certificate.Method}: largest difference {difference}, {certificate.Properties.Count} properties, {(certificate.Holds ? "all hold" : "NOT VERIFIED")}.", 2));
            foreach (CertifiedQuantity broken in certificate.Quantities.Concat(certificate.Properties).Where(q => !q.Holds))
            {
                output.WriteLine(PlainText.Wrap($"Does not hold: {broken.Name}: expected {Number(broken.ClosedForm)}, found {Number(broken.Numeric)}.", 2));
            }
        }
    }

    public static void Print(TextWriter output, ModelResult result, IReadOnlyList<InputFlip> flips)
    {
        output.WriteLine();
        if (flips.Count == 0)
        {
            output.WriteLine("  No yes-or-no result flips with any one input.");
            return;
        }

        output.Write(PlainText.Table(
            ["flips", "input", "now", "at"],
            [.. flips.Select(f => (IReadOnlyList<string>)[f.Result, f.Input, Show(result.Inputs.First(i => i.Name == f.Input).Value), Number(f.Value)])]));
    }

    public static void Print(TextWriter output, SweepTable table)
    {
        output.WriteLine($"{table.Model.Title} ({table.Model.Id}), source: {table.Model.Citation} [{table.Model.Provenance.Mark()}]");
        output.WriteLine();
        var rows = table.Rows.Where(r => r.Numbers is not null)
            .Select(r => (IReadOnlyList<string>)[Number(r.Value), .. r.Numbers!.Select(v => double.IsFinite(v) ? Number(v) : "")]).ToList();
        output.Write(PlainText.Table([table.Parameter, .. table.Columns], rows));
        List<SweepRow> refused = [.. table.Rows.Where(r => r.Refusal is not null)];
        if (refused.Count > 0)
        {
            // The reasons differ in the value only; the first stands for all.
            output.WriteLine(PlainText.Wrap($"Refused at {table.Parameter} = {string.Join(", ", refused.Take(8).Select(r => Number(r.Value)))}{(refused.Count > 8 ? " and more" : "")}: {refused[0].Refusal}.", 2));
        }
    }

    private static void PrintStatics(TextWriter output, IReadOnlyList<ComparativeStatic>? statics)
    {
        if (statics is null)
        {
            return;
        }

        output.WriteLine();
        var inputs = statics.Select(s => s.Input).Distinct().ToList();
        output.Write(PlainText.Table(
            ["moves with", .. inputs],
            [.. statics.GroupBy(s => s.Result).Select(g => (IReadOnlyList<string>)[g.Key, .. inputs.Select(i => Word(g.First(s => s.Input == i).Sign))])]));
    }

    private static string Word(Sign sign) => sign switch
    {
        Sign.Rises => "rises",
        Sign.Falls => "falls",
        Sign.Kink => "kink",
        _ => "-",
    };

    private static string Now(ModelResult result, string? parameter) =>
        result.Inputs.FirstOrDefault(i => i.Name == parameter) is { Value: NumberValue(double value) } input ? $" ({input.Name} is {Number(value)})" : "";

    private static IReadOnlyList<IReadOnlyList<string>> Rows(IReadOnlyList<NamedValue> values, Func<string, string> mark) =>
        [.. values.Select(v => (IReadOnlyList<string>)[v.Name, Show(v.Value), v.Meaning + mark(v.Name)])];

    private static string Show(ModelValue value) => value switch
    {
        NumberValue(double number) => Number(number),
        TruthValue(bool truth) => truth ? "yes" : "no",
        WordValue(string word) => word,
        AbsentValue(string reason) => "none: " + reason,
        TableValue table => string.Join("; ", table.Rows.Select(r => string.Join(" ", r.Select(Number)))),
        _ => "",
    };

    private static string Number(double value) => value.ToString("G10", CultureInfo.InvariantCulture);
}
