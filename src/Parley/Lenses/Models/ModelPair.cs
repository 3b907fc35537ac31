using Parley.Cases;
using Parley.Lenses.Deal;
using Parley.Worlds;

namespace Parley.Lenses.Models;

/// <summary>Two parties with their stakes in each world.</summary>
internal sealed record ModelPair(LensContext Context, DealMapping? Mapping, IReadOnlyList<World> Worlds, IReadOnlyList<ModelStakes> Stakes, int Mine, int Theirs)
{
    public Case Subject => Context.Case;

    public string MyId => Subject.Parties[Mine].Id;

    public string TheirId => Subject.Parties[Theirs].Id;

    public string MyName => Subject.Parties[Mine].Name;

    public string TheirName => Subject.Parties[Theirs].Name;

    public static ModelPair Of(LensContext context, DealMapping? mapping, IReadOnlyList<World> worlds, int mine, int theirs) =>
        new(context, mapping, worlds, [.. worlds.Select(w => ModelStakes.Of(context.Case, mapping, w, mine, theirs))], mine, theirs);

    /// <summary>The same pair in as many worlds with some inputs changed.</summary>
    public ModelPair Changed(WorldOverrides? changes) => changes is null ? this : Of(Context, Mapping, Context.Draw(Worlds.Count, changes), Mine, Theirs);

    /// <summary>Inputs of either party, ranked by influence on an outcome.</summary>
    public IReadOnlyList<string> Influence(IReadOnlyList<double> outcome) => InfluenceRanking.Of(Worlds, outcome, IsTheirs);

    private bool IsTheirs(string path)
    {
        var parts = path.Split('.');
        return (parts[0] is "preferences" or "noDeal" or "flow" || path.EndsWith(".patience", StringComparison.Ordinal))
            && (parts.Contains(MyId) || parts.Contains(TheirId)) && Subject.Estimates.TryGet(path, out var e) && !e.Defaulted;
    }
}
