using System.Globalization;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Stories;

/// <summary>Tells a run in plain sentences, round by round, so that a reader can follow why it ended as it did.</summary>
/// <remarks>Holding and repeating is left out; so is what a lever does in numbers, which <see cref="RunResult"/> sums up.</remarks>
public static class RunStory
{
    /// <summary>Tells the run.</summary>
    /// <param name="setting">The setting of the run.</param>
    /// <param name="log">Its events.</param>
    /// <param name="names">How parties, levers and packages are called; ids and option numbers unless given.</param>
    /// <returns>One line per telling event, in order.</returns>
    public static IReadOnlyList<StoryLine> Of(CrisisSetting setting, CrisisEventLog log, StoryNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(log);
        names ??= new StoryNames();
        var lines = new List<StoryLine>();
        var levels = new Dictionary<int, int>();
        foreach (var entry in log.Events)
        {
            var text = Tell(setting, log, names, levels, entry);
            if (text is not null)
            {
                lines.Add(new(entry.Round, entry.Kind, text));
            }
        }

        return lines;
    }

    private static string? Tell(CrisisSetting setting, CrisisEventLog log, StoryNames names, Dictionary<int, int> levels, CrisisEvent entry)
    {
        string Party(int party) => names.Party?.Invoke(party) ?? setting.Parties[party].Id;
        string Lever() => names.Lever?.Invoke(entry.Lever) ?? setting.Levers[entry.Lever].Id;
        string Package() => names.Package?.Invoke(log.Package(entry.Package)) ?? $"[{string.Join(' ', log.Package(entry.Package))}]";
        string Points() => entry.Points.ToString("0.#", CultureInfo.InvariantCulture);
        string Level() => setting.Levers[entry.Lever].Levels == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" at level {entry.Level}");
        string Step()
        {
            var before = levels.GetValueOrDefault(entry.Lever, -1);
            levels[entry.Lever] = entry.Level;
            var later = entry.Deadline > entry.Round ? string.Create(CultureInfo.InvariantCulture, $", in effect from round {entry.Deadline}") : string.Empty;
            var verb = entry.Level == 0 ? "lifts" : before > entry.Level ? "lowers" : "imposes";
            return $"{verb} {Lever()}{(entry.Level == 0 ? string.Empty : Level())}{later}";
        }

        return entry.Kind switch
        {
            CrisisEventKind.Offer => $"{Party(entry.Actor)} offers {Package()}, worth {Points()} points to itself",
            CrisisEventKind.Accept => $"{Party(entry.Actor)} accepts the package of {Party(entry.Target)}, worth {Points()} points to it",
            CrisisEventKind.ProcessOnly => $"{Party(entry.Actor)} offers talks only",
            CrisisEventKind.Withdraw => $"{Party(entry.Actor)} withdraws its package",
            CrisisEventKind.Walk => $"{Party(entry.Actor)} walks away",
            CrisisEventKind.Threaten => string.Create(
                CultureInfo.InvariantCulture,
                $"{Party(entry.Actor)} threatens {Party(entry.Target)} with {Lever()}{Level()} unless its offer is worth {Points()} points by round {entry.Deadline}"),
            CrisisEventKind.ThreatSuperseded => $"{Party(entry.Target)} has met the demand; the threat of {Lever()} is superseded",
            CrisisEventKind.ThreatExecuted => $"{Party(entry.Actor)} carries out its threat against {Party(entry.Target)}",
            CrisisEventKind.ThreatLapsed => $"{Party(entry.Actor)} lets its threat of {Lever()} against {Party(entry.Target)} lapse",
            CrisisEventKind.Promise => string.Create(
                CultureInfo.InvariantCulture,
                $"{Party(entry.Actor)} promises {Party(entry.Target)} {(setting.Levers[entry.Lever].IsNegative ? "to ease " : string.Empty)}{Lever()} if its offer is worth {Points()} points by round {entry.Deadline}"),
            CrisisEventKind.PromiseVoid => $"{Party(entry.Target)} has not met the demand; the promise of {Lever()} is void",
            CrisisEventKind.PromiseKept => $"{Party(entry.Actor)} keeps its promise to {Party(entry.Target)}",
            CrisisEventKind.PromiseBroken => $"{Party(entry.Actor)} breaks its promise of {Lever()} to {Party(entry.Target)}",
            CrisisEventKind.LeverDecision => $"{Party(entry.Actor)} {Step()}",
            CrisisEventKind.Agreement => $"agreement on the package of {Party(entry.Target)}: {Package()}",
            CrisisEventKind.Breakdown => "the process breaks down",
            CrisisEventKind.Horizon => "the horizon is reached without agreement",
            _ => null,
        };
    }
}
