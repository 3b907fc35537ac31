using System.Globalization;
using Parley.Numerics.Errors;

namespace Parley.Bargaining.Models;

/// <summary>Evaluates a model along one parameter, all others held fixed.</summary>
public static class ModelSweep
{
    private const int DefaultPoints = 21;
    private const int MostPoints = 100_000;

    /// <summary>Evaluates the model at equally spaced values.</summary>
    /// <param name="model">The model.</param>
    /// <param name="arguments">The other inputs.</param>
    /// <param name="parameter">The parameter to vary, or the common name of a pair: <c>delta</c> for <c>delta1</c> and <c>delta2</c>.</param>
    /// <param name="from">The first value.</param>
    /// <param name="to">The last value.</param>
    /// <param name="points">The number of values, at least 2; for a whole number every value in between if there are no more than that.</param>
    /// <returns>A row per value; values that the model refuses carry the reason.</returns>
    /// <exception cref="ModelDomainException">The parameter is unknown or a choice, or the ends or the number of points make no sweep.</exception>
    public static SweepTable Run(
        CanonicalModel model, ModelArguments arguments, string parameter, double from, double to, int points = DefaultPoints)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(arguments);
        List<ModelParameter> varied = Find(model, parameter);
        if (!double.IsFinite(from) || !double.IsFinite(to) || points is < 2 or > MostPoints)
        {
            throw Refuse(model, parameter, $"a sweep needs two finite ends and 2 to {MostPoints} points (found {from.ToString(CultureInfo.InvariantCulture)}..{to.ToString(CultureInfo.InvariantCulture)}:{points})");
        }

        var rows = new List<(double Value, ModelResult? Result, string? Refusal)>();
        foreach (double value in Values(varied[0], from, to, points))
        {
            bool spoke = model.TryEvaluate(
                varied.Aggregate(arguments, (all, each) => all.With(each.Name, value)), out ModelResult? result, out var errors, new ModelOptions { SkipCertificate = true });
            rows.Add((value, result, spoke ? null : string.Join("; ", errors.Select(e => e.Message))));
        }

        List<string> columns = [.. rows.Where(r => r.Result is not null)
            .SelectMany(r => r.Result!.Results.Where(v => v.Value is not TableValue).Select(v => v.Name)).Distinct()];
        return new SweepTable(
            model.Card, varied.Count == 1 ? varied[0].Name : parameter, columns, [.. rows.Select(r => new SweepRow(r.Value, Numbers(r.Result, columns), r.Refusal))]);
    }

    /// <summary>Reads <c>name=from..to</c> or <c>name=from..to:points</c> and runs the sweep.</summary>
    /// <param name="model">The model.</param>
    /// <param name="arguments">The other inputs.</param>
    /// <param name="text">The sweep as written.</param>
    /// <returns>A row per value.</returns>
    /// <exception cref="ModelDomainException">The text is not a sweep, or names no number of the model.</exception>
    public static SweepTable Parse(CanonicalModel model, ModelArguments arguments, string text)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(text);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        int colon = text.LastIndexOf(':');
        int points = DefaultPoints;
        if (equals > 0 && dots > equals
            && (colon < 0 || int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out points))
            && double.TryParse(text[(equals + 1)..dots], NumberStyles.Float, CultureInfo.InvariantCulture, out double from)
            && double.TryParse(text[(dots + 2)..(colon < 0 ? text.Length : colon)], NumberStyles.Float, CultureInfo.InvariantCulture, out double to))
        {
            return Run(model, arguments, text[..equals].Trim(), from, to, points);
        }

        throw Refuse(model, text, $"'{text}' is not a sweep (expected NAME=FROM..TO or NAME=FROM..TO:POINTS, for example delta=0.5..0.99:50)");
    }

    // One parameter, or both of a pair that its common name stands for.
    private static List<ModelParameter> Find(CanonicalModel model, string name)
    {
        bool Is(string? known) => string.Equals(known, name, StringComparison.OrdinalIgnoreCase);
        List<ModelParameter> found = [.. model.Card.Parameters.Where(p => !p.IsChoice && (Is(p.Name) || Is(ArgumentBinding.PairName(model.Card, p.Name))))];
        if (found.Count > 0)
        {
            return found;
        }

        List<string> numbers = [.. model.Card.Parameters.Where(p => !p.IsChoice).Select(p => p.Name)];
        string? nearest = NearestName.Find(name, numbers);
        throw Refuse(model, name, numbers.Count == 0
            ? $"{model.Id} takes no numbers, so there is nothing to sweep"
            : $"{model.Id} has no number '{name}' to sweep ({(nearest is null ? "" : "did you mean " + nearest + "? ")}it has {string.Join(", ", numbers)})");
    }

    private static IEnumerable<double> Values(ModelParameter parameter, double from, double to, int points)
    {
        if (parameter.IsInteger)
        {
            double low = Math.Ceiling(Math.Min(from, to));
            double high = Math.Floor(Math.Max(from, to));
            double step = Math.Max(1, Math.Ceiling((high - low) / (points - 1)));
            for (double value = low; value <= high; value += step)
            {
                yield return value;
            }

            yield break;
        }

        for (int i = 0; i < points; i++)
        {
            // The last point is the end itself, not the sum of the steps.
            yield return i == points - 1 ? to : from + ((to - from) * i / (points - 1));
        }
    }

    private static double[]? Numbers(ModelResult? result, List<string> columns) =>
        result is null ? null : [.. columns.Select(c => result.Results.Any(r => r.Name == c) ? result.Number(c) : double.NaN)];

    private static ModelDomainException Refuse(CanonicalModel model, string parameter, string message) =>
        new(model.Id, [new ModelDomainError(parameter, message)]);
}
