using Parley.Cases;
using Parley.Cases.Reading;
using Parley.Numerics;
using Parley.Worlds;

namespace Parley.Checking;

/// <summary>Whether weights, values, positions and red lines fit together.</summary>
internal static class PreferenceCheck
{
    public static void Run(Case subject, ProblemList problems)
    {
        Weights(subject, problems);
        Positions(subject, problems);
        RedLines(subject, problems);
        foreach (var issue in subject.Issues)
        {
            if (subject.StatusQuo[issue.Index] is null)
            {
                problems.Warn("no-status-quo", issue.Place, $"the status quo of issue '{issue.Id}' is not stated (expected an entry in 'statusQuo'): the gain against today cannot be told");
            }

            if (!subject.Preferences.Any(preferences => preferences.Issues.Any(preference => preference.IssueIndex == issue.Index)))
            {
                problems.Warn("nobody-cares", issue.Place, $"no party has a preference on issue '{issue.Id}'");
            }
        }
    }

    private static void Weights(Case subject, ProblemList problems)
    {
        foreach (var preferences in subject.Preferences)
        {
            var inPercent = preferences.Issues.Count(static preference => preference.WeightInPercent);
            var id = subject.Parties[preferences.PartyIndex].Id;
            if (inPercent > 0 && inPercent < preferences.Issues.Count)
            {
                problems.Warn("mixed-weights", preferences.Place, $"some weights of {id} are in per cent and some are not (expected all or none); only their proportions count");
            }
            else if (inPercent > 0)
            {
                var sum = OrderedSum.Sum([.. preferences.Issues.Select(static preference => preference.Weight.Distribution.Median)]);
                if (Math.Abs(sum - 100) > 0.5)
                {
                    problems.Warn("weights-do-not-sum", preferences.Place, FormattableString.Invariant($"the weights of {id} add to {sum:0.#} per cent (expected 100); only their proportions count"));
                }
            }

            if (preferences.Issues.All(static preference => preference.Weight.Distribution.Upper <= 0))
            {
                problems.Warn("no-weight", preferences.Place, $"all weights of {id} are 0: its issues count alike");
            }
        }
    }

    private static void Positions(Case subject, ProblemList problems)
    {
        var central = World.Central(subject);
        foreach (var issue in subject.Issues)
        {
            var held = subject.Positions.Where(position => position.IssueIndex == issue.Index).ToArray();
            foreach (var position in held)
            {
                var values = central.OptionValues(position.PartyIndex, issue.Index);
                var best = Array.IndexOf(values, values.Max());
                if (values[position.OptionIndex] < values[best])
                {
                    problems.Note("asks-for-less", position.Place, $"{subject.Parties[position.PartyIndex].Id} asks for '{issue.Options[position.OptionIndex].Id}' on '{issue.Id}' but values '{issue.Options[best].Id}' higher");
                }
            }
        }

        var never = subject.Issues.Where(issue => !issue.IsNumeric && subject.PositionHistory.Any(position => position.IssueIndex == issue.Index))
            .Select(issue => (issue.Id, Options: issue.Options.Where(option => !subject.PositionHistory.Any(position => position.IssueIndex == issue.Index && position.OptionIndex == option.Index)).Select(static option => option.Id).ToArray()))
            .Where(static issue => issue.Options.Length > 0).ToArray();
        if (never.Length > 0)
        {
            problems.Note("option-never-held", subject.Issues.First(issue => issue.Id == never[0].Id).Place,
                $"options for which no party has asked up to {subject.AsOf:yyyy-MM-dd}: {string.Join("; ", never.Select(static issue => $"{issue.Id} {string.Join(", ", issue.Options)}"))}");
        }

        foreach (var twice in subject.PositionHistory.GroupBy(static position => (position.PartyIndex, position.IssueIndex, position.From)).Where(static group => group.Select(static position => position.OptionIndex).Distinct().Count() > 1))
        {
            problems.Warn("two-positions", twice.Last().Place, $"{subject.Parties[twice.Key.PartyIndex].Id} holds two positions on '{subject.Issues[twice.Key.IssueIndex].Id}' from the same day; the last one counts");
        }
    }

    private static void RedLines(Case subject, ProblemList problems)
    {
        foreach (var line in subject.RedLines)
        {
            var (party, issue) = (subject.Parties[line.PartyIndex].Id, subject.Issues[line.IssueIndex]);
            if (!line.Accepts.Contains(true))
            {
                problems.Warn("accepts-nothing", line.Place, $"{party} accepts no option of issue '{issue.Id}': no package can be agreed (expected at least one option)");
            }
            else if (subject.PositionOf(line.PartyIndex, line.IssueIndex) is { } position && !line.Accepts[position.OptionIndex])
            {
                problems.Warn("asks-for-refused", line.Place, $"{party} asks for '{issue.Options[position.OptionIndex].Id}' on '{issue.Id}' but its red line refuses it");
            }
        }

        foreach (var issue in subject.Issues)
        {
            var lines = subject.RedLines.Where(line => line.IssueIndex == issue.Index && subject.Parties[line.PartyIndex].Role == PartyRole.Principal && line.Accepts.Contains(true)).ToArray();
            if (lines.Length > 1 && !issue.Options.Any(option => lines.All(line => line.Accepts[option.Index])))
            {
                problems.Warn("red-lines-exclude-all", lines[^1].Place, $"the red lines of {string.Join(", ", lines.Select(line => subject.Parties[line.PartyIndex].Id))} leave no option of issue '{issue.Id}'");
            }
        }
    }
}
