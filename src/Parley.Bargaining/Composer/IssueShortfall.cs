namespace Parley.Bargaining.Composer;

/// <summary>What a package denies a party on one issue.</summary>
/// <param name="Issue">The issue's position.</param>
/// <param name="Option">The option in the package.</param>
/// <param name="Wanted">The option that is best for the party on average.</param>
/// <param name="Loss">How much less the package's option is worth than the wanted one.</param>
/// <param name="CrossesRedLine">Whether the package's option lies beyond the party's red line.</param>
public sealed record IssueShortfall(int Issue, int Option, int Wanted, Band Loss, bool CrossesRedLine);
