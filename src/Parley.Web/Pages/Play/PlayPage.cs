using System.Globalization;
using Parley.Lenses.Playbooks;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;
using Parley.Playbooks.Stories;
using Parley.Plays;
using Parley.Reports.Tables;
using Parley.Web.Html;
using Parley.Web.Pages.Playbooks;

namespace Parley.Web.Pages.Play;

/// <summary>Take the chair: play a party against playbooks, move by move, and look back on the frontier.</summary>
internal sealed class PlayPage : CasePage
{
    public override string Slug => "play";

    public override string Name => "Take the chair";

    public override string Summary => "Play a party yourself: offer, accept, threaten, wait. Afterwards: what was left on the table, and which tell you missed.";

    public override string Key => "k";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        if (PlaybooksPage.TableOf(visit) is not { } table)
        {
            LensSection.Findings(page, visit, [], "A game needs two parties with preferences that meet on a track; add them in case.yaml.");
            return;
        }

        var setting = table.Mapping.Setting;
        var playable = Enumerable.Range(0, setting.Parties.Count).Where(p => setting.Tracks.Any(t => t.Members.Contains(p) || t.Mediator == p)).ToList();
        var me = playable.FindIndex(p => table.Mapping.PartyOf(p).Id == visit.Asked("as"));
        if (me < 0)
        {
            Choose(page, visit, table, playable);
            return;
        }

        var party = playable[me];
        var world = int.TryParse(visit.Asked("world"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Min(n, table.Worlds.Count - 1) : 0;
        var turns = TurnText.Read(visit.Asked("turns"));
        if (visit.Asked("move") is { } move)
        {
            turns.Add(MoveForm.Read(visit, table, party, move));
        }

        var playbooks = Enumerable.Range(0, setting.Parties.Count).Select(p => p == party ? null : Opponent(visit, table, p, world)).ToList();
        var seats = Enumerable.Range(0, setting.Parties.Count).Select(p => p == party ? (IReadOnlyList<PlayedTurn>?)turns : null).ToList();
        var session = new PlaySession(table, world, seats, playbooks);
        page.Heading = "In the chair of " + table.Mapping.PartyOf(party).Name;
        if (session.Awaited is { } view)
        {
            MoveForm.Add(page, visit, session, view, new MoveAddress("get", $"/c/{visit.Opened.Id}/play#main",
            [
                ("asOf", visit.Asked("asOf")), ("scenario", visit.Scenario), ("as", visit.Asked("as")), ("world", world.ToString(CultureInfo.InvariantCulture)), ("turns", TurnText.Write(turns)),
                .. visit.Query.Where(q => q.Key.StartsWith("vs-", StringComparison.Ordinal)).Select(q => (q.Key, (string?)q.Value.ToString())),
            ]));
        }
        else
        {
            Debrief.Add(page, visit, session, party, world);
        }

        Story(page, visit, session);
        page.Json = w =>
        {
            w.WriteString("as", visit.Asked("as"));
            w.WriteNumber("world", world);
            w.WriteString("turns", TurnText.Write(turns));
            w.WriteBoolean("ended", session.Result is not null);
            if (session.Result is { } result)
            {
                w.WriteString("outcome", result.Outcome.ToString());
                w.WriteNumber("value", result.Value[party]);
            }
        };
    }

    /// <summary>The playbook of an opponent: the chosen one, what it is assumed to play, or one that only the debrief names.</summary>
    private static Playbook? Opponent(CaseVisit visit, PlaybookTable table, int party, int world)
    {
        var chosen = visit.Asked("vs-" + table.Mapping.PartyOf(party).Id);
        var books = table.Lineup.For(party);
        return chosen switch
        {
            null or "" => null,
            "surprise" => books[(int)((((uint)world * 2654435761u) + ((uint)party * 40503u)) % (uint)books.Count)],
            _ => table.Lineup.IndexOf(party, chosen) is >= 0 and var i ? books[i] : null,
        };
    }

    private static void Choose(PageBuilder page, CaseVisit visit, PlaybookTable table, List<int> playable)
    {
        var chairs = Markup.Join(playable.Select(p => Markup.Of($"<option value=\"{table.Mapping.PartyOf(p).Id}\">{table.Mapping.PartyOf(p).Name}</option>")));
        var opponents = Markup.Join(Enumerable.Range(0, table.Mapping.Setting.Parties.Count).Select(p => Markup.Of($"<label>{table.Mapping.PartyOf(p).Name} plays (if not you) <select name=\"vs-{table.Mapping.PartyOf(p).Id}\"><option value=\"\">as observed: {table.Lineup.Assigned[p].Id}</option><option value=\"surprise\">a surprise</option>{Markup.Join(table.Lineup.For(p).Select(b => Markup.Of($"<option>{b.Id}</option>")))}</select></label>")));
        page.Text($"""
            <form class="fields" method="get" action="/c/{visit.Opened.Id}/play">{Deal.DealPage.Kept(visit)}
            <label>Your chair <select name="as">{chairs}</select></label><label>World <input type="number" name="world" min="0" max="{table.Worlds.Count - 1}" value="0"></label>{opponents}
            <button class="strong">Sit down</button></form>
            <p class="small">A world is one draw of all uncertain numbers; its luck is the same whatever you do. New here? <a href="/teach/1">Five short rounds</a> teach the moves. With others: <a href="{visit.Address("room")}">open a room</a>.</p>
            """);
        page.Twin("parties", new ReportTable("Chairs", [new("Party"), new("Name"), new("Plays by itself")],
            [.. playable.Select(p => (IReadOnlyList<ReportCell>)[ReportCell.Of(table.Mapping.PartyOf(p).Id), ReportCell.Of(table.Mapping.PartyOf(p).Name), ReportCell.Of(table.Lineup.Assigned[p].Id)])]));
    }

    private static void Story(PageBuilder page, CaseVisit visit, PlaySession session)
    {
        var story = RunStory.Of(session.Table.Mapping.Setting, session.Log, PlaybooksPage.Names(visit, session.Table));
        page.Section("story", "So far");
        page.Table("story", new ReportTable("Round by round", [new("Round", ColumnKind.Number), new("What happened")], [.. story.Reverse().Select(l => (IReadOnlyList<ReportCell>)[ReportCell.Of(l.Round), ReportCell.Of(l.Text)])]));
    }
}
