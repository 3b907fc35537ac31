using System.Globalization;
using Parley.Lenses.Playbooks;
using Parley.Playbooks.Stories;
using Parley.Plays;
using Parley.Reports.Tables;
using Parley.Web.Html;
using Parley.Web.Pages.Play;
using Parley.Web.Pages.Playbooks;
using Parley.Web.Rooms;

namespace Parley.Web.Pages.Rooms;

/// <summary>A game of several people on the local network: a view for each seat, and one for the organiser.</summary>
internal sealed class RoomPage : CasePage
{
    public override string Slug => "room";

    public override string Name => "Room";

    public override string Summary => "Play with others: each person has a seat's address, the organiser sees everything.";

    public override bool Listed => false;

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        if (PlaybooksPage.TableOf(visit) is not { } table)
        {
            LensSection.Findings(page, visit, [], "A game needs two parties with preferences that meet on a track; add them in case.yaml.");
            return;
        }

        var room = RoomShelf.Find(visit.Asked("code"));
        if (room is null || room.CaseId != visit.Opened.Id)
        {
            Open(page, visit, table);
            return;
        }

        var key = visit.Asked("key") ?? "";
        var seat = room.SeatKeys.FirstOrDefault(s => s.Value == key).Key;
        if (seat is null && key != room.OrganiserKey)
        {
            page.Text($"<p class=\"note\">This address lacks the key of a seat. Ask the organiser for yours.</p>");
            page.Twin("room", new ReportTable("Room", [new("Code"), new("Key")], []));
            return;
        }

        var session = Session(table, room);
        page.Heading = seat is null ? "Organiser’s view" : "Your seat: " + visit.PartyName(seat);
        if (seat is null)
        {
            Organiser(page, visit, table, room, session);
        }
        else
        {
            Seat(page, visit, room, session, PlaybooksPage.Index(table, seat));
        }

