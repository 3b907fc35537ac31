namespace Parley.Forecasting.Statics;

/// <summary>A plain forecast with its name.</summary>
/// <param name="Name">Name, as in the accuracy table.</param>
/// <param name="Value">The forecast in the unit.</param>
public readonly record struct NamedForecast(string Name, double Value);
