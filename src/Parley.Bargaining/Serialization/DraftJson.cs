using System.Collections.Immutable;
using System.Text.Json;
using Parley.Bargaining.Composer;

namespace Parley.Bargaining.Serialization;

/// <summary>Writes the answer of <c>parley draft</c> as JSON: the score of a package, and the composer's suggestions.</summary>
public static class DraftJson
{
    /// <summary>Writes one JSON object.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="composer">The composer.</param>
    /// <param name="draft">The draft package.</param>
    /// <param name="improve">The number of better packages and of trades wanted.</param>
    /// <param name="equivalent">The number of equivalent offers wanted; needs two parties to be named.</param>
    /// <param name="proposer">The party for which offers are to be equivalent.</param>
    /// <param name="chooser">The party for which they are to differ.</param>
    public static void Write(Utf8JsonWriter json, DealComposer composer, ReadOnlySpan<int> draft, int improve = 3, int equivalent = 0, int proposer = 0, int chooser = 1)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(composer);
        PackageWorlds worlds = composer.Worlds;
        PackageScore score = composer.Score(draft);
        json.WriteStartObject();
        json.WriteNumber("worlds", worlds.WorldCount);
        json.WritePropertyName("draft");
        WriteScore(json, worlds, score);
        json.WriteStartArray("incompatibleIssues");
        foreach (int issue in composer.IncompatibleIssues)
        {
            json.WriteStringValue(worlds.Space.Issues[issue].Name);
        }

        json.WriteEndArray();
        WriteSuggestion(json, worlds, "bestSingleSwap", composer.BestSwap(draft, 1));
        WriteSuggestion(json, worlds, "bestDoubleSwap", composer.BestSwap(draft, 2));
        WriteSuggestions(json, worlds, "improvements", composer.Improve(draft, improve));
        WriteSuggestions(json, worlds, "trades", composer.Logroll(draft, improve));
        if (equivalent > 0 && worlds.PartyCount > 1)
        {
            json.WriteStartArray("equivalentOffers");
            foreach (EquivalentOffer offer in composer.Equivalent(proposer, chooser, score.Parties[proposer].Utility.Mean, equivalent))
            {
                json.WriteStartObject();
                json.WritePropertyName("offer");
                WriteScore(json, worlds, offer.Score);
                json.WriteNumber("meanForProposer", offer.MeanForProposer);
                json.WriteNumber("meanForChooser", offer.MeanForChooser);
                json.WriteNumber("differenceToNearest", offer.DifferenceToNearest);
                json.WriteBoolean("undominated", offer.Undominated);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (composer.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a package's score.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="worlds">What packages are worth.</param>
    /// <param name="score">The score.</param>
    public static void WriteScore(Utf8JsonWriter json, PackageWorlds worlds, PackageScore score)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(worlds);
        ArgumentNullException.ThrowIfNull(score);
        json.WriteStartObject();
        DealJson.WriteOutcome(json, "outcome", worlds.Space, score.Outcome.AsSpan());
        json.WriteNumber("acceptedByAll", score.AcceptedByAllShare);
        json.WriteNumber("acceptedByAllLow", score.AcceptedByAllInterval.Lower);
        json.WriteNumber("acceptedByAllHigh", score.AcceptedByAllInterval.Upper);
        json.WriteStartArray("parties");
        foreach (PartyScore party in score.Parties)
        {
            json.WriteStartObject();
            json.WriteString("party", worlds.Parties[party.Party]);
            WriteBand(json, "utility", party.Utility);
            WriteBand(json, "gain", party.Gain);
            json.WriteNumber("accepts", party.AcceptanceShare);
            json.WriteNumber("acceptsLow", party.AcceptanceInterval.Lower);
            json.WriteNumber("acceptsHigh", party.AcceptanceInterval.Upper);
            json.WriteBoolean("blocks", party.Blocks);
            json.WriteStartArray("shortfalls");
            foreach (IssueShortfall shortfall in party.Shortfalls)
            {
                json.WriteStartObject();
                json.WriteString("issue", worlds.Space.Issues[shortfall.Issue].Name);
                json.WriteString("option", worlds.Space.Issues[shortfall.Issue].OptionText(shortfall.Option));
                json.WriteString("wants", worlds.Space.Issues[shortfall.Issue].OptionText(shortfall.Wanted));
                WriteBand(json, "loss", shortfall.Loss);
                json.WriteBoolean("redLine", shortfall.CrossesRedLine);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBand(Utf8JsonWriter json, string name, Band band)
    {
        json.WriteStartObject(name);
        json.WriteNumber("mean", band.Mean);
        json.WriteNumber("low", band.Low);
        json.WriteNumber("high", band.High);
        json.WriteEndObject();
    }

    private static void WriteSuggestions(Utf8JsonWriter json, PackageWorlds worlds, string name, ImmutableArray<PackageSuggestion> suggestions)
    {
        json.WriteStartArray(name);
        foreach (PackageSuggestion suggestion in suggestions)
        {
            WriteSuggestion(json, worlds, null, suggestion);
        }

        json.WriteEndArray();
    }

    private static void WriteSuggestion(Utf8JsonWriter json, PackageWorlds worlds, string? name, PackageSuggestion? suggestion)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        if (suggestion is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("text", suggestion.Sentence);
        json.WriteStartArray("changes");
        foreach (PackageChange change in suggestion.Changes)
        {
            json.WriteStartObject();
            json.WriteString("issue", worlds.Space.Issues[change.Issue].Name);
            json.WriteString("from", worlds.Space.Issues[change.Issue].OptionText(change.From));
            json.WriteString("to", worlds.Space.Issues[change.Issue].OptionText(change.To));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("undominated", suggestion.Undominated);
        json.WritePropertyName("package");
        WriteScore(json, worlds, suggestion.Suggested);
        json.WriteEndObject();
    }
}
