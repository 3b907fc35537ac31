using Parley.Forecasting.Decisions;
using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Statics;

namespace Parley.Forecasting.Challenges;

/// <summary>The expected utility ("challenge") model of group decisions after Bueno de Mesquita, as a family of named readings.</summary>
/// <remarks>
/// <para><b>Question.</b> Who can press whom, and where does that lead? "The" model is a family: 24 defensible combinations of choices end between 4 and 10 on one issue whose scale runs
/// from 4 to 10. A reading to set beside the forecast: on 351 real decisions none is more accurate than the mean of its own inputs.</para>
/// <list type="number">
/// <item>First pass without risk: expected utilities of all challenges give each actor's security, and that its attitude to risk.</item>
/// <item>Second pass with risk: each actor's view of every pair (what it and the other expect) decides between conflict, compromise and capitulation.</item>
/// <item>Each actor takes one of the offers it receives; all move at once; the next round follows until the rounds are over, nobody moves, or a state returns.</item>
/// </list>
/// <para><b>Cost.</b> actors^3 a round. <b>Source.</b> Scholz, Calbert and Smith (2011), equation numbers are theirs; Bueno de Mesquita (1994, 1997).</para>
/// </remarks>
public static class ChallengeModel
{
    private const double RestTolerance = 1e-9;

    /// <summary>Runs a reading on one issue.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="issue">Number of the issue; other issues are not looked at.</param>
    /// <param name="cancellation">Asked before each round; what was computed by then is returned.</param>
    /// <returns>All rounds with security, risk and moves, and how the run ended. A run at rest ends with the round in which nobody moved.</returns>
    public static DynamicRun Run(GroupDecision decision, ChallengeReading reading, int issue = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(reading);
        var options = reading.Options;
        var positions = decision.Positions(issue).ToArray();
        var weights = decision.Weights(issue);
        var solver = new ChallengeRound(decision.Count, options);
        solver.Start(positions, weights, decision.Saliences(issue));
        var states = new List<DynamicRound> { Describe(0, positions, weights) };
        var tolerance = RestTolerance * Math.Max(1e-300, Math.Min(1, solver.Range));
        var (ending, length, start) = (RunEnding.RoundLimit, 0, 0);
        for (var round = 1; round <= options.Rounds && !cancellation.IsCancellationRequested; round++)
        {
            var before = positions.ToArray();
            solver.Step(positions);
            var moves = new List<DynamicMove>();
            for (var i = 0; i < positions.Length; i++)
            {
                if (solver.Toward[i] >= 0 && positions[i] != before[i])
                {
                    moves.Add(new DynamicMove(i, solver.Toward[i], solver.Kind[i], [before[i]], [positions[i]], solver.Own[i], solver.Other[i]));
                }
            }

            states.Add(Describe(round, positions, weights) with { Moves = moves, Security = [.. solver.Security], Risk = [.. solver.Risk] });
            var earlier = CycleDetection.EarlierEqual(states, tolerance);
            if (earlier == round - 1)
            {
                ending = RunEnding.Rest;
                break;
            }

            if (earlier >= 0 && ending != RunEnding.Cycle)
            {
                (ending, length, start) = (RunEnding.Cycle, round - earlier, earlier);
            }
        }

        return new DynamicRun("challenge:" + reading.Name, reading.Description, states[0], states[1..], ending, length, start);
    }

    private static DynamicRound Describe(int number, double[] positions, double[] weights) =>
        new(number, [StaticForecasts.WeightedMedian(positions, weights)], [StaticForecasts.WeightedMean(positions, weights)], [[.. positions]]);
}
