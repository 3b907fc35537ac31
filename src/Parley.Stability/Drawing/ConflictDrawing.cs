using System.Globalization;
using System.Text;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;

namespace Parley.Stability.Drawing;

/// <summary>Draws a conflict as SVG: the state graph (who can move from where to where, improvements in full colour) and the stability table.</summary>
public static class ConflictDrawing
{
    /// <summary>Most states that are drawn.</summary>
    public const int MostStates = 64;

    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f6a00", "#555555"];

    /// <summary>The state graph: states on a circle, equilibria with a thick rim, each decision maker's moves in its colour, thin where the move is no improvement.</summary>
    /// <param name="analysis">An analysis of at most <see cref="MostStates"/> states.</param>
    /// <param name="concept">The concept whose equilibria are marked.</param>
    /// <exception cref="ArgumentException">There are too many states.</exception>
    public static string StateGraph(StabilityAnalysis analysis, StabilityConcept concept)
    {
        var conflict = Fitting(analysis);
        var states = conflict.States.Count;
        var radius = Math.Max(120, states * 14);
        var size = (2 * radius) + 120;
        var height = size + (20 * conflict.DecisionMakers.Count) + 10;
        var svg = Begin(size, height, $"State graph of {conflict.Title}");
        var places = Enumerable.Range(0, states).Select(s => Place(s, states, radius, size / 2.0)).ToArray();
        var equilibria = analysis.Equilibria(concept);
        for (var i = 0; i < conflict.DecisionMakers.Count; i++)
        {
            Moves(svg, conflict, i, places);
        }

        for (var s = 0; s < states; s++)
        {
            var (x, y) = places[s];
            svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Escape(conflict.Describe(s))}</title><circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"14\" fill=\"#ffffff\" stroke=\"#222222\" stroke-width=\"{(equilibria[s] ? 4 : 1)}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F1}\" y=\"{y + 4:F1}\" text-anchor=\"middle\">{conflict.States.Id(s)}</text></g>\n");
        }

        for (var i = 0; i < conflict.DecisionMakers.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"12\" y1=\"{size + (20 * i)}\" x2=\"42\" y2=\"{size + (20 * i)}\" stroke=\"{Colour(i)}\" stroke-width=\"2.5\"/><text x=\"50\" y=\"{size + (20 * i) + 4}\">{Escape(conflict.DecisionMakers[i])}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The stability table: a row per state, a column per decision maker with the concepts under which it stays, and the equilibria.</summary>
    /// <param name="analysis">An analysis of at most <see cref="MostStates"/> states.</param>
    /// <exception cref="ArgumentException">There are too many states.</exception>
    public static string StabilityTable(StabilityAnalysis analysis)
    {
        var conflict = Fitting(analysis);
        var concepts = analysis.Concepts;
        var cell = 16;
        var column = (concepts.Count * cell) + 24;
        const int left = 300;
        var width = left + ((conflict.DecisionMakers.Count + 1) * column);
        var height = 60 + (20 * conflict.States.Count) + 24;
        var svg = Begin(width, height, $"Stability table of {conflict.Title}");
        for (var i = 0; i <= conflict.DecisionMakers.Count; i++)
        {
            var x = left + (i * column);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"20\" font-weight=\"bold\">{Escape(i < conflict.DecisionMakers.Count ? Shortened(conflict.DecisionMakers[i], column / 7) : "equilibrium")}</text>");
            for (var c = 0; c < concepts.Count; c++)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + (c * cell) + 6}\" y=\"40\" font-size=\"8\" text-anchor=\"middle\">{concepts[c].ToString().ToUpperInvariant()[..Math.Min(4, concepts[c].ToString().Length)]}</text>");
            }
        }

        for (var s = 0; s < conflict.States.Count; s++)
        {
            var y = 60 + (20 * s);
            svg.Append(CultureInfo.InvariantCulture, $"\n<text x=\"8\" y=\"{y + 4}\"><title>{Escape(conflict.Describe(s))}</title>{conflict.States.Id(s)}  {Escape(Shortened(conflict.Describe(s), 40))}</text>");
            for (var i = 0; i <= conflict.DecisionMakers.Count; i++)
            {
                for (var c = 0; c < concepts.Count; c++)
                {
                    var stable = i < conflict.DecisionMakers.Count ? analysis.IsStable(i, s, concepts[c]) : analysis.Equilibria(concepts[c])[s];
                    svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{left + (i * column) + (c * cell) + 6}\" cy=\"{y}\" r=\"5\" fill=\"{(stable ? i < conflict.DecisionMakers.Count ? Colour(i) : "#222222" : "none")}\" stroke=\"#999999\" stroke-width=\"0.7\"/>");
                }
            }
        }

        return svg.Append("\n</svg>\n").ToString();
    }

    private static Conflict Fitting(StabilityAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return analysis.Conflict.States.Count <= MostStates ? analysis.Conflict
            : throw new ArgumentException($"At most {MostStates} states can be drawn, and this conflict has {analysis.Conflict.States.Count}.", nameof(analysis));
    }

    private static StringBuilder Begin(int width, int height, string title) => new StringBuilder().Append(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n<title>{Escape(title)}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n");

    private static void Moves(StringBuilder svg, Conflict conflict, int party, (double X, double Y)[] places)
    {
        var targets = new List<int>();
        for (var s = 0; s < places.Length; s++)
        {
            targets.Clear();
            conflict.Moves[party].AddTargets(s, targets);
            foreach (var t in targets)
            {
                var improves = conflict.Preferences[party][t] > conflict.Preferences[party][s];
                if (!improves && conflict.Moves[party].Allows(t, s) && conflict.Preferences[party][s] > conflict.Preferences[party][t])
                {
                    // The way back is an improvement and is drawn with its own arrow.
                    continue;
                }

                var ((x1, y1), (x2, y2)) = (places[s], places[t]);
                var length = Math.Max(1, Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1))));
                var (dx, dy) = ((x2 - x1) / length, (y2 - y1) / length);
                // Each decision maker's arrows are set aside a little, so that they do not cover one another.
                var (ox, oy) = (-dy * 3 * (party + 1), dx * 3 * (party + 1));
                var (ex, ey) = (x2 - (dx * 16) + ox, y2 - (dy * 16) + oy);
                svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1 + (dx * 14) + ox:F1}\" y1=\"{y1 + (dy * 14) + oy:F1}\" x2=\"{ex:F1}\" y2=\"{ey:F1}\" stroke=\"{Colour(party)}\" stroke-width=\"{(improves ? "1.8" : "0.6")}\"/>");
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{ex:F1} {ey:F1} l{(-dx * 7) - (dy * 3):F1} {(-dy * 7) + (dx * 3):F1} l{dy * 6:F1} {-dx * 6:F1} z\" fill=\"{Colour(party)}\"/>\n");
            }
        }
    }

    private static (double X, double Y) Place(int state, int states, double radius, double centre)
    {
        var angle = 2 * Math.PI * state / states;
        return (centre + (radius * Numerics.DeterministicMath.Sin(angle)), centre - (radius * Numerics.DeterministicMath.Cos(angle)));
    }

    private static string Colour(int party) => Colours[party % Colours.Length];

    private static string Shortened(string text, int most) => text.Length <= most ? text : text[..Math.Max(1, most - 1)] + "…";

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
