using System.Globalization;
using Microsoft.AspNetCore.Http;
using Parley.Numerics.Errors;
using Parley.Web.Pages;
using Parley.Web.Pages.Play;
using Parley.Web.Pages.Playbooks;
using Parley.Web.Pages.Rooms;
using Parley.Web.Rooms;
using Parley.Web.Shelf;

namespace Parley.Web.Serving;

/// <summary>Opens rooms and takes the moves of their seats.</summary>
internal sealed class RoomActions(Site site, OpenCase opened)
{
    /// <summary>A form with a code is a move, one without opens a room.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (RoomShelf.Find(form["code"].ToString()) is { } room && room.CaseId == opened.Id)
        {
            await MoveAsync(context, form, room).ConfigureAwait(false);
            return;
        }

        if (form.ContainsKey("code"))
        {
            throw Bad("this room is closed; ask the organiser to open another");
        }

        var seats = form.Where(f => f.Key.StartsWith("seat-", StringComparison.Ordinal)).ToDictionary(f => f.Key[5..], f => f.Value.ToString(), StringComparer.Ordinal);
        var persons = seats.Where(s => s.Value == "person").Select(s => s.Key).ToList();
        var known = opened.Report().Require().Parties.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        if (persons.Count == 0 || !persons.TrueForAll(known.Contains))
        {
            throw Bad("nobody plays (expected a person in at least one seat of this case)");
        }

        var day = DateOnly.TryParseExact(form["asOf"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : opened.Report().Require().AsOf;
        var world = int.TryParse(form["world"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var made = RoomShelf.Open(opened.Id, day, world, persons, seats.Where(s => s.Value is not ("" or "person")).ToDictionary(StringComparer.Ordinal));
        CaseActions.Redirect(context, Address(made, made.OrganiserKey));
    }

    private async Task MoveAsync(HttpContext context, IFormCollection form, Room room)
    {
        var key = form["key"].ToString();
        var seat = room.SeatKeys.FirstOrDefault(s => s.Value == key).Key ?? throw Bad("this is not the key of a seat");
        var fields = new QueryCollection(form.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal));
        var subject = opened.At(room.AsOf);
        var visit = new CaseVisit(opened, opened.Report(), subject, fields, "") { Desk = site.Desk };
        visit.Run = await site.Desk.Full(subject).Done.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        var table = PlaybooksPage.TableOf(visit) ?? throw Bad("this case cannot be played any more");
        var session = RoomPage.Session(table, room);
        var party = PlaybooksPage.Index(table, seat);
        var version = int.TryParse(form["version"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : -1;
        if (session.Awaited?.Party == party)
        {
            // A second press of the same button finds the room moved on and is dropped.
            room.Add(seat, version, MoveForm.Read(visit, table, party, form["move"].ToString()));
        }

        CaseActions.Redirect(context, Address(room, key));
    }

    private string Address(Room room, string key)
    {
        var asOf = room.AsOf == opened.Report().Require().AsOf ? "" : $"asOf={room.AsOf:yyyy-MM-dd}&";
        return $"/c/{opened.Id}/room?{asOf}code={room.Code}&key={key}";
    }

    private static SourceErrorsException Bad(string message) => new([new SourceError("room", 1, 1, message)]);
}
