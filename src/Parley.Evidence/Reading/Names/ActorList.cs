namespace Parley.Evidence.Reading.Names;

/// <summary>A small, dated, editable list of the actors of a case; names that it does not hold become candidates.</summary>
public sealed class ActorList
{
    private readonly Dictionary<string, Actor> _byWords = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a list that holds on a given day.</summary>
    /// <param name="actors">The actors.</param>
    /// <param name="on">The day whose roles and names hold, or null for all.</param>
    public ActorList(IEnumerable<Actor> actors, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(actors);
        foreach (Actor actor in actors)
        {
            if (on is { } day && ((actor.From is { } from && day < from) || (actor.Until is { } until && day > until)))
            {
                continue;
            }

            foreach (string words in actor.Aliases.Prepend(actor.Name).Prepend(actor.Id))
            {
                _byWords.TryAdd(words, actor);
            }
        }
    }

    /// <summary>Gets the empty list.</summary>
    public static ActorList Empty { get; } = new([]);

    /// <summary>Gets the actor that the words name, or null.</summary>
    /// <param name="words">A name, alias or identifier; case does not matter.</param>
    public Actor? Find(ReadOnlySpan<char> words) =>
        _byWords.Count > 0 && _byWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out Actor? actor) ? actor : null;
}
