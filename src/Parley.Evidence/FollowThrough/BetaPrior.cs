namespace Parley.Evidence.FollowThrough;

/// <summary>What is believed about a follow-through rate before its own cases are seen, as a beta distribution with a name.</summary>
/// <param name="Name">The name under which reports show it.</param>
/// <param name="Alpha">Shape for carried out, above 0.</param>
/// <param name="Beta">Shape for not carried out, above 0.</param>
/// <remarks>A default value of this type stands for <see cref="Jeffreys"/>.</remarks>
public readonly record struct BetaPrior(string Name, double Alpha, double Beta)
{
    /// <summary>Gets Jeffreys' prior, Beta(1/2, 1/2): invariant under change of scale, little weight of its own. The default.</summary>
    public static BetaPrior Jeffreys { get; } = new("Jeffreys", 0.5, 0.5);

    /// <summary>Gets the uniform prior, Beta(1, 1) (Bayes, Laplace).</summary>
    public static BetaPrior Uniform { get; } = new("uniform", 1.0, 1.0);

    /// <summary>Makes a prior from a base rate, for instance of a reference ledger.</summary>
    /// <param name="name">Where the base rate comes from.</param>
    /// <param name="rate">The base rate, 0..1; pulled off the ends by half a case.</param>
    /// <param name="cases">How many cases the base rate shall weigh, above 0; 2 weighs as much as the uniform prior.</param>
    /// <returns>The prior.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value out of its range.</exception>
    public static BetaPrior FromBaseRate(string name, double rate, double cases)
    {
        if (!(rate >= 0.0 && rate <= 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate lies between 0 and 1.");
        }

        if (!(cases > 0.0 && double.IsFinite(cases)))
        {
            throw new ArgumentOutOfRangeException(nameof(cases), cases, "The weight must be above 0.");
        }

        var inside = ((rate * cases) + 0.5) / (cases + 1.0);
        return new BetaPrior(name, inside * cases, (1.0 - inside) * cases);
    }

    internal BetaPrior OrDefault() => Alpha > 0.0 && Beta > 0.0 ? this : Jeffreys;
}
