using Parley.Cli.Input;
using Parley.Evidence.Actors;
using Parley.Evidence.Reading.Names;
using Parley.Numerics.Errors;
using Actor = Parley.Evidence.Reading.Names.Actor;

namespace Parley.Cli.Commands;

/// <summary>The names that a case knows when an article is read: its parties and leaders, its actor file, and what users said about mentions before.</summary>
/// <param name="Actors">The actors, each with its time.</param>
/// <param name="Corrections">The corrections, oldest first.</param>
internal sealed record ReadingNames(IReadOnlyList<Actor> Actors, IReadOnlyList<ActorCorrection> Corrections)
{
    /// <summary>Collects the names of a case; without a case there are none.</summary>
    public static ReadingNames Open(CommandRun run, string? path)
    {
        if (path is null)
        {
            return new([], []);
        }

        var subject = CaseArgument.Open(run, path, null, null);
        var given = CaseArgument.Resolve(path);
        var folder = Directory.Exists(given) ? given : Path.GetDirectoryName(Path.GetFullPath(given))!;
        var problems = new List<SourceError>();
        var corrections = CorrectionFile.Open(Path.Combine(folder, CorrectionFile.FileName), problems);
        foreach (var problem in problems)
        {
            run.Error.WriteLine(problem.ToString());
        }

        var actors = new List<Actor>();
        foreach (var party in subject.Parties)
        {
            actors.Add(new Actor(party.Id, party.Name, party.Aliases));
            if (party.Leader is { Name.Length: > 0 } person)
            {
                // Leader and state are two actors: the leader keeps the name, and speaks for the party.
                actors.Add(new Actor(person.Name, person.Name, Surname(person.Name)) { SpeaksFor = party.Id, Role = person.Role, From = person.From, Until = person.To });
            }
        }

        var file = Path.Combine(folder, ActorFile.FileName);
        foreach (var actor in File.Exists(file) ? ActorFile.Read(File.ReadAllText(file), file) : [])
        {
            foreach (var alias in actor.Aliases)
            {
                actors.Add(new Actor(actor.Id, alias.Name, []) { From = alias.From, Until = alias.To, SpeaksFor = actor.IsPerson ? actor.Id : null });
            }

            actors.Add(new Actor(actor.Id, actor.Name, actor.IsPerson ? Surname(actor.Name) : []) { SpeaksFor = actor.IsPerson ? actor.Id : null });
        }

        return new(actors, corrections);
    }

    /// <summary>Gets the list that holds on a day; a correction goes before the case's own names.</summary>
    public ActorList On(DateOnly? day)
    {
        var corrected = Corrections.Reverse()
            .Where(c => c.Actor is not null)
            .Select(c => new Actor(c.Actor!, Actors.FirstOrDefault(a => a.Id == c.Actor)?.Name ?? c.Actor!, [c.Mention]) { From = c.From, Until = c.To });
        return new ActorList(corrected.Concat(Actors), day);
    }

    private static string[] Surname(string name) => name.Contains(' ', StringComparison.Ordinal) ? [name[(name.LastIndexOf(' ') + 1)..]] : [];
}
