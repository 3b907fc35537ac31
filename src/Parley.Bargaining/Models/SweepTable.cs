namespace Parley.Bargaining.Models;

/// <summary>A model evaluated along one parameter.</summary>
/// <param name="Model">The model's card.</param>
/// <param name="Parameter">The parameter that varies.</param>
/// <param name="Columns">The names of the numeric results.</param>
/// <param name="Rows">The points, in order.</param>
public sealed record SweepTable(ModelCard Model, string Parameter, IReadOnlyList<string> Columns, IReadOnlyList<SweepRow> Rows);
