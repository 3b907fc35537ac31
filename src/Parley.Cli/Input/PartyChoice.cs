using Parley.Lenses;
using Parley.Lenses.Playbooks;
using Parley.Numerics.Errors;

namespace Parley.Cli.Input;

/// <summary>Turns <c>--for</c> and <c>--against</c> into parties of the crisis process, with plain errors.</summary>
internal static class PartyChoice
{
    public static PlaybookTable Table(LensContext context)
    {
        try
        {
            return new PlaybookTable(context);
        }
        catch (InvalidOperationException e)
        {
            throw new SourceErrorsException([new SourceError(context.Case.Place.File ?? "case.yaml", 1, 1, e.Message)]);
        }
    }

    public static (int Mine, int Theirs) Pair(PlaybookTable table, string forParty, string? against)
    {
        var mine = Party(table, "--for", forParty);
        var theirs = against is null ? table.Mapping.Setting.Counterparts[mine] : Party(table, "--against", against);
        return mine != theirs ? (mine, theirs) : throw Bad($"--against {against}: a party cannot be its own counterpart");
    }

    private static int Party(PlaybookTable table, string option, string id)
    {
        var parties = table.Mapping.Setting.Parties;
        for (var i = 0; i < parties.Count; i++)
        {
            if (string.Equals(parties[i].Id, id, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        var ids = parties.Select(p => p.Id).ToList();
        var near = NearestName.Find(id, ids);
        throw Bad($"{option} {id}: no party with preferences has this id (expected one of {string.Join(", ", ids)}{(near is null ? "" : $"; did you mean '{near}'?")})");
    }

    private static SourceErrorsException Bad(string message) => new([new SourceError("command line", 1, 1, message)]);
}
