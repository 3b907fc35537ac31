using System.Collections.Immutable;

namespace Parley.Playbooks.Negotiation.Strategies;

/// <summary>Something that can be chosen by name and made with parameters: a strategy, a part of one, or a protocol.</summary>
/// <typeparam name="T">What is made.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="Source">Author and year.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Make">Makes one from parameter values.</param>
public sealed record CatalogueEntry<T>(string Name, string Summary, string Source, ImmutableArray<StrategyParameter> Parameters, Func<ParameterValues, T> Make);
