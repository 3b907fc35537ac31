namespace Parley.Studies;

/// <summary>Where a party stood on an issue at first and where it stands as of the analysis's date.</summary>
/// <param name="Party">The party.</param>
/// <param name="Issue">The issue.</param>
/// <param name="OpeningIndex">Option index at first.</param>
/// <param name="CurrentIndex">Option index now.</param>
/// <param name="Options">Number of options of the issue.</param>
/// <param name="Since">Date of the latest known position.</param>
/// <param name="Evidence">Ledger ids.</param>
public sealed record PositionChange(string Party, string Issue, int OpeningIndex, int CurrentIndex, int Options, DateOnly? Since, IReadOnlyList<string> Evidence);
