namespace Parley.Bargaining.Models;

/// <summary>Collects the conditions on several inputs together that a model needs in order to be valid.</summary>
public sealed class DomainConditions
{
    private readonly List<ModelDomainError> _errors = [];

    /// <summary>Gets the violations found so far.</summary>
    public IReadOnlyList<ModelDomainError> Errors => _errors;

    /// <summary>Requires a condition.</summary>
    /// <param name="condition">Whether it holds; write it so that it is false for not-a-number.</param>
    /// <param name="message">What is violated, with the values found, and what that means.</param>
    public void Require(bool condition, string message)
    {
        if (!condition)
        {
            _errors.Add(new ModelDomainError(null, message));
        }
    }
}
