using Parley.Cases;
using Parley.Evidence.FollowThrough;
using Parley.Findings;

namespace Parley.Claims;

/// <summary>What the ledger of a case tells about holding out: what became of threats whose demand was not met, and how many were met.</summary>
/// <param name="Case">The case.</param>
/// <param name="CarriedOut">Threats and deadlines that were carried out, in part or late included.</param>
/// <param name="NotCarriedOut">Threats and deadlines that fell due and were not carried out.</param>
/// <param name="Met">Threats withdrawn because the demand was met.</param>
/// <param name="Open">Threats not due yet.</param>
/// <param name="Low">Lower end of the 90 % interval of the share carried out.</param>
/// <param name="High">Upper end.</param>
public sealed record LedgerTrial(string Case, int CarriedOut, int NotCarriedOut, int Met, int Open, double Low, double High)
{
    /// <summary>Share of the due threats that were carried out; not-a-number if none fell due.</summary>
    public double Rate => CarriedOut + NotCarriedOut == 0 ? double.NaN : (double)CarriedOut / (CarriedOut + NotCarriedOut);

    /// <summary>The count in words.</summary>
    public string Text => CarriedOut + NotCarriedOut == 0
        ? $"{Case}: no threat fell due; {Met} met, {Open} open"
        : $"{Case}: of {CarriedOut + NotCarriedOut} threats and deadlines that were not met in time {CarriedOut} were carried out ({Wording.PercentRange(Low, High)}); {Met} were met and withdrawn, {Open} are open";

    /// <summary>Counts the threats of a case's ledger as of its date.</summary>
    /// <param name="subject">The case.</param>
    public static LedgerTrial Of(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var groups = FollowThroughTable.Of(subject.Ledger, new FollowThroughOptions { By = ["kind"] }).Groups.Where(g => g.Kind is "threat" or "deadline").ToList();
        var (done, not) = (groups.Sum(g => g.Executed), groups.Sum(g => g.Not));
        var interval = Numerics.ClopperPearson.Interval(done, done + not, .9);
        return new LedgerTrial(subject.Id, done, not, groups.Sum(g => g.Superseded), groups.Sum(g => g.Open), interval.Lower, interval.Upper);
    }
}
