using Parley.Games.Certificates;
using Parley.Games.Equilibria;
using Parley.Games.NormalForms;

namespace Parley.Games.Quantal;

/// <summary>The principal branch of logit quantal response equilibria (McKelvey, Palfrey 1995), traced from uniform play at precision 0
/// (Turocy 2005), in normal form.</summary>
/// <remarks>
/// <para><b>Method.</b> Euler steps along the tangent and Newton corrections in the logarithms of probabilities, with the precision as one
/// more unknown, so that turning points are passed; the step adapts.</para>
/// <para><b>Guarantee.</b> Points of the branch solve the equations to 1e-10; the limit is returned only where its regret passes. <b>Cost.</b> A dense
/// linear system of all strategies per step.</para>
/// </remarks>
public static class LogitBranch
{
    private const int MostSteps = 20_000;

    /// <summary>Follows the branch until play is nearly an equilibrium.</summary>
    /// <param name="game">A game in normal form.</param>
    /// <param name="options">Tolerance of the regret, relative to the payoff range (default 1e-8).</param>
    /// <param name="cancellation">Stops the tracing.</param>
    /// <returns>The limit as one equilibrium, or none with the reason.</returns>
    public static SolveResult Limit(NormalFormGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        var tracer = new LogitTracer(game);
        var tolerance = options.Tolerance > 0.0 ? options.Tolerance : 1e-8;
        var steps = 0;
        while (steps < MostSteps && tracer.Step(cancellation))
        {
            steps++;
            options.Progress?.Report(new SolveProgress("steps", steps, 0, 0));
            var profile = tracer.Profile();
            var (payoffs, regrets) = NormalFormCheck.Float(game, tracer.OriginalPayoffs, profile);
            if (regrets.Max() <= tolerance * tracer.Scale)
            {
                return new SolveResult
                {
                    Method = "logit",
                    Complete = false,
                    Reason = "the limit of the principal branch; others may exist",
                    Equilibria = [new Equilibrium { Profile = profile, Payoffs = payoffs, MaxRegret = regrets.Max(), Parameter = tracer.Lambda / tracer.Scale }],
                    Work = steps,
                };
            }
        }

        return new SolveResult { Method = "logit", Complete = false, Reason = "the branch could not be followed to an equilibrium of the asked accuracy", Equilibria = [], Work = steps };
    }

    /// <summary>Returns the point of the branch at a precision.</summary>
    /// <param name="game">A game in normal form.</param>
    /// <param name="precision">The precision, at least 0: how strongly payoffs steer choice.</param>
    /// <param name="cancellation">Stops the tracing.</param>
    /// <returns>Per player its probabilities; null where the branch could not be followed so far.</returns>
    public static double[][]? At(NormalFormGame game, double precision, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(precision);
        var tracer = new LogitTracer(game);
        var target = precision * tracer.Scale;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (tracer.Lambda >= target)
            {
                return tracer.Land(target) ? tracer.Profile() : null;
            }

            if (!tracer.Step(cancellation))
            {
                return null;
            }
        }

        return null;
    }
}
