namespace Parley.Studies;

/// <summary>Which playbook is best over a plane of two inputs: the picture of when standing firm, stalling or giving in pays.</summary>
/// <param name="For">Party whose choice is mapped.</param>
/// <param name="Against">Counterpart.</param>
/// <param name="XPath">Path of the input on the horizontal axis.</param>
/// <param name="XValues">Its values.</param>
/// <param name="YPath">Path of the input on the vertical axis.</param>
/// <param name="YValues">Its values.</param>
/// <param name="Best">Best playbook: <c>Best[y][x]</c>.</param>
/// <param name="Margin">Its lead in points over the runner-up: <c>Margin[y][x]</c>.</param>
/// <param name="XNow">The input's median as of the analysis.</param>
/// <param name="YNow">The same for the vertical axis.</param>
public sealed record PlaybookMap(
    string For,
    string Against,
    string XPath,
    IReadOnlyList<double> XValues,
    string YPath,
    IReadOnlyList<double> YValues,
    IReadOnlyList<IReadOnlyList<string>> Best,
    IReadOnlyList<IReadOnlyList<double>> Margin,
    double XNow,
    double YNow);
