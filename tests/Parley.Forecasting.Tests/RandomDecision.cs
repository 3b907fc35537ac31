using CsCheck;
using Parley.Forecasting.Decisions;

namespace Parley.Forecasting.Tests;

/// <summary>Random decisions: smooth ones without ties, and awkward ones with few places, zero saliences and capabilities.</summary>
internal static class RandomDecision
{
    public static Gen<GroupDecision> Smooth { get; } = Make(3, 8, Gen.Int[0, 99_999].Select(x => x / 1000.0), Gen.Int[1, 1000].Select(s => s / 1000.0), Gen.Int[1, 997].Select(c => c / 97.0), 1)
        .Where(d => d.Positions().Distinct().Count() == d.Count);

    public static Gen<GroupDecision> Awkward { get; } = Gen.Int[1, 3].SelectMany(issues =>
        Make(1, 7, Of(0.0, 50.0, 100.0), Of(0.0, 0.25, 0.3, 1.0), Of(0.0, 1.0, 1.0, 4.0), issues));

    public static GroupDecision Plain(double[] x, double[] s, double[] c) =>
        new("test", ["outcome"], [.. x.Select((p, i) => new DecisionActor($"A{i}", c[i], [p], [s[i]]))]);

    public static GroupDecision Map(GroupDecision d, Func<double, double> map) => new(
        d.Title, d.Issues, [.. d.Actors.Select(a => a with { Positions = [.. a.Positions.Select(map)] })], [.. d.Issues.Select((_, k) => new PositionScale(map(d.Scale(k).Low), map(d.Scale(k).High)))]);

    private static Gen<double> Of(params double[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<GroupDecision> Make(int least, int most, Gen<double> position, Gen<double> salience, Gen<double> capability, int issues) =>
        Gen.Select(position.Array[issues], salience.Array[issues], capability).Array[least, most].Select(rows => new GroupDecision(
            "random", [.. Enumerable.Range(0, issues).Select(k => $"issue {k}")], [.. rows.Select((r, i) => new DecisionActor($"A{i}", r.Item3, r.Item1, r.Item2))]));
}
