using Parley.Cases;
using Parley.Cases.Reading;
using Parley.Numerics;
using Parley.Worlds;

namespace Parley.Checking;

/// <summary>Whether, with every number at its median, some package is at least as good as no deal for each principal, red lines respected.</summary>
/// <remarks>Depth-first over issues; a branch is cut when some principal cannot reach its no-deal value even with its best remaining options. Stops undecided after a fixed number of steps.</remarks>
internal static class ZoneCheck
{
    private const int MostSteps = 500_000;

    public static void Run(Case subject, ProblemList problems)
    {
        // Interactions shift utilities of pairs; the bound below does not know them, so a case with interactions is left to the lens.
        var principals = subject.Parties.Where(party => party.Role == PartyRole.Principal && subject.PreferencesOf(party.Index) is not null && subject.NoDealOf(party.Index) is not null).ToArray();
        if (principals.Length < 2 || subject.Issues.Count == 0 || subject.Interactions.Count > 0)
        {
            return;
        }

        var world = World.Central(subject);
        var floors = principals.Select(party => world[subject.NoDealOf(party.Index)!.Value]).ToArray();
        var worth = principals.Select(party => Worth(subject, world, party.Index)).ToArray();
        var hopeless = false;
        for (var i = 0; i < principals.Length; i++)
        {
            var best = OrderedSum.Sum([.. worth[i].Select(static options => options.Max())]);
            if (best < floors[i])
            {
                hopeless = true;
                problems.Warn("no-deal-beats-all", subject.NoDealOf(principals[i].Index)!.Place,
                    FormattableString.Invariant($"no deal is worth {floors[i]:0.#} to {principals[i].Id}, more than any package (at best {best:0.#}); it will agree to nothing"));
            }
        }

        if (!hopeless && Search(subject, worth, floors, Allowed(subject)) == false)
        {
            problems.Warn("no-zone", subject.NoDealOf(principals[0].Index)!.Place,
                "with all numbers at their medians no package is at least as good as no deal for every principal (within the red lines): a deal needs a change");
        }
    }

    private static double[][] Worth(Case subject, World world, int party)
    {
        var shares = world.WeightShares(party);
        return [.. subject.Issues.Select(issue => world.OptionValues(party, issue.Index).Select(value => shares[issue.Index] * value).ToArray())];
    }

    private static bool[][] Allowed(Case subject)
    {
        var allowed = subject.Issues.Select(static issue => issue.Options.Select(static _ => true).ToArray()).ToArray();
        foreach (var line in subject.RedLines.Where(line => subject.Parties[line.PartyIndex].Role == PartyRole.Principal))
        {
            for (var option = 0; option < line.Accepts.Count; option++)
            {
                allowed[line.IssueIndex][option] &= line.Accepts[option];
            }
        }

        return allowed;
    }

    private static bool? Search(Case subject, double[][][] worth, double[] floors, bool[][] allowed)
    {
        var (issues, parties) = (subject.Issues.Count, floors.Length);
        var reachable = new double[issues + 1][];
        reachable[issues] = new double[parties];
        for (var issue = issues - 1; issue >= 0; issue--)
        {
            reachable[issue] = new double[parties];
            for (var party = 0; party < parties; party++)
            {
                var best = 0.0;
                for (var option = 0; option < allowed[issue].Length; option++)
                {
                    best = allowed[issue][option] ? Math.Max(best, worth[party][issue][option]) : best;
                }

                reachable[issue][party] = reachable[issue + 1][party] + best;
            }
        }

        var steps = 0;
        var gained = new double[parties];
        return Descend(0);

        bool? Descend(int issue)
        {
            for (var party = 0; party < parties; party++)
            {
                if (gained[party] + reachable[issue][party] < floors[party] - 1e-9)
                {
                    return false;
                }
            }

            if (issue == issues)
            {
                return true;
            }

            if (++steps > MostSteps)
            {
                return null;
            }

            for (var option = 0; option < allowed[issue].Length; option++)
            {
                if (!allowed[issue][option])
                {
                    continue;
                }

                for (var party = 0; party < parties; party++)
                {
                    gained[party] += worth[party][issue][option];
                }

                var found = Descend(issue + 1);
                for (var party = 0; party < parties; party++)
                {
                    gained[party] -= worth[party][issue][option];
                }

                if (found != false)
                {
                    return found;
                }
            }

            return false;
        }
    }
}
