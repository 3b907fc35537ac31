using Parley.Forecasting.Decisions;

namespace Parley.Forecasting.Sensitivities;

/// <summary>One uncertain number of a decision.</summary>
/// <param name="Actor">Number of the actor.</param>
/// <param name="Number">0 capability, 1 + 2k position and 2 + 2k salience of issue k, as in <see cref="EstimatedDecision.At"/>.</param>
/// <param name="Name">In words, for example <c>France: salience</c>.</param>
public sealed record NumberRef(int Actor, int Number, string Name)
{
    /// <summary>Lists the numbers that are more than points.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>In the order of actors.</returns>
    public static IReadOnlyList<NumberRef> Uncertain(EstimatedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var list = new List<NumberRef>();
        for (var i = 0; i < decision.Actors.Count; i++)
        {
            var actor = decision.Actors[i];
            Add(actor.Capability, 0, "capability");
            for (var k = 0; k < decision.Issues.Count; k++)
            {
                var on = decision.Issues.Count > 1 ? " on " + decision.Issues[k] : "";
                Add(actor.Positions[k], 1 + (2 * k), "position" + on);
                Add(actor.Saliences[k], 2 + (2 * k), "salience" + on);
            }

            void Add(Numerics.Distribution d, int number, string what)
            {
                if (!d.IsPoint)
                {
                    list.Add(new NumberRef(i, number, $"{actor.Name}: {what}"));
                }
            }
        }

        return list;
    }
}
