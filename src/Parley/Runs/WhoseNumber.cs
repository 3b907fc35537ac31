using Parley.Cases;
using Parley.Findings;
using Parley.Lenses;
using Parley.Studies;
using Parley.Worlds;

namespace Parley.Runs;

/// <summary>Answers whose number matters most (Q7) from the table of sensitivities.</summary>
internal static class WhoseNumber
{
    public static Finding? Finding(Case subject, IReadOnlyList<Sensitivity> rows)
    {
        if (rows.Count == 0 || rows[0].Swing <= 0)
        {
            return null;
        }

        var top = rows[0];
        var owner = subject.Parties.FirstOrDefault(p => top.Input.Split('.').Contains(p.Id));
        var support = top.Supported ? "has evidence" : "is unsupported";
        return new Finding("whose-number", Question.Q7, "sensitivity",
            $"The number that matters most is {top.Input}{(owner is null ? "" : $" ({owner.Name})")}: between its 5% and 95% points the margin of '{top.Finding}' moves by {Wording.Number(top.Swing)}; it {support}.")
        {
            Party = owner?.Id,
            Choice = top.Input,
            Value = top.Swing,
            Inputs = [.. rows.Take(8).Select(r => r.Input).Distinct()],
            Evidence = subject.Estimates.TryGet(top.Input, out var estimate) ? estimate.Evidence : [],
            Assumptions = ["one input is moved at a time, all other draws as they were; the margin is in the finding's own unit"],
            Headline = 90,
        };
    }

    /// <summary>By how much the first number's swing leads the second's; null where there is no second.</summary>
    public static FindingMargin? Margin(LensContext context, IReadOnlyList<Sensitivity> rows, IReadOnlyDictionary<string, FindingMargin> margins)
    {
        if (rows.FirstOrDefault(r => r.Input != rows[0].Input) is not { } second)
        {
            return null;
        }

        return new FindingMargin(margins[rows[0].Finding].Candidates, changes =>
            (Swing(context, rows[0], margins, changes) - Swing(context, second, margins, changes), $"{second.Input} matters more"));
    }

    private static double Swing(LensContext context, Sensitivity row, IReadOnlyDictionary<string, FindingMargin> margins, WorldOverrides? changes)
    {
        var input = context.Case.Estimates[row.Input];
        var others = changes ?? WorldOverrides.None(context.Case);
        double At(double quantile) => margins[row.Finding].At(others.Fix(row.Input, input.Quantile(quantile))).Margin;
        return Math.Abs(At(0.95) - At(0.05));
    }
}
