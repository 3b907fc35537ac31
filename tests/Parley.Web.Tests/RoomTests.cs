using System.Net;

namespace Parley.Web.Tests;

/// <summary>Two people in one room: each sees its own seat, the organiser everything, nobody else anything.</summary>
[Collection("server")]
public sealed class RoomTests(RunningServer server)
{
    [Fact]
    public async Task Two_people_play_and_the_organiser_sees_it()
    {
        using var opened = await server.Post("/c/cuba-1962/room", "/", ("seat-US", "person"), ("seat-SU", "person"), ("world", "1"), ("asOf", "1962-10-26"));
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        var organiser = opened.Headers.Location!.ToString();
        using var view = await server.Page(organiser);
        var seats = view.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")!).Where(h => h.Contains("key=", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, seats.Count);
        for (var turn = 0; turn < 6; turn++)
        {
            foreach (var seat in seats)
            {
                using var page = await server.Page(seat);
                var form = page.QuerySelector("#move-form");
                if (form is null)
                {
                    continue;
                }

                (string, string) Field(string name) => (name, form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!);
                using var moved = await server.Post("/c/cuba-1962/room", "/", Field("code"), Field("key"), Field("version"), ("move", turn == 2 ? "walk" : "process"));
                Assert.Equal(HttpStatusCode.SeeOther, moved.StatusCode);
                using var twice = await server.Post("/c/cuba-1962/room", "/", Field("code"), Field("key"), Field("version"), ("move", "process"));
                Assert.Equal(HttpStatusCode.SeeOther, twice.StatusCode);
            }
        }

        using var ended = await server.Page(organiser);
        Assert.Contains("WalkOut", ended.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var foreign = await server.Page(organiser[..organiser.LastIndexOf("key=", StringComparison.Ordinal)] + "key=guess");
        Assert.Contains("lacks the key", foreign.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("walks away", foreign.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
