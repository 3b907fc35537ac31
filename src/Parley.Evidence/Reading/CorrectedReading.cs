using Parley.Evidence.Actors;
using Parley.Evidence.Reading.Attribution;

namespace Parley.Evidence.Reading;

/// <summary>Applies what a user said about mentions in earlier articles to the names in a reading.</summary>
/// <remarks>
/// A correction replaces the name of an actor, target, speaker or relay by the identifier it gives; one that says "no actor" takes the name away. Offsets, acts and
/// identifiers of entries stay as they are, so that confirmations and rejections of an earlier reading still hold.
/// </remarks>
public static class CorrectedReading
{
    /// <summary>Replaces the names.</summary>
    /// <param name="result">What was read.</param>
    /// <param name="corrections">The corrections, oldest first: a later one wins. Those that do not hold on the day of the source are left aside.</param>
    /// <returns>The same reading under the corrected names; names that a correction settles are no candidates any more.</returns>
    public static ReadingResult Of(ReadingResult result, IReadOnlyList<ActorCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(corrections);
        var said = new Dictionary<string, ActorCorrection>(StringComparer.Ordinal);
        foreach (ActorCorrection correction in corrections.Where(c => c.HoldsOn(result.Source.Date)))
        {
            said[MentionText.Fold(correction.Mention)] = correction;
        }

        if (said.Count == 0)
        {
            return result;
        }

        string? Name(string? name) => name is not null && said.TryGetValue(MentionText.Fold(name), out ActorCorrection? correction) ? correction.Actor : name;
        AttributedSpeech Speech(AttributedSpeech speech) => speech with { Speaker = Name(speech.Speaker), Via = Name(speech.Via) };
        return result with
        {
            Entries = [.. result.Entries.Select(e => e with { Actor = Name(e.Actor), Actors = [.. e.Actors.Select(Name).OfType<string>()], Target = Name(e.Target), Speaker = Name(e.Speaker), Attribution = [.. e.Attribution.Select(Speech)] })],
            Attributions = [.. result.Attributions.Select(Speech)],
            Candidates = [.. result.Candidates.Where(c => !said.ContainsKey(MentionText.Fold(c.Name)))],
        };
    }
}
