using Parley.Forecasting.Decisions;

namespace Parley.Forecasting.Tests;

/// <summary>The ten actors of the EC emission issue, Bueno de Mesquita (1994), p. 78: years of delay.</summary>
internal static class EmissionStandards
{
    public static GroupDecision Decision { get; } = Make();

    public static double[] Positions { get; } = [4, 7, 4, 4, 10, 10, 10, 7, 4, 7];

    private static GroupDecision Make()
    {
        string[] names = ["NL", "BE", "LU", "DE", "FR", "IT", "UK", "IE", "DK", "GR"];
        double[] capability = [.08, .08, .03, .16, .16, .16, .16, .05, .05, .08];
        double[] salience = [.8, .4, .2, .8, .6, .6, .9, .1, 1, .7];
        double[] x = [4, 7, 4, 4, 10, 10, 10, 7, 4, 7];
        return new GroupDecision("emission standards", ["years"], [.. names.Select((n, i) => new DecisionActor(n, capability[i], [x[i]], [salience[i]]))]);
    }
}
