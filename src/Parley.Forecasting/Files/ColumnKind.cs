namespace Parley.Forecasting.Files;

/// <summary>What a column of an actor table holds.</summary>
internal enum ColumnKind
{
    Other,
    Actor,
    Position,
    Salience,
    Capability,
    Coder,
    Issue,
    Provenance,
    ReferencePoint,
}
