using System.Text.Json;

namespace Parley.Web.Tests;

/// <summary>Taking the chair: the address holds the game, and the same turns give the same end.</summary>
[Collection("server")]
public sealed class PlayTests(RunningServer server)
{
    [Fact]
    public async Task The_same_turns_give_the_same_game_and_walking_away_ends_it()
    {
        const string Game = "/c/cuba-1962/play.json?as=US&world=3&vs-SU=surprise&turns=h~p~x";
        var first = await server.Client.GetStringAsync(Game);
        Assert.Equal(first, await server.Client.GetStringAsync(Game));
        using var json = JsonDocument.Parse(first);
        Assert.True(json.RootElement.GetProperty("ended").GetBoolean());
        Assert.Equal("WalkOut", json.RootElement.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_move_is_added_to_the_turns_and_the_story_grows()
    {
        using var json = JsonDocument.Parse(await server.Client.GetStringAsync("/c/cuba-1962/play.json?as=US&turns=h&move=process"));
        Assert.Equal("h~p", json.RootElement.GetProperty("turns").GetString());
        Assert.False(json.RootElement.GetProperty("ended").GetBoolean());
    }

    [Theory]
    [InlineData("turns=q")]
    [InlineData("turns=o.x-1")]
    [InlineData("turns=h!t9999999999.1.1")]
    [InlineData("turns=h!r")]
    [InlineData("move=fly")]
    public async Task Turns_that_are_none_are_refused(string query)
    {
        using var response = await server.Client.GetAsync("/c/cuba-1962/play.json?as=US&" + query);
        Assert.Equal(422, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_teaching_path_lets_play_first_and_explains_after()
    {
        for (var step = 1; step <= 5; step++)
        {
            using var before = await server.Page($"/teach/{step}");
            Assert.Null(before.QuerySelector("table"));
            Assert.Equal(3, before.QuerySelectorAll("button[name=choice]").Length);
            using var after = await server.Page($"/teach/{step}?choice=stand-firm");
            Assert.Equal(3, after.QuerySelectorAll("tbody tr").Length);
            Assert.Contains("Why", after.QuerySelectorAll("h2").Select(h => h.TextContent));
        }

        using var none = await server.Client.GetAsync("/teach/6");
        Assert.Equal(404, (int)none.StatusCode);
    }
}
