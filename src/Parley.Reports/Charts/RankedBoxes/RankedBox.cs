namespace Parley.Reports.Charts.RankedBoxes;

/// <summary>One row of a box chart: five numbers of a sample.</summary>
/// <param name="Name">Whose numbers.</param>
/// <param name="Least">The least value.</param>
/// <param name="LowerQuartile">A quarter of the values lie below it.</param>
/// <param name="Median">Half of the values lie below it.</param>
/// <param name="UpperQuartile">Three quarters of the values lie below it.</param>
/// <param name="Greatest">The greatest value.</param>
public sealed record RankedBox(string Name, double Least, double LowerQuartile, double Median, double UpperQuartile, double Greatest);
