namespace Parley.Playbooks.Maps;

/// <summary>Which playbook is best where.</summary>
/// <param name="Xs">Values of the first input.</param>
/// <param name="Ys">Values of the second input.</param>
/// <param name="Best">Index of the best playbook: <c>Best[y][x]</c>.</param>
/// <param name="Margin">Its lead in mean points over the runner-up: <c>Margin[y][x]</c>; 0 if there is only one.</param>
/// <param name="Means">Mean points of every playbook: <c>Means[y][x][playbook]</c>.</param>
public sealed record PlaybookMapResult(
    IReadOnlyList<double> Xs, IReadOnlyList<double> Ys, IReadOnlyList<int[]> Best, IReadOnlyList<double[]> Margin, IReadOnlyList<double[][]> Means)
{
    internal static PlaybookMapResult Of(IReadOnlyList<double> xs, IReadOnlyList<double> ys, int playbooks, double[] means)
    {
        var best = ys.Select(_ => new int[xs.Count]).ToArray();
        var margin = ys.Select(_ => new double[xs.Count]).ToArray();
        var all = ys.Select(_ => new double[xs.Count][]).ToArray();
        for (var y = 0; y < ys.Count; y++)
        {
            for (var x = 0; x < xs.Count; x++)
            {
                var here = means.AsSpan(((y * xs.Count) + x) * playbooks, playbooks).ToArray();
                var first = Array.IndexOf(here, here.Max());
                all[y][x] = here;
                best[y][x] = first;
                margin[y][x] = playbooks > 1 ? here[first] - here.Where((_, playbook) => playbook != first).Max() : 0.0;
            }
        }

        return new(xs, ys, best, margin, all);
    }
}
