using Parley.Cases;
using Parley.Cases.Reading;

namespace Parley.Checking;

/// <summary>Whether levers do something to somebody.</summary>
internal static class LeverCheck
{
    public static void Run(Case subject, ProblemList problems)
    {
        foreach (var lever in subject.Levers)
        {
            if (lever.TargetIndexes.Count == 0)
            {
                problems.Warn("no-target", lever.Place, $"lever '{lever.Id}' is aimed at nobody (expected 'targets')");
            }

            if (lever.TargetIndexes.Contains(lever.HolderIndex))
            {
                problems.Warn("own-target", lever.Place, $"{subject.Parties[lever.HolderIndex].Id} aims its lever '{lever.Id}' at itself");
            }

            foreach (var target in lever.TargetIndexes)
            {
                var effects = lever.OneOff.Concat(lever.PerRound).Where(effect => effect.PartyIndex == target).Select(static effect => effect.Points.Distribution.Median).ToArray();
                var name = subject.Parties[target].Id;
                if (effects.Length == 0 || effects.All(static points => points == 0))
                {
                    if (lever.BreakdownRisk.Distribution.Median <= 0)
                    {
                        problems.Warn("no-effect", lever.Place, $"lever '{lever.Id}' has no effect on its target {name} (expected an entry in oneOff or perRound)");
                    }
                }
                else if (effects.All(points => lever.Sign == LeverSign.Negative ? points > 0 : points < 0))
                {
                    problems.Warn("wrong-sign", lever.Place, $"lever '{lever.Id}' is {(lever.Sign == LeverSign.Negative ? "negative but pleases" : "positive but hurts")} its target {name}");
                }
            }
        }
    }
}
