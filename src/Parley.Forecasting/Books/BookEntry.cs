namespace Parley.Forecasting.Books;

/// <summary>One line of a forecast book: a forecast, or the resolution of an earlier one, sealed by the hash of all that stands before it.</summary>
public sealed record BookEntry
{
    /// <summary>Gets the number of the line, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets <c>forecast</c> or <c>resolution</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the name of the question, unique among open ones.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the day on which it was written down.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Gets the question in words (forecasts).</summary>
    public string Text { get; init; } = "";

    /// <summary>Gets the day by which the question resolves, or null (forecasts).</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Gets who forecasts, or who resolves.</summary>
    public string By { get; init; } = "";

    /// <summary>Gets the probability that the answer is yes, for questions of yes or no.</summary>
    public double? Probability { get; init; }

    /// <summary>Gets the distribution as written, for questions about a number: <c>30 to 50</c>.</summary>
    public string? Distribution { get; init; }

    /// <summary>Gets a plain baseline that the forecast is to beat: a probability or a number.</summary>
    public double? Baseline { get; init; }

    /// <summary>Gets what happened (resolutions): 1 or 0 for yes or no, or the number.</summary>
    public double? Outcome { get; init; }

    /// <summary>Gets sources or reasons.</summary>
    public string Note { get; init; } = "";

    /// <summary>Gets the seal of the line before; 64 zeros for the first.</summary>
    public string Previous { get; init; } = "";

    /// <summary>Gets the seal: SHA-256 over all other fields.</summary>
    public string Seal { get; init; } = "";
}
