using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models;

/// <summary>Finds the values of one input at which a result flips, all other inputs held fixed: break-even values for any input and any result.</summary>
/// <remarks>
/// <para>Where a model declares its own <see cref="BreakEven"/> values these are closed forms; this search finds the others, and confirms those.</para>
/// <para><b>Method.</b> The input is stepped through its range (its typical stretch where the range is unbounded) and every change of side between
/// neighbours is narrowed down by bisection. Two flips between neighbouring steps are missed. Cost: the number of steps plus 60 evaluations per flip.</para>
/// </remarks>
public static class ModelFlips
{
    private const int Steps = 400;

    /// <summary>Finds where a result crosses a level.</summary>
    /// <param name="model">The model.</param>
    /// <param name="arguments">The other inputs.</param>
    /// <param name="parameter">The input that varies; a number, not a choice.</param>
    /// <param name="result">The result; a yes counts as 1, a no as 0.</param>
    /// <param name="level">The level that the result must cross; the default suits yes-or-no results.</param>
    /// <returns>The values in ascending order; for whole numbers the first value on the other side.</returns>
    /// <exception cref="ModelDomainException">The parameter is no number of this model.</exception>
    public static IReadOnlyList<double> Of(
        CanonicalModel model, ModelArguments arguments, string parameter, string result, double level = 0.5)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(arguments);
        ModelParameter varied = model.Card.Parameters.FirstOrDefault(p => p.Name == parameter && !p.IsChoice)
            ?? throw new ModelDomainException(model.Id, [new ModelDomainError(parameter, $"{model.Id} has no number '{parameter}'")]);
        (double low, double high) = (Finite(varied.Range.Lower, varied.TypicalLow), Finite(varied.Range.Upper, varied.TypicalHigh));
        bool whole = varied.IsInteger;

        // An open end is approached, not reached.
        double margin = 1e-9 * (high - low);
        low += varied.Range.LowerOpen && low == varied.Range.Lower ? margin : 0;
        high -= varied.Range.UpperOpen && high == varied.Range.Upper ? margin : 0;
        high = whole ? Math.Min(high, varied.TypicalHigh * 4) : high;
        int steps = whole ? (int)(high - low) : Steps;
        var flips = new List<double>();
        (double last, double side) = (low, Side(low));
        for (int i = 1; i <= steps; i++)
        {
            double value = whole ? low + i : low + ((high - low) * i / steps);
            double next = Side(value);
            if (side * next < 0)
            {
                flips.Add(whole ? value : Bisection.Root(Side, last, value));
            }

            // A point exactly on the level belongs to neither side: the comparison goes on from the last clear one.
            if (next != 0)
            {
                (last, side) = (value, next);
            }
        }

        return flips;

        // 1 above the level, -1 below, 0 on it; not-a-number where the model refuses, which compares as no flip.
        double Side(double value)
        {
            if (!model.TryEvaluate(arguments.With(parameter, value), out ModelResult? at, out _, new ModelOptions { SkipCertificate = true })
                || !at.Results.Any(r => r.Name == result))
            {
                return double.NaN;
            }

            double number = at.Number(result);
            return double.IsNaN(number) ? double.NaN : Math.Sign(number - level);
        }
    }

    /// <summary>Finds where any yes-or-no result flips with any single input.</summary>
    /// <param name="model">The model.</param>
    /// <param name="arguments">The inputs from which one at a time is moved.</param>
    /// <returns>All flips found, by input; empty for models without yes-or-no results.</returns>
    /// <exception cref="ModelDomainException">The model refuses the arguments themselves.</exception>
    public static IReadOnlyList<InputFlip> All(CanonicalModel model, ModelArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(model);
        ModelResult here = model.Evaluate(arguments, new ModelOptions { SkipCertificate = true });
        List<string> answers = [.. here.Results.Where(r => r.Value is TruthValue).Select(r => r.Name)];
        return
        [
            .. model.Card.Parameters.Where(p => !p.IsChoice)
                .SelectMany(p => answers.SelectMany(a => Of(model, arguments, p.Name, a).Select(value => new InputFlip(p.Name, a, value)))),
        ];
    }

    private static double Finite(double end, double typical) => double.IsFinite(end) ? end : typical;
}
