using System.Text;
using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Tests.Reading;

public class LoneWordTests
{
    // Found by the fuzz program: a past form at the very start with nothing after it had no neighbours to ask.
    [Theory]
    [InlineData("left")]
    [InlineData("led")]
    [InlineData("- held")]
    [InlineData("$ left")]
    [InlineData(", left")]
    [InlineData("“left”")]
    [InlineData("cut")]
    public void A_word_without_neighbours_is_read(string text)
    {
        SourceText source = SourceDecoder.Decode(Encoding.UTF8.GetBytes(text), null, date: new DateOnly(2031, 5, 20));
        Assert.All(new ArticleReader().Read(source).Entries, e => Assert.Equal(text[e.Start..e.End], e.Text));
    }
}
