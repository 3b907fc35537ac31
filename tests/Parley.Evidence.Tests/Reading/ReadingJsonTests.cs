using System.Text.Json;
using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Tests.Reading;

/// <summary>The JSON of a reading has the fields of the contract, with places in UTF-16 units of the text as read.</summary>
public class ReadingJsonTests
{
    private static JsonElement Read(string text, string? name = null)
    {
        var source = SourceDecoder.Decode(System.Text.Encoding.UTF8.GetBytes(text), name, date: new DateOnly(2031, 5, 20));
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            ReadingJson.Write(json, new ArticleReader().Read(source));
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static JsonElement Entry(JsonElement root, string act) => root.GetProperty("entries").EnumerateArray().Single(e => e.GetProperty("act").GetString() == act);

    [Fact]
    public void A_quoted_promise_carries_speaker_role_channel_quote_and_day()
    {
        const string Text = "\U0001F6A2 “We will reopen the port by 1 June,” Minister Ada Brandt told the Borland Post on Monday.\n";
        var entry = Entry(Read(Text), "promise");
        Assert.Equal(("statement", "Ada Brandt", "Ada Brandt", "Minister", "interview", "direct", "intended"), (
            entry.GetProperty("kind").GetString(), entry.GetProperty("actor").GetString(), entry.GetProperty("speaker").GetString(), entry.GetProperty("speakerRole").GetString(),
            entry.GetProperty("channel").GetString(), entry.GetProperty("directness").GetString(), entry.GetProperty("modality").GetString()));
        Assert.False(entry.GetProperty("negated").GetBoolean());
        var start = entry.GetProperty("start").GetInt32();
        Assert.Equal("We will reopen the port by 1 June", Text[start..entry.GetProperty("end").GetInt32()]);
        Assert.Equal(entry.GetProperty("text").GetString(), Text[start..entry.GetProperty("end").GetInt32()]);
        var quote = entry.GetProperty("quote");
        Assert.Equal("“We will reopen the port by 1 June,”", Text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()]);
        Assert.Equal("2031-06-01", entry.GetProperty("when").GetProperty("value").GetString());
    }

    [Fact]
    public void Numbers_have_units_and_a_move_has_both_values()
    {
        var entry = Entry(Read("Castria cut the levy from 145 % to 30 %.\n"), "concession");
        Assert.Equal([145, 30], entry.GetProperty("numbers").EnumerateArray().Select(n => n.GetProperty("value").GetInt32()));
        Assert.All(entry.GetProperty("numbers").EnumerateArray(), n => Assert.Equal("%", n.GetProperty("unit").GetString()));
        Assert.Equal((145, 30), (entry.GetProperty("change").GetProperty("from").GetInt32(), entry.GetProperty("change").GetProperty("to").GetInt32()));
    }

    [Fact]
    public void A_move_told_in_two_sentences_has_both_values_too()
    {
        var root = Read("Borland raised the levy on Castrian fish to 145%.\n\nThe board later cut the levy to 30%.\n");
        var change = Entry(root, "concession").GetProperty("change");
        Assert.Equal((145, 30), (change.GetProperty("from").GetInt32(), change.GetProperty("to").GetInt32()));
        Assert.Equal(Entry(root, "sanction").GetProperty("id").GetString(), change.GetProperty("fromEntry").GetString());
    }

    [Theory]
    [InlineData("Borland does not intend to strike Castria.\n", "promise", "Borland")]
    [InlineData("Ada Brandt said she had no plans to meet Olin Reyes.\n", "refusal", "Ada Brandt")]
    [InlineData("Castria has offered no date, no truce, and no verified pullback.\n", "refusal", "Castria")]
    [InlineData("Castria will not lift the blockade, Olin Reyes said.\n", "refusal", "Castria")]
    public void Negated_acts_are_marked(string text, string act, string actor)
    {
        var entry = Entry(Read(text), act);
        Assert.True(entry.GetProperty("negated").GetBoolean());
        Assert.Equal(actor, entry.GetProperty("actor").GetString());
    }

    [Fact]
    public void Of_a_page_the_places_count_in_the_text_as_read()
    {
        const string Page = "<html><head><title>Port</title></head><body><nav>Home News</nav><article><h1>Port</h1><p>The board of the harbour met for a long time in the old town and heard both sides.</p>"
            + "<p>Castria <b>rejected</b> the plan of the board on Monday, and nobody in the hall was surprised by it.</p></article></body></html>";
        var source = SourceDecoder.Decode(System.Text.Encoding.UTF8.GetBytes(Page), "a.html", date: new DateOnly(2031, 5, 20));
        var entry = new ArticleReader().Read(source).Entries.Single(e => e.Act == "refusal");
        Assert.Equal(entry.Text, source.Text[entry.Start..entry.End]);
        Assert.StartsWith("Castria", entry.Text, StringComparison.Ordinal);
        Assert.Equal(source.Text.Length, Read(Page, "a.html").GetProperty("source").GetProperty("chars").GetInt32());
    }
}