        var story = RunStory.Of(table.Mapping.Setting, session.Log, PlaybooksPage.Names(visit, table));
        page.Section("story", "So far");
        page.Table("story", new ReportTable("Round by round", [new("Round", ColumnKind.Number), new("What happened")], [.. story.Reverse().Select(l => (IReadOnlyList<ReportCell>)[ReportCell.Of(l.Round + 1), ReportCell.Of(l.Text)])]));
        page.Json = w =>
        {
            w.WriteNumber("version", room.Version);
            w.WriteBoolean("ended", session.Result is not null);
        };
    }

    /// <summary>The game as far as the turns reach.</summary>
    internal static PlaySession Session(PlaybookTable table, Room room)
    {
        var parties = Enumerable.Range(0, table.Mapping.Setting.Parties.Count).Select(p => table.Mapping.PartyOf(p).Id).ToList();
        return new PlaySession(
            table, Math.Min(room.World, table.Worlds.Count - 1), [.. parties.Select(room.TurnsOf)],
            [.. parties.Select((id, p) => room.Playbooks.TryGetValue(id, out var book) && table.Lineup.IndexOf(p, book) is >= 0 and var i ? table.Lineup.For(p)[i] : null)]);
    }

    private static void Open(PageBuilder page, CaseVisit visit, PlaybookTable table)
    {
        var setting = table.Mapping.Setting;
        var rows = Markup.Join(Enumerable.Range(0, setting.Parties.Count).Select(p =>
        {
            var (id, name) = (table.Mapping.PartyOf(p).Id, table.Mapping.PartyOf(p).Name);
            var mayPlay = setting.Tracks.Any(t => t.Members.Contains(p) || t.Mediator == p);
            return Markup.Of($"<label>{name} <select name=\"seat-{id}\">{(mayPlay ? Markup.Of($"<option value=\"person\"{Layout.Selected(setting.Principals.Contains(p))}>a person</option>") : null)}<option value=\"\">as observed: {table.Lineup.Assigned[p].Id}</option>{Markup.Join(table.Lineup.For(p).Select(b => Markup.Of($"<option>{b.Id}</option>")))}</select></label>");
        }));
        page.Heading = "Open a room";
        page.Text($"""
            <form class="fields" method="post" action="/c/{visit.Opened.Id}/room"><input type="hidden" name="form-token" value="{visit.FormToken}"><input type="hidden" name="asOf" value="{visit.Subject.AsOf}">
            {rows}<label>World <input type="number" name="world" min="0" max="{table.Worlds.Count - 1}" value="0"></label><button class="strong">Open the room</button></form>
            <p class="tools">For others on the local network start the server with --address, --token and --certificate. A room lives as long as the server.</p>
            """);
        page.Twin("parties", new ReportTable("Seats", [new("Party"), new("Name")], [.. Enumerable.Range(0, setting.Parties.Count).Select(p => (IReadOnlyList<ReportCell>)[ReportCell.Of(table.Mapping.PartyOf(p).Id), ReportCell.Of(table.Mapping.PartyOf(p).Name)])]));
    }

    private static void Seat(PageBuilder page, CaseVisit visit, Room room, PlaySession session, int party)
    {
        if (session.Awaited is { } view && view.Party == party)
        {
            MoveForm.Add(page, visit, session, view, new MoveAddress("post", $"/c/{visit.Opened.Id}/room",
                [("form-token", visit.FormToken), ("code", room.Code), ("key", visit.Asked("key")!), ("version", room.Version.ToString(CultureInfo.InvariantCulture))]));
        }
        else if (session.Awaited is { } other)
        {
            Waiting(page, visit, room, $"Waiting for {session.Table.Mapping.PartyOf(other.Party).Name} in round {other.Round + 1}.");
        }
        else
        {
            Debrief.Add(page, visit, session, party, null);
        }
    }

    private static void Waiting(PageBuilder page, CaseVisit visit, Room room, string words) =>
        page.Text($"<p class=\"banner\" role=\"status\" data-poll=\"{visit.AddressWith("room", ".json", ("code", room.Code), ("key", visit.Asked("key")))}\" data-version=\"{room.Version}\">{words} <a href=\"{visit.Address("room", ("code", room.Code), ("key", visit.Asked("key")))}\">Look again</a></p>");

    private static void Organiser(PageBuilder page, CaseVisit visit, PlaybookTable table, Room room, PlaySession session)
    {
        page.Section("seats", "Seats");
        page.Text($"<p>Give each person the address of their seat, and this one to nobody.</p><ul>{Markup.Join(room.SeatKeys.Select(s => Markup.Of($"<li><bdi>{visit.PartyName(s.Key)}</bdi>: <a href=\"{visit.Address("room", ("code", room.Code), ("key", s.Value))}\">/c/{visit.Opened.Id}/room?code={room.Code}&amp;key={s.Value}</a></li>")))}</ul>");
        if (session.Awaited is { } view)
        {
            Waiting(page, visit, room, $"{table.Mapping.PartyOf(view.Party).Name} is to move in round {view.Round + 1}.");
            page.Table("offers", new ReportTable("On the table", [new("By"), .. room.SeatKeys.Keys.Select(k => new ReportColumn("Worth to " + k, ColumnKind.Number))],
                [.. view.Offers.Select(o => (IReadOnlyList<ReportCell>)[ReportCell.Of(table.Mapping.PartyOf(o.Author).Name), .. room.SeatKeys.Keys.Select(k => PlaybooksPage.Points(session.Numbers.Utility(table.Mapping.Setting, PlaybooksPage.Index(table, k), [.. o.Package])))])]));
            return;
        }

        var rows = room.SeatKeys.Keys.Select(k => (Party: k, Look: new PlayDebrief(session, PlaybooksPage.Index(table, k)))).ToList();
        page.Section("results", "Results");
        page.Table("results", new ReportTable($"{session.Result!.Outcome} in round {session.Result.Round + 1}", [new("Party"), new("Value", ColumnKind.Number), new("Left on the table", ColumnKind.Number), new("Best playbook in its place"), new("Which would have given", ColumnKind.Number)],
            [.. rows.Select(r => (IReadOnlyList<ReportCell>)[ReportCell.Of(visit.PartyName(r.Party)), PlaybooksPage.Points(r.Look.Value), PlaybooksPage.Points(r.Look.LeftOnTable), ReportCell.Of(r.Look.Alternatives.Count > 0 ? r.Look.Alternatives[0].Playbook.Id : ""), r.Look.Alternatives.Count > 0 ? PlaybooksPage.Points(r.Look.Alternatives[0].Value) : ReportCell.Empty])]));
        Debrief.Picture(page, session, rows[0].Look);
    }
}
