using Parley.Evidence.Ledger;
using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Tests.Reading;

/// <summary>Who says that whom said what: relays, unnamed sources, affiliations.</summary>
public class ChainTests
{
    private static ReadingResult Read(string text) => new ArticleReader().Read(SourceDecoder.FromString(text, new DateOnly(2031, 5, 20)));

    [Fact]
    public void Words_quoted_within_words_belong_to_the_inner_speaker_by_way_of_the_outer()
    {
        var result = Read("“Brandt said, ‘Bring the map to the board,’” recalled the clerk Olin Reyes.\n");
        var inner = Assert.Single(result.Entries, e => e.Speaker is not null && e.Speaker.Contains("Brandt", StringComparison.Ordinal));
        Assert.Equal(2, inner.Attribution.Count);
        Assert.Contains("Reyes", inner.Attribution[0].Speaker, StringComparison.Ordinal);
        Assert.Equal((1, 2), (inner.Attribution[0].Hands, inner.Attribution[1].Hands));
        Assert.Contains("Reyes", inner.Attribution[1].Via, StringComparison.Ordinal);
        Assert.StartsWith("‘Bring", inner.Text.Length > 0 ? result.Source.Text[inner.Quote!.Value.Start..] : "", StringComparison.Ordinal);
    }

    [Fact]
    public void Speech_reported_within_reported_speech_keeps_the_relay()
    {
        var entry = Assert.Single(Read("Olin Reyes said that Ada Brandt had promised to reopen the port.\n").Entries, e => e.Act == "promise");
        Assert.Equal("Ada Brandt", entry.Speaker);
        Assert.Equal(["Olin Reyes", "Ada Brandt"], entry.Attribution.Select(a => a.Speaker));
        Assert.Equal("Olin Reyes", entry.Attribution[^1].Via);
        Assert.Single(Read("Olin Reyes said that Ada Brandt had promised to reopen the port.\n").Entries);
    }

    [Fact]
    public void Indirect_speech_within_a_quotation_belongs_to_the_one_it_names()
    {
        var entry = Assert.Single(Read("\"Ada Brandt said she would not lift the levy,\" Vera Holm told reporters.\n").Entries, e => e.Act == "refusal");
        Assert.Equal(("Ada Brandt", "Ada Brandt", "Vera Holm"), (entry.Actor, entry.Speaker, entry.Attribution[^1].Via));
        Assert.Equal("press conference", entry.Attribution[0].Channel);
    }

    [Fact]
    public void A_chain_may_have_three_hands()
    {
        var entry = Assert.Single(Read("Vera Holm said that Olin Reyes had reported that Ada Brandt had promised to reopen the port.\n").Entries, e => e.Act == "promise");
        Assert.Equal(["Vera Holm", "Olin Reyes", "Ada Brandt"], entry.Attribution.Select(a => a.Speaker));
        Assert.Equal([1, 2, 3], entry.Attribution.Select(a => a.Hands));
        Assert.Equal("Olin Reyes", entry.Attribution[^1].Via);
    }

    [Theory]
    [InlineData("Ada Brandt said through an adviser that the port would reopen.\n", "an adviser")]
    [InlineData("Ada Brandt, through the clerk Olin Reyes, said the levy was wrong.\n", "Olin Reyes")]
    [InlineData("“The port will reopen,” Ada Brandt said via her spokesman.\n", "her spokesman")]
    public void Whoever_hands_words_on_is_a_link_of_the_chain(string text, string relay)
    {
        var entry = Read(text).Entries[0];
        Assert.Equal("Ada Brandt", entry.Speaker);
        Assert.Equal(relay, entry.Attribution[^1].Via);
        Assert.Equal(2, entry.Attribution[^1].Hands);
    }

    [Fact]
    public void A_messenger_that_is_no_person_is_a_channel() =>
        Assert.Null(Read("“The port will reopen,” Ada Brandt said through Telegram.\n").Entries[0].Attribution[^1].Via);

    [Fact]
    public void Who_announces_for_others_is_the_actor_and_they_are_bound()
    {
        var entry = Assert.Single(Read("Ada Brandt announced that Borland and Castria would start talks.\n").Entries, e => e.Act == "promise");
        Assert.Equal("Ada Brandt", entry.Actor);
        Assert.Equal(["Borland", "Castria"], entry.BoundParties);
    }

