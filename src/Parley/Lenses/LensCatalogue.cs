using Parley.Lenses.Credibility;
using Parley.Lenses.Deal;
using Parley.Lenses.Forecast;
using Parley.Lenses.Models;
using Parley.Lenses.Playbooks;
using Parley.Lenses.Stability;

namespace Parley.Lenses;

/// <summary>All lenses, in the order in which they are asked. An explicit list; a test finds what was forgotten.</summary>
public static class LensCatalogue
{
    /// <summary>The lenses.</summary>
    public static IReadOnlyList<ILens> All { get; } =
    [
        new CredibilityLens(),
        new DealLens(),
        new ForecastLens(),
        new PlaybooksLens(),
        new ModelsLens(),
        new StabilityLens(),
    ];

    /// <summary>Finds a lens by name.</summary>
    /// <param name="name">Its short name.</param>
    /// <returns>The lens, or null.</returns>
    public static ILens? Find(string name) => All.FirstOrDefault(l => string.Equals(l.Name, name, StringComparison.OrdinalIgnoreCase));
}
