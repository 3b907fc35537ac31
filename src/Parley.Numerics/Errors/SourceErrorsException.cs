namespace Parley.Numerics.Errors;

/// <summary>Thrown when a file cannot be used: it carries every mistake that was found in it, not only the first.</summary>
public sealed class SourceErrorsException : Exception
{
    /// <summary>Makes an exception from the mistakes found.</summary>
    /// <param name="errors">At least one error, in the order in which a reader should see them.</param>
    /// <exception cref="ArgumentException">There is no error.</exception>
    public SourceErrorsException(IReadOnlyList<SourceError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>Gets the mistakes, in the order in which a reader should see them.</summary>
    public IReadOnlyList<SourceError> Errors { get; }

    private static string Describe(IReadOnlyList<SourceError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return errors.Count == 0
            ? throw new ArgumentException("An exception about errors needs at least one.", nameof(errors))
            : string.Join('\n', errors);
    }
}
