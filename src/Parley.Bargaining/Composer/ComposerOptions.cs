namespace Parley.Bargaining.Composer;

/// <summary>Settings of <see cref="DealComposer"/>; zero means the default.</summary>
public readonly record struct ComposerOptions
{
    /// <summary>Gets the share of worlds below which a party counts as blocking.</summary>
    /// <value>0: one half.</value>
    public double BlockingThreshold { get; init; }

    /// <summary>Gets the number of candidate packages that are scored over all worlds.</summary>
    /// <value>0: 400.</value>
    public int Candidates { get; init; }

    internal double Threshold => BlockingThreshold > 0 ? BlockingThreshold : 0.5;

    internal int CandidateLimit => Candidates > 0 ? Candidates : 400;
}
