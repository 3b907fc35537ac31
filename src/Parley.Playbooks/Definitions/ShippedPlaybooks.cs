using System.Reflection;

namespace Parley.Playbooks.Definitions;

/// <summary>The playbooks that ship, read from the YAML files in the library.</summary>
public static class ShippedPlaybooks
{
    private static readonly string[] Order =
        ["give-in", "stall", "stand-firm", "conditional", "deadline", "salami", "logroll", "bluster", "coerce", "induce", "observed", "mediate", "alternating-offers", "ultimatum", "concede-at-rate"];

    private static readonly Lazy<IReadOnlyList<Playbook>> Loaded = new(Load);

    /// <summary>Gets all shipped playbooks: those of conduct first, then `mediate`, then those that reproduce models of the literature.</summary>
    public static IReadOnlyList<Playbook> All => Loaded.Value;

    /// <summary>Gets the eleven playbooks of conduct that a party's choice is made among, `observed` (without a record) last.</summary>
    public static IReadOnlyList<Playbook> Conduct => [.. All.Take(11)];

    /// <summary>Returns a shipped playbook.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The playbook.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that id; the message lists those there are.</exception>
    public static Playbook Get(string id) =>
        All.FirstOrDefault(playbook => string.Equals(playbook.Id, id, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"There is no shipped playbook '{id}'; there are {string.Join(", ", Order)}.");

    /// <summary>Returns the YAML of a shipped playbook, to show or to start an own one from.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The text.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that id.</exception>
    public static string Text(string id)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Parley.Playbooks.Definitions.Shipped.{id}.yaml")
            ?? throw new KeyNotFoundException($"There is no shipped playbook '{id}'; there are {string.Join(", ", Order)}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static List<Playbook> Load()
    {
        var playbooks = new List<Playbook>();
        foreach (var id in Order)
        {
            playbooks.AddRange(PlaybookSyntax.Parse(Text(id), $"{id}.yaml", playbooks));
        }

        return playbooks;
    }
}