    [Fact]
    public void A_stance_inside_the_words_of_another_is_that_others()
    {
        var entry = Assert.Single(Read("Minister Olin Reyes wrote on X that Borland will press ahead with new sanctions.\n").Entries);
        Assert.Equal(("threat", "Borland", "Olin Reyes", "post"), (entry.Act, entry.Actor, entry.Speaker, entry.Channel));
    }

    [Fact]
    public void A_platform_at_the_end_of_a_sentence_is_the_channel() =>
        Assert.Equal("post", Assert.Single(Read("“The board is buying time,” wrote Vera Holm on X.\n").Entries).Channel);

    [Fact]
    public void A_speaker_whom_the_narrator_quotes_has_no_relay()
    {
        var entry = Assert.Single(Read("“We will reopen the port,” Ada Brandt said.\n").Entries);
        Assert.Null(Assert.Single(entry.Attribution).Via);
        Assert.Equal(1, entry.Attribution[0].Hands);
        Assert.True(entry.Attribution[0].Named);
    }

    [Fact]
    public void Unnamed_sources_are_marked_and_stay_apart_in_the_ledger()
    {
        var result = Read("“The port will open,” a Borland official said. “It will not,” a Castrian official said.\n");
        var drafts = ReadingDraft.Of(result);
        Assert.All(drafts, d => Assert.False(Assert.Single(d.Attribution).Named));
        Assert.Equal(2, result.Attributions.Where(a => a.Quote is not null).Select(a => a.Speaker).Distinct().Count());
    }

    [Theory]
    [InlineData("What Borland Research says", "Borland Research")]
    [InlineData("The view from the Port Institute", "Port Institute")]
    [InlineData("What happens next", null)]
    [InlineData("The port", null)]
    public void A_heading_may_name_an_affiliation(string heading, string? affiliation)
    {
        var result = Read($"# {heading}\n\n“The board is buying time,” wrote Vera Holm.\n");
        Assert.Equal(affiliation, Assert.Single(result.Entries).SpeakerRole);
    }

    [Fact]
    public void A_role_in_the_text_goes_before_the_heading()
    {
        var result = Read("# What Borland Research says\n\n“The board is buying time,” wrote Vera Holm, a former harbour pilot.\n");
        Assert.Equal("a former harbour pilot", Assert.Single(result.Entries).SpeakerRole);
    }

    [Fact]
    public void A_title_is_a_role_and_goes_before_the_heading()
    {
        var result = Read("# The view from Borland Research\n\n“We will wait,” Minister Ada Brandt said. “So will I,” the clerk Olin Reyes said.\n");
        Assert.Equal(["Minister", "clerk"], result.Attributions.Select(a => a.Role));
    }

    [Fact]
    public void Confidence_falls_with_each_hand()
    {
        var direct = Assert.Single(Read("Ada Brandt promised to reopen the port.\n").Entries);
        var relayed = Assert.Single(Read("Olin Reyes said that Ada Brandt had promised to reopen the port.\n").Entries);
        Assert.True(relayed.Confidence < direct.Confidence);
    }

    [Fact]
    public void Corrections_change_names_but_no_identifier()
    {
        var result = Read("“We will reopen the port,” the harbourmaster said. Olin Reyes imposed a levy on Borland.\n");
        var corrected = CorrectedReading.Of(result, [new("the harbourmaster", "brandt"), new("Olin Reyes", null)]);
        Assert.Equal(result.Entries.Select(e => e.Id), corrected.Entries.Select(e => e.Id));
        Assert.Contains(corrected.Entries, e => e.Speaker == "brandt" && e.Attribution[^1].Speaker == "brandt");
        Assert.DoesNotContain(corrected.Entries, e => e.Actor == "Olin Reyes");
        Assert.DoesNotContain(corrected.Candidates, c => c.Name == "Olin Reyes");
        Assert.Same(result, CorrectedReading.Of(result, [new("the harbourmaster", "brandt", From: new DateOnly(2032, 1, 1))]));
    }
}
