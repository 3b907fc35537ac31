namespace Parley.Studies;

/// <summary>How an actor's words towards a target were followed by deeds, as of the analysis's date.</summary>
/// <param name="Actor">Who committed itself.</param>
/// <param name="Target">Towards whom.</param>
/// <param name="Kind">threat, promise or deadline.</param>
/// <param name="Count">Rated rows that enter the rate.</param>
/// <param name="Executed">Carried out in time, late or in part.</param>
/// <param name="Not">Not carried out.</param>
/// <param name="Superseded">Superseded: listed, not in the rate.</param>
/// <param name="Open">Open.</param>
/// <param name="Rate">Strict rate, NaN where nothing is rated.</param>
/// <param name="Low">Lower end of the 95 % Clopper-Pearson interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="PosteriorMean">Mean of the Beta posterior that the playbooks use.</param>
/// <param name="PosteriorLow">Its 5th percentile.</param>
/// <param name="PosteriorHigh">Its 95th percentile.</param>
/// <param name="Evidence">Ledger ids of the rows.</param>
public sealed record CredibilityRow(
    string Actor,
    string Target,
    string Kind,
    int Count,
    int Executed,
    int Not,
    int Superseded,
    int Open,
    double Rate,
    double Low,
    double High,
    double PosteriorMean,
    double PosteriorLow,
    double PosteriorHigh,
    IReadOnlyList<string> Evidence)
{
    /// <summary>Carried out in full, in time or late: what the strict rate counts.</summary>
    public int InFull => Count == 0 ? 0 : (int)Math.Round(Count * Rate);

    /// <summary>Carried out in part: counted as not in the strict rate.</summary>
    public int InPart => Executed - InFull;
}
