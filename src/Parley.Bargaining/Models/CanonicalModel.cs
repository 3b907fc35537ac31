namespace Parley.Bargaining.Models;

/// <summary>A model of the literature that answers one question about bargaining or crisis in closed form.</summary>
/// <remarks>
/// <para>A model declares its <see cref="Card"/> and three steps: the conditions of its validity, the closed form with break-even values and answer,
/// and a check by an independent method together with its equilibrium conditions. Everything else (reading arguments, refusing all bad inputs
/// at once, certificates, comparative statics, sweeps, JSON) is the same for all.</para>
/// <para>Immutable and safe for several threads. An evaluation without certificate takes microseconds, with certificate a few milliseconds at most.</para>
/// </remarks>
public abstract class CanonicalModel
{
    /// <summary>Initializes a new instance of the <see cref="CanonicalModel"/> class.</summary>
    /// <param name="card">What the model is.</param>
    protected CanonicalModel(ModelCard card) => Card = card;

    /// <summary>Gets what the model is.</summary>
    public ModelCard Card { get; }

    /// <summary>Gets the identifier, as used by <c>parley model</c>.</summary>
    public string Id => Card.Id;

    /// <summary>Gets the numbers of the literature that this model must reproduce.</summary>
    public IReadOnlyList<PublishedNumber> Published => field ??= PublishedNumbers();

    /// <summary>Evaluates the model.</summary>
    /// <param name="arguments">Values by name; parameters that are left out take their defaults.</param>
    /// <param name="options">Whether to leave out the certificate.</param>
    /// <returns>Results, break-even values, answer and certificate.</returns>
    /// <exception cref="ModelDomainException">The arguments are unknown, malformed or outside the model's validity; all reasons are given.</exception>
    public ModelResult Evaluate(ModelArguments arguments, ModelOptions options = default) =>
        TryEvaluate(arguments, out ModelResult? result, out IReadOnlyList<ModelDomainError> errors, options)
            ? result
            : throw new ModelDomainException(Id, errors);

    /// <summary>Evaluates the model, or says everything that is wrong with the arguments.</summary>
    /// <param name="arguments">Values by name; parameters that are left out take their defaults.</param>
    /// <param name="result">The result, or null.</param>
    /// <param name="errors">All violated conditions; empty on success.</param>
    /// <param name="options">Whether to leave out the certificate.</param>
    /// <returns>Whether the model speaks at these inputs.</returns>
    public bool TryEvaluate(
        ModelArguments arguments,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ModelResult? result,
        out IReadOnlyList<ModelDomainError> errors,
        ModelOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        result = null;
        var found = new List<ModelDomainError>();
        errors = found;
        ModelInputs inputs = ArgumentBinding.Bind(Card, arguments, found);

        // Conditions on several inputs are judged only where all of them could be read: otherwise they would repeat the same fault.
        if (Card.Parameters.All(p => inputs.IsFinite(p.Name)))
        {
            var conditions = new DomainConditions();
            Conditions(inputs, conditions);
            found.AddRange(conditions.Errors);
        }

        if (found.Count > 0)
        {
            return false;
        }

        var sheet = new ModelSheet();
        Solve(inputs, sheet);
        foreach (NamedValue value in sheet.Results.Where(v => v.Value is NumberValue number && !double.IsFinite(number.Value)))
        {
            found.Add(new ModelDomainError(
                null, $"{value.Name} ({value.Meaning}) leaves the range of floating-point numbers at these inputs; take less extreme ones"));
        }

        if (found.Count > 0)
        {
            return false;
        }

        result = new ModelResult(
            Card,
            [.. Card.Parameters.Select(p => new NamedValue(p.Name, inputs.Value(p), p.Meaning))],
            inputs.Defaulted,
            sheet.Results,
            [.. sheet.BreakEvens.Select(b => b with { Reachable = IsReachable(b) })],
            sheet.Answer,
            sheet.Notes,
            options.SkipCertificate ? null : Certify(inputs, sheet));
        return true;
    }

    /// <summary>Requires the conditions on several inputs together without which the model is not valid.</summary>
    /// <param name="inputs">The inputs, each within its own range.</param>
    /// <param name="conditions">Where to require them.</param>
    protected virtual void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
    }

    /// <summary>Computes the closed form, the break-even values and the answer.</summary>
    /// <param name="inputs">Valid inputs.</param>
    /// <param name="sheet">Where to write.</param>
    protected abstract void Solve(ModelInputs inputs, ModelSheet sheet);

    /// <summary>Compares the closed form with an independent method and evaluates the conditions of the equilibrium.</summary>
    /// <param name="inputs">Valid inputs.</param>
    /// <param name="sheet">The solved sheet.</param>
    /// <param name="check">Where to compare.</param>
    protected abstract void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check);

    /// <summary>Lists the numbers of the literature that must be reproduced.</summary>
    /// <returns>The numbers with the arguments they belong to.</returns>
    protected abstract IReadOnlyList<PublishedNumber> PublishedNumbers();

    /// <summary>Makes a published number of one of the model's own results.</summary>
    /// <param name="result">The result.</param>
    /// <param name="printed">The number as printed, with a trailing <c>~</c> if rounded.</param>
    /// <param name="arguments">The inputs it belongs to.</param>
    /// <returns>The number.</returns>
    protected PublishedNumber Row(string result, string printed, params (string Name, double Value)[] arguments) =>
        Row(result, printed, ModelArguments.Of(arguments));

    /// <summary>Makes a published number of one of the model's own results.</summary>
    /// <param name="result">The result.</param>
    /// <param name="printed">The number as printed, with a trailing <c>~</c> if rounded.</param>
    /// <param name="arguments">The inputs it belongs to.</param>
    /// <returns>The number.</returns>
    protected PublishedNumber Row(string result, string printed, ModelArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        string given = string.Join(", ", Card.Parameters.Where(p => arguments.TryGet(p.Name, out _)).Select(p => arguments.TryGet(p.Name, out string text) ? p.Name + "=" + text : ""));
        return new PublishedNumber(
            given.Length == 0 ? result : result + " at " + given,
            printed,
            () => Evaluate(arguments, new ModelOptions { SkipCertificate = true }).Number(result));
    }

    // The ends of the range count as reachable even where they are excluded: just beside them the advice flips.
    private bool IsReachable(BreakEven breakEven) =>
        Card.Parameters.FirstOrDefault(p => p.Name == breakEven.Parameter) is not { } parameter
        || (breakEven.Value >= parameter.Range.Lower && breakEven.Value <= parameter.Range.Upper);

    private ModelCertificate Certify(ModelInputs inputs, ModelSheet sheet)
    {
        var check = new ModelCheck(sheet);
        Verify(inputs, sheet, check);
        return check.Finish();
    }
}
