using System.Text;
using System.Text.Json;
using Parley.Evidence.Ledger;
using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Tests.Reading;

/// <summary>Conditions, due dates, contradictions, modality, negation and joint actors of what is read.</summary>
public class CommitmentTests
{
    private static ReadingResult Read(string text) => new ArticleReader().Read(SourceDecoder.FromString(text, new DateOnly(2031, 5, 20)));

    private static JsonElement[] Json(ReadingResult result)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            ReadingJson.Write(json, result);
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(bytes.ToArray()));
        return [.. document.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.Clone())];
    }

    [Fact]
    public void A_promise_has_its_due_date_and_a_threat_its_condition()
    {
        var entries = Json(Read("“We will reopen the port by 1 June,” Minister Ada Brandt said on Monday. “But if Castria keeps the levy, we may walk away.”\n"));
        Assert.Equal("2031-06-01", entries.Single(e => e.GetProperty("act").GetString() == "promise").GetProperty("deadline").GetString());
        var threat = entries.Single(e => e.GetProperty("act").GetString() == "threat");
        Assert.True(threat.TryGetProperty("condition", out _));
        Assert.False(threat.TryGetProperty("deadline", out _));
    }

    [Fact]
    public void A_day_that_has_passed_is_no_deadline()
    {
        var entry = Assert.Single(Read("Ada Brandt promised on 2 May to reopen the port.\n").Entries, e => e.Act == "promise");
        Assert.Null(entry.Deadline);
    }

    [Fact]
    public void Yes_and_no_of_one_actor_about_one_thing_are_suggested_as_a_contradiction()
    {
        var result = Read("Ada Brandt promised to reopen the northern port.\n\nLater that week Ada Brandt refused to reopen the northern port.\n\nAda Brandt refused to pay the harbour levy.\n");
        var promise = Assert.Single(result.Entries, e => e.Act == "promise");
        var links = result.Entries.SelectMany(e => e.Links.Select(l => (From: e, l))).ToList();
        var link = Assert.Single(links);
        Assert.Equal((LinkRelation.Contradicts, promise.Id), (link.l.Relation, link.l.To));
        Assert.Equal("refusal", link.From.Act);
        Assert.Contains(Json(result), e => e.TryGetProperty("links", out var l) && l[0].GetProperty("relation").GetString() == "contradicts");
    }

    [Theory]
    [InlineData("Ada Brandt refused to reopen the northern port.\n\nOlin Reyes promised to reopen the northern port.\n")]
    [InlineData("Ada Brandt refused to reopen the northern port.\n\nAda Brandt promised to lower the salt levy.\n")]
    [InlineData("Ada Brandt refused to reopen the northern port.\n\nAda Brandt did not rule out reopening the northern port.\n")]
    public void Other_actors_other_things_and_mere_possibilities_contradict_nothing(string text) =>
        Assert.All(Read(text).Entries, e => Assert.Empty(e.Links));

    [Theory]
    [InlineData("Castria does not intend to lift the levy.", "refusal", "intended")]
    [InlineData("Castria does not want to lift the levy.", "refusal", "wished")]
    [InlineData("Castria does not want to impose a levy.", "refusal", "wished")]
    [InlineData("Castria hopes to lift the levy.", "promise", "wished")]
    [InlineData("Castria plans to lift the levy.", "promise", "intended")]
    [InlineData("Castria has yet to lift the levy.", "refusal", "")]
    [InlineData("Castria did not rule out a truce.", "claim", "possible")]
    [InlineData("Castria never rejected the plan.", "claim", "possible")]
    [InlineData("Castria ruled out a truce.", "refusal", "asserted")]
    [InlineData("Castria rejected the plan.", "refusal", "asserted")]
    [InlineData("Castria will lift the levy if Borland reopens the port.", "promise", "conditional")]
    public void Governing_verbs_and_negators_decide_act_and_modality(string text, string act, string modality)
    {
        var entry = Read(text + "\n").Entries[0];
        Assert.Equal(act, entry.Act);
        Assert.True(modality.Length == 0 || entry.Modality == modality, entry.Modality);
        Assert.True(act != "claim" || !entry.Negated);
    }

    [Fact]
    public void A_duty_is_the_demand_of_whoever_speaks()
    {
        var entry = Assert.Single(Read("Olin Reyes said Castria had to lift the levy.\n").Entries, e => e.Act == "demand");
        Assert.Equal(("Olin Reyes", "Castria"), (entry.Actor, entry.Target));
    }

    [Fact]
    public void Joint_actors_are_one_entry_with_a_list()
    {
        var result = Read("Ada Brandt and Olin Reyes signed a truce on Monday.\n");
        var entry = Assert.Single(result.Entries);
        Assert.Equal("Ada Brandt", entry.Actor);
        Assert.Equal(["Ada Brandt", "Olin Reyes"], entry.Actors);
        Assert.Equal(["Ada Brandt", "Olin Reyes"], Assert.Single(ReadingDraft.Of(result)).Actors);
        Assert.Empty(Assert.Single(Read("Ada Brandt signed a truce on Monday.\n").Entries).Actors);
    }

    [Theory]
    [InlineData("Castria came home with a lower levy.", null, "Castria")]
    [InlineData("Castria walked away with major levy reductions.", null, "Castria")]
    [InlineData("Castria won a concession from Borland.", "Borland", "Castria")]
    public void The_winner_is_not_the_conceder(string text, string? conceder, string winner)
    {
        var entry = Assert.Single(Read(text + "\n").Entries);
        Assert.Equal(("concession", conceder, winner), (entry.Act, entry.Actor, entry.Target));
    }

    [Fact]
    public void A_list_of_three_acts_together_and_an_apposition_is_no_second_actor()
    {
        Assert.Equal(["Borland", "Castria", "Duria"], Assert.Single(Read("Borland, Castria and Duria signed a truce.\n").Entries).Actors);
        Assert.Empty(Assert.Single(Read("Ada Brandt, the minister of Borland, signed a truce.\n").Entries).Actors);
    }

    [Fact]
    public void A_demand_is_directed_at_the_subject_of_its_content()
    {
        var entry = Assert.Single(Read("Castria demanded that Borland reopen the port by 1 June.\n").Entries);
        Assert.Equal(("Castria", "Borland", new DateOnly(2031, 6, 1)), (entry.Actor, entry.Target, entry.Deadline));
    }

    [Fact]
    public void What_one_stops_short_of_has_not_been_done()
    {
        var entry = Assert.Single(Read("Castria stopped short of imposing a levy on Borland.\n").Entries);
        Assert.Equal((true, "state"), (entry.Negated, entry.Kind));
    }

    [Theory]
    [InlineData("Castria came home with a cold.")]
    [InlineData("Castria won the match.")]
    public void Other_gains_are_no_concession(string text) => Assert.DoesNotContain(Read(text + "\n").Entries, e => e.Act == "concession");
}
