namespace Parley.Bargaining.Models;

/// <summary>Thrown when a model is asked outside its validity; carries every violated condition at once.</summary>
public sealed class ModelDomainException : ArgumentException
{
    /// <summary>Initializes a new instance of the <see cref="ModelDomainException"/> class.</summary>
    /// <param name="model">The identifier of the model.</param>
    /// <param name="errors">All violated conditions.</param>
    public ModelDomainException(string model, IReadOnlyList<ModelDomainError> errors)
        : base(model + ": " + string.Join("; ", errors.Select(e => e.Message)))
    {
        Model = model;
        Errors = errors;
    }

    /// <summary>Gets the identifier of the model.</summary>
    public string Model { get; }

    /// <summary>Gets all violated conditions.</summary>
    public IReadOnlyList<ModelDomainError> Errors { get; }
}
