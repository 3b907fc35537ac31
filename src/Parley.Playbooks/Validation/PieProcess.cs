using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Validation;

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
        int options = setting.OptionCounts[0];
        for (int option = 0; option < options; option++)
        {
            world.Value[option] = 100.0 * option / (options - 1);
            world.Value[options + option] = 100.0 - world.Value[option];
        }

        return world;
    }

    /// <summary>A demand for everything, given up with this probability per round.</summary>
    public static Playbook ConcedeAtRate(double rate)
    {
        Playbook playbook = ShippedPlaybooks.Get("concede-at-rate");
        return playbook.With(playbook.Answer.With("rate", rate));
    }
}
