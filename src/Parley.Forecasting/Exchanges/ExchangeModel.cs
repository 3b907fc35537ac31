using Parley.Forecasting.Decisions;
using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Statics;

namespace Parley.Forecasting.Exchanges;

/// <summary>The position exchange model: two actors who care differently about two issues trade voting positions before the group decides by the compromise mean.</summary>
/// <remarks>
/// <para><b>Question.</b> Which trades between issues would pay for both, and where would the outcomes be after them?</para>
/// <list type="number">
/// <item>An exchange is possible between two actors on opposite sides of the expected outcome on both issues, where one cares relatively more about the one issue and the other about the
/// other.</item>
/// <item>Each moves its voting position towards the other's on the issue that it cares less about. The rate makes both gain the same by the moved outcomes; nobody moves farther than to the
/// other's position, nor the outcome beyond it.</item>
/// <item>The exchange with the largest gain is made, both positions are bound, and the next is looked for, until none is left.</item>
/// </list>
/// <para>Externalities on third parties are ignored, as in the original. <b>Cost.</b> exchanges x actors^2 x issues^2. <b>Source.</b> Stokman and Van Oosten (1994), in Bueno de Mesquita and
/// Stokman, eds.; Arregui, Stokman and Thomson (2004).</para>
/// </remarks>
public static class ExchangeModel
{
    private const double LeastGain = 1e-9;

    /// <summary>Runs the model.</summary>
    /// <param name="decision">A decision with at least two issues; with one there is nothing to exchange.</param>
    /// <param name="cancellation">Asked before each exchange.</param>
    /// <returns>One round for each exchange.</returns>
    public static DynamicRun Run(GroupDecision decision, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var issues = decision.Issues.Count;
        var positions = Enumerable.Range(0, issues).Select(k => decision.Positions(k).ToArray()).ToArray();
        var weights = Enumerable.Range(0, issues).Select(decision.Weights).ToArray();
        var bound = Enumerable.Range(0, issues).Select(_ => new bool[decision.Count]).ToArray();
        var states = new List<DynamicRound> { Describe(0, positions, weights, []) };
        var ending = RunEnding.RoundLimit;
        while (!cancellation.IsCancellationRequested)
        {
            if (Best(decision, positions, weights, bound) is not { } best)
            {
                ending = RunEnding.Rest;
                break;
            }

            var before = positions.Select(p => p.ToArray()).ToArray();
            positions[best.Gives][best.First] += best.FirstShift;
            positions[best.Takes][best.Second] += best.SecondShift;
            bound[best.Gives][best.First] = bound[best.Takes][best.Second] = true;
            states.Add(Describe(states.Count, positions, weights, [Move(best.First, best.Second), Move(best.Second, best.First)]));

            DynamicMove Move(int actor, int other) => new(
                actor, other, MoveKind.Exchange, [.. before.Select(p => p[actor])], [.. positions.Select(p => p[actor])], best.Gain, best.Gain);
        }

        return new DynamicRun("exchange", "bilateral exchanges at equal gains, largest first; outcome by the compromise mean; externalities ignored", states[0], states[1..], ending, 0, 0);
    }

    private static DynamicRound Describe(int number, double[][] positions, double[][] weights, IReadOnlyList<DynamicMove> moves) => new(
        number,
        [.. positions.Select((p, k) => StaticForecasts.WeightedMedian(p, weights[k]))],
        [.. positions.Select((p, k) => StaticForecasts.WeightedMean(p, weights[k]))],
        [.. positions.Select(p => p.ToArray())])
    {
        Moves = moves,
    };

    private static Exchange? Best(GroupDecision decision, double[][] positions, double[][] weights, bool[][] bound)
    {
        var outcomes = positions.Select((p, k) => StaticForecasts.WeightedMean(p, weights[k])).ToArray();
        Exchange? best = null;
        for (var i = 0; i < decision.Count; i++)
        {
            for (var j = 0; j < decision.Count; j++)
            {
                for (var a = 0; a < positions.Length && i != j; a++)
                {
                    for (var b = 0; b < positions.Length; b++)
                    {
                        if (a != b && !bound[a][i] && !bound[b][j] && Of(decision, positions, weights, outcomes, i, j, a, b) is { } one && one.Gain > (best?.Gain ?? LeastGain) + 1e-12)
                        {
                            best = one;
                        }
                    }
                }
            }
        }

        return best;
    }

    /// <summary>i moves towards j on issue a, j towards i on issue b.</summary>
    private static Exchange? Of(GroupDecision decision, double[][] positions, double[][] weights, double[] outcomes, int i, int j, int a, int b)
    {
        var (oa, ob) = (outcomes[a], outcomes[b]);
        var (xia, xja, xib, xjb) = (positions[a][i], positions[a][j], positions[b][i], positions[b][j]);
        if (!((xia - oa) * (xja - oa) < 0 && (xib - ob) * (xjb - ob) < 0))
        {
            return null;
        }

        // Saliences per scale, so that issues on different scales compare.
        double S(int actor, int k) => decision.Scale(k).Length > 0 ? decision.Saliences(k)[actor] / decision.Scale(k).Length : 0;
        var (sia, sib, sja, sjb) = (S(i, a), S(i, b), S(j, a), S(j, b));
        var (wa, wb) = (weights[a][i] / weights[a].Sum(), weights[b][j] / weights[b].Sum());
        if (!(sib * sja > sia * sjb) || !(wa > 0) || !(wb > 0))
        {
            return null;
        }

        // Shifts da and db of the outcomes with equal gains: sib db - sia da = sja da - sjb db.
        var da = Math.Min(wa * Math.Abs(xja - xia), Math.Abs(xja - oa));
        var db = da * (sia + sja) / (sib + sjb);
        var most = Math.Min(wb * Math.Abs(xib - xjb), Math.Abs(xib - ob));
        if (db > most)
        {
            (da, db) = (most * (sib + sjb) / (sia + sja), most);
        }

        var gain = (sib * db) - (sia * da);
        return gain > LeastGain ? new Exchange(i, j, a, b, Math.Sign(xja - xia) * da / wa, Math.Sign(xib - xjb) * db / wb, gain) : null;
    }

    private sealed record Exchange(int First, int Second, int Gives, int Takes, double FirstShift, double SecondShift, double Gain);
}
