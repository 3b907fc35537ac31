using Parley.Games.Equilibria;
using Parley.Games.ExtensiveForms;

namespace Parley.Games.Regret;

/// <summary>What a run of regret minimisation came to.</summary>
/// <param name="Game">The game.</param>
/// <param name="Method">Name of the method.</param>
/// <param name="Iterations">Iterations done.</param>
/// <param name="NashConv">Sum over players of what a best reply to the average profile gains.</param>
/// <param name="Values">What each player gets in the average profile.</param>
/// <param name="Profile">The average profile: per player the action probabilities of its information sets.</param>
/// <param name="Stopped">Whether a limit ended the run early.</param>
public sealed record RegretRun(
    ExtensiveGame Game, string Method, long Iterations, double NashConv, IReadOnlyList<double> Values, IReadOnlyList<double[]> Profile, bool Stopped)
{
    /// <summary>Gets the names of the methods.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["cfr", "cfr+", "dcfr", "linear-cfr", "pcfr+", "mccfr", "mccfr-outcome"];

    /// <summary>Gets the mean gain of a best reply, half of <see cref="NashConv"/> for two players.</summary>
    public double Exploitability => NashConv / Game.PlayerCount;

    /// <summary>Runs a method from the start.</summary>
    /// <param name="game">A game of perfect recall.</param>
    /// <param name="method">One of <see cref="Methods"/>.</param>
    /// <param name="iterations">Iterations.</param>
    /// <param name="seed">Seed of the sampling methods.</param>
    /// <param name="cancellation">Stops the run; what was reached is returned.</param>
    /// <exception cref="ArgumentException">There is no such method, or the game lacks perfect recall.</exception>
    public static RegretRun Of(ExtensiveGame game, string method, long iterations, ulong seed = 1, CancellationToken cancellation = default)
    {
        return Continue(new RegretMinimizer(game, VariantOf(method), seed), method, iterations, null, cancellation);
    }

    /// <summary>Goes on with a run.</summary>
    /// <param name="minimizer">The run, new or loaded; advanced by this.</param>
    /// <param name="method">Name of its method.</param>
    /// <param name="iterations">How many iterations more.</param>
    /// <param name="progress">Told the iterations done; may be null.</param>
    /// <param name="cancellation">Stops the run; what was reached is returned.</param>
    public static RegretRun Continue(
        RegretMinimizer minimizer, string method, long iterations, IProgress<SolveProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(minimizer);
        var last = minimizer.Iterations + iterations;
        var finished = true;
        while (finished && minimizer.Iterations < last)
        {
            // Without an ear for progress in one go.
            finished = minimizer.Run(progress is null ? last - minimizer.Iterations : Math.Min(Math.Max(1, iterations / 1000), last - minimizer.Iterations), cancellation);
            progress?.Report(new SolveProgress("iterations", minimizer.Iterations, last, 0));
        }

        var game = minimizer.Game;
        return new RegretRun(game, method, minimizer.Iterations, minimizer.NashConv(), minimizer.Values(),
            TreeEquilibrium.Split(game, minimizer.AverageProfile()), !finished);
    }

    /// <summary>Returns the kind of regret minimisation that a method's name means.</summary>
    /// <param name="method">One of <see cref="Methods"/>.</param>
    /// <exception cref="ArgumentException">There is no such method.</exception>
    public static RegretVariant VariantOf(string method) => method switch
    {
        "cfr" => RegretVariant.Plain,
        "cfr+" => RegretVariant.Plus,
        "dcfr" => RegretVariant.Discounted,
        "linear-cfr" => RegretVariant.Linear,
        "pcfr+" => RegretVariant.PredictivePlus,
        "mccfr" => RegretVariant.ExternalSampling,
        "mccfr-outcome" => RegretVariant.OutcomeSampling,
        _ => throw new ArgumentException($"There is no method '{method}'.", nameof(method)),
    };
}
