using Parley.Evidence.Reading.Names;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>Takes the affiliation of speakers from the heading above them: "The view from Borland Research", "What the port board says".</summary>
internal static class HeadingAffiliation
{
    private static readonly string[] Openings = ["The view from ", "View from ", "Voices from ", "What "];
    private static readonly string[] Closings = [" says", " say", " said", " thinks", " think", " wants", " want"];

    /// <summary>Gives the persons who speak below a heading its affiliation, where the text gives them no role.</summary>
    public static void Give(string? heading, SpeechReader speech)
    {
        if (heading is null || Of(heading) is not { } affiliation)
        {
            return;
        }

        foreach (Entity? speaker in speech.Quoted.Values.Concat(speech.Indirect.Select(i => i.Finding)).Select(f => f.Speaker))
        {
            if (speaker is { Kind: EntityKind.Person, Role: null } && !affiliation.Contains(speaker.Name, StringComparison.OrdinalIgnoreCase))
            {
                speaker.Role = affiliation;
            }
        }
    }

    /// <summary>Gets the affiliation that a heading names, or null.</summary>
    public static string? Of(string heading)
    {
        string words = heading.Trim(' ', '#', '*', ':', '\u00A0');
        string? opening = Array.Find(Openings, o => words.StartsWith(o, StringComparison.OrdinalIgnoreCase));
        if (opening is null)
        {
            return null;
        }

        words = words[opening.Length..];
        string? closing = Array.Find(Closings, c => words.EndsWith(c, StringComparison.OrdinalIgnoreCase));
        if (closing is not null)
        {
            words = words[..^closing.Length];
        }
        else if (opening == "What ")
        {
            return null;
        }

        words = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        return words.Length is > 1 and <= 60 ? words : null;
    }
}
