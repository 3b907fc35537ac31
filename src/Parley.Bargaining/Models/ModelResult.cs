namespace Parley.Bargaining.Models;

/// <summary>A model evaluated at given inputs, with its answer and its certificate.</summary>
/// <param name="Model">The model's card.</param>
/// <param name="Inputs">All inputs with their values, in the order of the card.</param>
/// <param name="Defaulted">The inputs that were not given and took their default.</param>
/// <param name="Results">The results, in order.</param>
/// <param name="BreakEvens">The values at which the advice flips; empty where the model has none.</param>
/// <param name="Answer">What it says to stand firm, stall and give in.</param>
/// <param name="Notes">Where the inputs strain the model, and which reading was taken.</param>
/// <param name="Certificate">The check of the closed form at these inputs; null if it was not asked for.</param>
public sealed record ModelResult(
    ModelCard Model,
    IReadOnlyList<NamedValue> Inputs,
    IReadOnlyList<string> Defaulted,
    IReadOnlyList<NamedValue> Results,
    IReadOnlyList<BreakEven> BreakEvens,
    ModelAnswer Answer,
    IReadOnlyList<string> Notes,
    ModelCertificate? Certificate)
{
    /// <summary>Gets a numeric result.</summary>
    /// <param name="name">The result.</param>
    /// <returns>The number; not-a-number where the quantity does not exist at these inputs; 1 or 0 for yes or no.</returns>
    /// <exception cref="KeyNotFoundException">There is no result of this name.</exception>
    public double Number(string name)
    {
        NamedValue? found = Results.FirstOrDefault(r => r.Name == name);
        return found?.Value switch
        {
            NumberValue number => number.Value,
            TruthValue truth => truth.Value ? 1 : 0,
            null => throw new KeyNotFoundException(Model.Id + " has no result " + name),
            _ => double.NaN,
        };
    }

    /// <summary>Gets a yes-or-no result.</summary>
    /// <param name="name">The result.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="KeyNotFoundException">There is no yes-or-no result of this name.</exception>
    public bool Truth(string name) =>
        Results.FirstOrDefault(r => r.Name == name)?.Value is TruthValue truth
            ? truth.Value
            : throw new KeyNotFoundException(Model.Id + " has no yes-or-no result " + name);
}
