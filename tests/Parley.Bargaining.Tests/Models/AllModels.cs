using CsCheck;
using Parley.Bargaining.Models;

namespace Parley.Bargaining.Tests.Models;

/// <summary>The models as test cases, and random arguments for them.</summary>
public static class AllModels
{
    public static TheoryData<string> Ids => [.. CanonicalModels.All.Select(m => m.Id)];

    public static CanonicalModel Find(string id) => CanonicalModels.Find(id)!;

    /// <summary>Draws every parameter from its typical stretch; now and then the lower end, or the value of another parameter, to meet ties and zeros.</summary>
    public static Gen<ModelArguments> Arguments(CanonicalModel model) =>
        Gen.Double[0, 1].Array[model.Card.Parameters.Count * 2].Select(draws => Make(model, draws));

    private static ModelArguments Make(CanonicalModel model, double[] draws)
    {
        ModelArguments arguments = ModelArguments.Defaults;
        double previous = double.NaN;
        for (int i = 0; i < model.Card.Parameters.Count; i++)
        {
            ModelParameter parameter = model.Card.Parameters[i];
            double draw = draws[2 * i];
            double corner = draws[(2 * i) + 1];
            if (parameter.IsChoice)
            {
                arguments = arguments.With(parameter.Name, parameter.Choices[Math.Min(parameter.Choices.Count - 1, (int)(draw * parameter.Choices.Count))]);
                continue;
            }

            double value = corner < 0.05 ? parameter.TypicalLow
                : corner < 0.1 && parameter.Range.Contains(previous) && !parameter.IsInteger ? previous
                : parameter.TypicalLow + (draw * (parameter.TypicalHigh - parameter.TypicalLow));
            value = parameter.IsInteger ? Math.Round(value) : value;
            arguments = arguments.With(parameter.Name, value);
            previous = value;
        }

        return arguments;
    }
}
