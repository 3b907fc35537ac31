using Parley.Evidence.Ledger;

namespace Parley.Evidence.FollowThrough;

/// <summary>How often commitments are carried out in general, from the user's own reference ledgers: the outside view that starts a new actor's estimate.</summary>
/// <remarks>Cases are pooled over actors and ledgers. A reference ledger has its own selection; the name of the prior says where it comes from.</remarks>
public sealed class BaseRates
{
    private readonly Dictionary<string, (int Success, int Cases)> _byKind;

    private BaseRates(string name, Dictionary<string, (int Success, int Cases)> byKind)
    {
        Name = name;
        _byKind = byKind;
    }

    /// <summary>Gets the name of the reference, for reports.</summary>
    public string Name { get; }

    /// <summary>Pools reference ledgers.</summary>
    /// <param name="name">What the reference is called in reports.</param>
    /// <param name="references">The ledgers, each as of its own day.</param>
    /// <param name="options">Which commitments count; the grouping is always by kind.</param>
    /// <returns>The base rates.</returns>
    public static BaseRates Of(string name, IEnumerable<LedgerView> references, FollowThroughOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        var byKind = new Dictionary<string, (int Success, int Cases)>(StringComparer.Ordinal);
        foreach (var view in references)
        {
            foreach (var group in FollowThroughTable.Of(view, options with { By = ["kind"] }).Groups)
            {
                var held = byKind.GetValueOrDefault(group.Kind!);
                byKind[group.Kind!] = (held.Success + group.Kept + group.Late, held.Cases + group.N);
            }
        }

        return new BaseRates(name, byKind);
    }

    /// <summary>Counts the cases of a kind.</summary>
    /// <param name="kind">promise, threat, deadline or offer.</param>
    /// <returns>Carried out in full (kept or late), and all cases in the rate.</returns>
    public (int Success, int Cases) Counts(string kind) => _byKind.GetValueOrDefault(kind);

    /// <summary>Makes the prior for a kind.</summary>
    /// <param name="kind">promise, threat, deadline or offer.</param>
    /// <param name="weight">How many cases the base rate shall weigh, above 0.</param>
    /// <returns>The prior; Jeffreys when the references hold no case of this kind.</returns>
    public BetaPrior PriorFor(string kind, double weight = 2.0)
    {
        var (success, cases) = Counts(kind);
        return cases == 0 ? BetaPrior.Jeffreys : BetaPrior.FromBaseRate($"{Name}: {success} of {cases}", (double)success / cases, weight);
    }
}
