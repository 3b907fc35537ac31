namespace Parley.Reports.Charts.PartyBars;

/// <summary>What a draft is worth to one party against what it has without a deal.</summary>
/// <param name="Party">Which party.</param>
/// <param name="Value">The mean worth of the draft.</param>
/// <param name="Low">The low end of its interval.</param>
/// <param name="High">The high end of its interval.</param>
/// <param name="NoDeal">What the party has without a deal: its line.</param>
/// <param name="Accepts">The share of worlds in which it could accept, 0..1.</param>
/// <param name="RedLines">The issues on which the draft crosses a red line of the party.</param>
public sealed record PartyBar(string Party, double Value, double Low, double High, double NoDeal, double Accepts, IReadOnlyList<string> RedLines);
