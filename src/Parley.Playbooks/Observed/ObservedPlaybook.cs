using System.Globalization;
using Parley.Playbooks.Definitions;

namespace Parley.Playbooks.Observed;

/// <summary>Makes the playbook <c>observed</c> of a party from what it was seen to do.</summary>
/// <remarks>
/// <para>Each rate per round is the mean of a Beta posterior whose prior has the mean written in the shipped <c>observed</c> playbook and the weight of
/// <see cref="PriorRounds"/> rounds: without any record the playbook is the shipped one, and its summary says so.</para>
/// <para>Whether threats and promises are kept is not part of it: that is the follow-through in the world, drawn from its own posterior.</para>
/// <para><b>Assumes</b> that conduct goes on as counted: no motive, no answer to what the others do beyond complying where it is worth it. Stylised.</para>
/// </remarks>
public static class ObservedPlaybook
{
    /// <summary>The weight of the prior, in rounds.</summary>
    public const double PriorRounds = 4.0;

    /// <summary>Fits the playbook.</summary>
    /// <param name="conduct">The counts, or null if there is no record.</param>
    /// <returns>The shipped playbook with the fitted rates.</returns>
    /// <exception cref="ArgumentException">A count is negative or not a number.</exception>
    public static Playbook Fit(ObservedConduct? conduct)
    {
        var shipped = ShippedPlaybooks.Get("observed");
        if (conduct is null || conduct.Rounds == 0.0)
        {
            return shipped with { Summary = shipped.Summary + " No record: these are the prior's rates." };
        }

        if (!(conduct.Rounds > 0.0) || !double.IsFinite(conduct.Rounds) || conduct.Concessions < 0 || conduct.Threats < 0 || conduct.ProcessMoves < 0)
        {
            throw new ArgumentException("The counted rounds, concessions, threats and process moves must be finite and not negative.", nameof(conduct));
        }

        var concede = Rate(conduct.Concessions, conduct.Rounds, shipped.Aspiration["concede"]);
        var threaten = Rate(conduct.Threats, conduct.Rounds, shipped.Levers["threatRate"]);
        var process = Rate(conduct.ProcessMoves, conduct.Rounds, shipped.Process["processShare"]);
        var fitted = shipped
            .With(shipped.Aspiration.With("concede", concede))
            .With(shipped.Levers.With("threatRate", threaten))
            .With(shipped.Process.With("processShare", process));
        return fitted with
        {
            Summary = string.Create(
                CultureInfo.InvariantCulture,
                $"{shipped.Summary.Split(" The numbers here")[0]} Counted over {conduct.Rounds:0.#} rounds: {conduct.Concessions} concessions, {conduct.Threats} threats, {conduct.ProcessMoves} process moves."),
            Sources = conduct.Source.Length == 0 ? shipped.Sources : [.. shipped.Sources, conduct.Source],
        };
    }

    private static double Rate(int count, double rounds, double prior) => Math.Min(1.0, ((prior * PriorRounds) + count) / (PriorRounds + rounds));
}
