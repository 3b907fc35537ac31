using Parley.Cases;
using Parley.Findings;
using Parley.Studies;

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
}
