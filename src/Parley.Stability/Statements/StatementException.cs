namespace Parley.Stability.Statements;

/// <summary>Thrown when a statement cannot be read.</summary>
public sealed class StatementException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="offset">Index of the character in the statement, from 0.</param>
    /// <param name="message">What was found and expected.</param>
    public StatementException(int offset, string message)
        : base(message) => Offset = offset;

    /// <summary>Index of the character in the statement, from 0.</summary>
    public int Offset { get; }
}
