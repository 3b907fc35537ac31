namespace Parley.Bargaining.Models;

/// <summary>Computes the sign of every result in every input by difference quotients of the closed form.</summary>
/// <remarks>Whole numbers move by one, other inputs by a ten-thousandth of their size (at least 1e-6). Where both neighbours are valid and agree in direction
/// that is the sign; where just one is valid, it decides. Cost: two evaluations per input.</remarks>
public static class ComparativeStatics
{
    private const double Flat = 1e-10;

    /// <summary>Computes all signs at given arguments.</summary>
    /// <param name="model">The model.</param>
    /// <param name="arguments">The inputs.</param>
    /// <returns>One entry per numeric input and numeric result.</returns>
    /// <exception cref="ModelDomainException">The model refuses the arguments themselves.</exception>
    public static IReadOnlyList<ComparativeStatic> At(CanonicalModel model, ModelArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(arguments);
        var options = new ModelOptions { SkipCertificate = true };
        ModelResult here = model.Evaluate(arguments, options);
        var statics = new List<ComparativeStatic>();
        foreach (NamedValue input in here.Inputs)
        {
            if (input.Value is not NumberValue(double value))
            {
                continue;
            }

            ModelParameter parameter = model.Card.Parameters.First(p => p.Name == input.Name);
            double step = parameter.IsInteger ? 1 : Math.Max(1e-6, 1e-4 * Math.Abs(value));
            model.TryEvaluate(arguments.With(input.Name, value + step), out ModelResult? above, out _, options);
            model.TryEvaluate(arguments.With(input.Name, value - step), out ModelResult? below, out _, options);
            foreach (NamedValue result in here.Results.Where(r => r.Value is NumberValue or TruthValue))
            {
                statics.Add(Compare(input.Name, result.Name, here, above, below, step));
            }
        }

        return statics;
    }

    private static ComparativeStatic Compare(
        string input, string result, ModelResult here, ModelResult? above, ModelResult? below, double step)
    {
        double centre = here.Number(result);
        double up = (Value(above, result) - centre) / step;
        double down = (centre - Value(below, result)) / step;
        if (double.IsNaN(up) && double.IsNaN(down))
        {
            return new ComparativeStatic(input, result, Sign.Kink, double.NaN);
        }

        double noise = Flat * Math.Max(1, Math.Abs(centre)) / Math.Min(1, step * 1e4);
        Sign signUp = double.IsNaN(up) ? Of(down, noise) : Of(up, noise);
        Sign signDown = double.IsNaN(down) ? Of(up, noise) : Of(down, noise);
        if (signUp != signDown)
        {
            return new ComparativeStatic(input, result, Sign.Kink, double.NaN);
        }

        double slope = double.IsNaN(up) ? down : double.IsNaN(down) ? up : 0.5 * (up + down);
        return new ComparativeStatic(input, result, signUp, signUp == Sign.None ? 0 : slope);
    }

    private static double Value(ModelResult? at, string result) =>
        at is not null && at.Results.Any(r => r.Name == result) ? at.Number(result) : double.NaN;

    private static Sign Of(double slope, double noise) => Math.Abs(slope) <= noise ? Sign.None : slope > 0 ? Sign.Rises : Sign.Falls;
}
