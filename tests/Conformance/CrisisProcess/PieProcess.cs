using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Conformance.CrisisProcesses;

/// <summary>Two principals who share a pie of 100 points on one issue: the smallest crisis, to which the models of the literature reduce.</summary>
internal static class PieProcess
{
    public static CrisisSetting Setting(int steps, int horizon, TrackProtocol protocol, double breakdownRisk = 0.0) => new(
        [new("A", true), new("B", true)],
        [steps + 1],
        [0],
        [new("talks", [0, 1], -1, [], protocol)],
        breakdownRisk > 0.0 ? [new("escalation", 0, [1], true)] : [],
        horizon);

    public static CrisisWorld World(CrisisSetting setting, ulong index = 0, ulong seed = 1)
    {
        var world = new CrisisWorld(setting) { Seed = seed, Index = index };
        var options = setting.OptionCounts[0];
        for (var option = 0; option < options; option++)
        {
            world.Value[option] = 100.0 * option / (options - 1);
            world.Value[options + option] = 100.0 - world.Value[option];
        }

        return world;
    }

    public static Playbook ConcedeAtRate(double rate)
    {
        var playbook = ShippedPlaybooks.Get("concede-at-rate");
        return playbook.With(playbook.Answer.With("rate", rate));
    }

    /// <summary>Fails unless a frequency or mean lies within three standard errors of the closed form.</summary>
    public static void AssertWithinThreeStandardErrors(double expected, double got, double standardError, string what) =>
        Assert.True(Math.Abs(got - expected) <= 3.0 * standardError, FormattableString.Invariant($"{what}: expected {expected}, got {got} with standard error {standardError}"));

    public static (double Mean, double StandardError) Mean(double[] values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1.0) / values.Length));
    }
}
