using Parley.Cli.Input;
using Parley.Evidence.Actors;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands.Ledgers;

/// <summary>Who is who in a case whose ledger is counted: its <c>actors.yaml</c>, its corrections, and the parties of <c>case.yaml</c> with their aliases.</summary>
internal static class LedgerActors
{
    /// <summary>Opens the directory of a case; null when neither file is there. A case that cannot be read gives no parties, and says so.</summary>
    public static ActorDirectory? Of(CommandRun run, string given)
    {
        var path = CaseArgument.Resolve(given);
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        var actors = new Dictionary<string, Actor>(StringComparer.Ordinal);
        var file = Path.Combine(folder, ActorFile.FileName);
        foreach (var actor in File.Exists(file) ? ActorFile.Read(File.ReadAllText(file), file) : [])
        {
            actors.TryAdd(actor.Id, actor);
        }

        if (File.Exists(Path.Combine(folder, "case.yaml")))
        {
            try
            {
                foreach (var party in CaseArgument.Open(run, folder, null, null).Parties)
                {
                    actors.TryAdd(party.Id, new Actor { Id = party.Id, Name = party.Name, Aliases = [.. party.Aliases.Select(a => new DatedName(a))] });
                }
            }
            catch (SourceErrorsException e)
            {
                run.Error.WriteLine($"{folder}: the parties are not known ({e.Errors.Count} errors in the case); names are counted as written");
            }
        }

        if (actors.Count == 0)
        {
            return null;
        }

        var problems = new List<SourceError>();
        var corrections = CorrectionFile.Open(Path.Combine(folder, CorrectionFile.FileName), problems);
        foreach (var problem in problems)
        {
            run.Error.WriteLine(problem.ToString());
        }

        return new ActorDirectory(actors.Values, corrections);
    }
}
