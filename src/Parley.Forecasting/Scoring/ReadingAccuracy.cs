using Parley.Forecasting.Challenges;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Files;
using Parley.Numerics.Parallelism;

namespace Parley.Forecasting.Scoring;

/// <summary>The track record of the challenge model's readings on past decisions.</summary>
public static class ReadingAccuracy
{
    private const int LeastActors = 3;

    /// <summary>Scores the final median and the final mean of every reading after ten rounds, on issues with at least three actors that care.</summary>
    /// <param name="table">Past decisions on scales of 0 to 100.</param>
    /// <param name="threads">Most threads; 0 for all.</param>
    /// <param name="cancellation">Asked between issues.</param>
    /// <returns>Two rows for each reading.</returns>
    public static IReadOnlyList<ModelAccuracy> Of(IssueTable table, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var issues = table.Issues.Where(i => i.Outcome is not null && PastForecasts.Caring(i).X.Length >= LeastActors && i.Saliences.Any(s => s > 0)).ToList();
        var rows = new List<ModelAccuracy>();
        var outcomes = issues.Select(i => i.Outcome!.Value).ToList();
        foreach (var reading in ChallengeReading.All)
        {
            var (medians, means) = (new double[issues.Count], new double[issues.Count]);
            WorldPartition.For(issues.Count, threads, (from, to) =>
            {
                for (var n = from; n < to; n++)
                {
                    var last = ChallengeModel.Run(Decision(issues[n]), reading).Last;
                    (medians[n], means[n]) = (last.Medians[0], last.Means[0]);
                }
            }, cancellation);
            rows.Add(ModelAccuracy.Of($"challenge:{reading.Name}, final median", medians, outcomes));
            rows.Add(ModelAccuracy.Of($"challenge:{reading.Name}, final mean", means, outcomes));
        }

        return rows;
    }

    private static GroupDecision Decision(IssueRecord issue)
    {
        var caring = Enumerable.Range(0, issue.Positions.Length).Where(i => issue.Saliences[i] > 0).ToArray();
        return new GroupDecision(issue.Id, ["outcome"], [.. caring.Select(i => new DecisionActor($"{issue.Actors[i]}", issue.Capabilities[i], [issue.Positions[i]], [issue.Saliences[i] / 100]))], [new PositionScale(0, 100)]);
    }
}
