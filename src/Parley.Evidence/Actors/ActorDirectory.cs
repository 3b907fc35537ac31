using Parley.Numerics.Errors;

namespace Parley.Evidence.Actors;

/// <summary>The actors of a case and what users have said about mentions: turns a mention and a day into an actor.</summary>
/// <remarks>
/// <para>Order of trust: correction, id or full name, alias, role with name, surname, role alone. Within a step a mention that fits several actors resolves to none and names the rivals:
/// a wrong actor is worse than an open question. Roles and aliases count only while they hold.</para>
/// <para><b>Cost.</b> A dictionary look-up per step.</para>
/// </remarks>
public sealed class ActorDirectory
{
    private readonly Dictionary<string, Actor> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Actor>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Actor Actor, DatedName Alias)>> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Actor>> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Actor Actor, ActorRole Role)>> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorCorrection>> _corrections = new(StringComparer.Ordinal);

    /// <summary>Collects actors and corrections.</summary>
    /// <param name="actors">The actors, with ids of their own.</param>
    /// <param name="corrections">The corrections, oldest first: a later one wins.</param>
    /// <exception cref="ArgumentException">Two actors have one id.</exception>
    public ActorDirectory(IEnumerable<Actor> actors, IEnumerable<ActorCorrection>? corrections = null)
    {
        ArgumentNullException.ThrowIfNull(actors);
        foreach (var actor in actors)
        {
            if (!_byId.TryAdd(actor.Id, actor))
            {
                throw new ArgumentException($"Two actors have the id \"{actor.Id}\".", nameof(actors));
            }

            Put(_names, actor.Name, actor);
            foreach (var alias in actor.Aliases)
            {
                Put(_aliases, alias.Name, (actor, alias));
            }

            if (actor.IsPerson && MentionText.Fold(actor.Name).Split(' ') is { Length: > 1 } words)
            {
                Put(_surnames, words[^1], actor);
            }

            foreach (var role in actor.Roles)
            {
                Put(_roles, role.Role, (actor, role));
            }
        }

        foreach (var correction in corrections ?? [])
        {
            Put(_corrections, correction.Mention, correction);
        }
    }

    /// <summary>Gets the actors.</summary>
    public IReadOnlyCollection<Actor> Actors => _byId.Values;

    /// <summary>Finds an actor by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The actor, or null.</returns>
    public Actor? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Resolves a mention.</summary>
    /// <param name="mention">The words in the text.</param>
    /// <param name="day">The day of the text, or null when unknown: then dated names count as holding.</param>
    /// <returns>The actor, or why there is none.</returns>
    public ActorMatch Resolve(string mention, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(mention);
        var key = MentionText.Fold(mention);
        if (_corrections.TryGetValue(key, out var corrections) && corrections.LastOrDefault(c => c.HoldsOn(day)) is { } said)
        {
            return said.Actor is null
                ? new ActorMatch(mention, null, ActorMatchKind.Correction, [], true)
                : new ActorMatch(mention, Find(said.Actor), ActorMatchKind.Correction, Find(said.Actor) is null ? [said.Actor] : [], false);
        }

        // An id must match letter by letter: "US" is an actor, "us" a pronoun.
        if (Find(mention.Trim()) is { } exact)
        {
            return new ActorMatch(mention, exact, ActorMatchKind.Name, [], false);
        }

        return Unique(mention, ActorMatchKind.Name, _names.GetValueOrDefault(key))
            ?? Unique(mention, ActorMatchKind.Alias, _aliases.GetValueOrDefault(key)?.Where(a => a.Alias.HoldsOn(day)).Select(a => a.Actor))
            ?? Unique(mention, ActorMatchKind.RoleAndName, WithRole(key, day))
            ?? Unique(mention, ActorMatchKind.Surname, _surnames.GetValueOrDefault(key))
            ?? Unique(mention, ActorMatchKind.Role, _roles.GetValueOrDefault(key)?.Where(r => r.Role.HoldsOn(day)).Select(r => r.Actor))
            ?? new ActorMatch(mention, null, null, [], false);
    }

    /// <summary>Collects the mentions that nothing fits.</summary>
    /// <param name="mentions">Mentions with the day of their text.</param>
    /// <returns>The candidates, the most frequent first.</returns>
    public IReadOnlyList<ActorCandidate> Candidates(IEnumerable<(string Mention, DateOnly? Day)> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var names = _byId.Values.SelectMany(a => a.Aliases.Select(n => (n.Name, a.Id)).Append((a.Name, a.Id))).ToList();
        return [.. mentions
            .Where(m => !string.IsNullOrWhiteSpace(m.Mention) && Resolve(m.Mention, m.Day).IsCandidate)
            .GroupBy(m => MentionText.Fold(m.Mention))
            .Select(g => new ActorCandidate(
                g.First().Mention,
                g.Count(),
                g.Min(m => m.Day),
                NearestName.Find(g.Key, names.Select(n => n.Name)) is { } near ? names.First(n => n.Name == near).Id : null))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Mention, StringComparer.Ordinal)];
    }

    private static ActorMatch? Unique(string mention, ActorMatchKind kind, IEnumerable<Actor>? found)
    {
        var actors = found?.DistinctBy(a => a.Id).ToList();
        return actors is null or { Count: 0 } ? null
            : actors.Count == 1 ? new ActorMatch(mention, actors[0], kind, [], false)
            : new ActorMatch(mention, null, kind, [.. actors.Select(a => a.Id).Order(StringComparer.Ordinal)], false);
    }

    /// <summary>"Minister Brandt", "President Ada Brandt": the words before the name must be a role that the actor holds or held by then.</summary>
    private IEnumerable<Actor>? WithRole(string key, DateOnly? day)
    {
        for (var cut = key.IndexOf(' ', StringComparison.Ordinal); cut > 0; cut = key.IndexOf(' ', cut + 1))
        {
            if (!_roles.TryGetValue(key[..cut], out var holders))
            {
                continue;
            }

            var rest = key[(cut + 1)..];
            var named = (_names.GetValueOrDefault(rest) ?? []).Concat(_surnames.GetValueOrDefault(rest) ?? []).ToList();
            var fitting = named.Where(a => holders.Any(h => h.Actor.Id == a.Id && h.Role.HoldsOn(day))).ToList();
            if (fitting.Count > 0)
            {
                return fitting;
            }
        }

        return null;
    }

    private static void Put<T>(Dictionary<string, List<T>> table, string name, T value)
    {
        var key = MentionText.Fold(name);
        if (!table.TryGetValue(key, out var list))
        {
            table[key] = list = [];
        }

        list.Add(value);
    }
}
