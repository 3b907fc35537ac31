using CsCheck;
using Parley.Games.Families;
using Parley.Games.Files;
using Parley.Numerics.Errors;

namespace Parley.Games.Tests.Files;

/// <summary>Files with random faults: every one is either a sound game or refused with places inside the file; nothing throws.</summary>
public class MutationTests
{
    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", "\\", ",", "-", "/", "1e999", "1e99999", "0", "-1", "99999999999999999999", "#", "<", ">", "&", "\0", "p", "c", "t", "\"\" 1 1", "é", "\n", " ", ".", "null", ":"];

    private static readonly string[] Seeds =
    [
        "NFG 1 R \"t\" { \"A\" \"B\" } { { \"x\" \"y\" } { \"l\" \"r\" } } \"c\"\n1 5 2 6 3 7 4 1/8\n",
        "NFG 1 R \"t\" { \"A\" \"B\" } { 2 2 }\n{ { \"a\" 1, 5 } { \"b\" 2, 6 } }\n1 2 0 1\n",
        "EFG 2 R \"o\" { \"S\" \"B\" }\nc \"\" 1 \"v\" { \"h\" 1/2 \"l\" .5 } 1 \"f\" { -1/10, 0 }\np \"\" 1 1 \"p\" { \"a\" \"b\" } 0\nt \"\" 2 \"\" { 3/4, 1/4 }\nt \"\" 0\np \"\" 1 1 0\nt \"\" 2\nt \"\" 0\n",
        "#AGG\n# c\n2\n2\n1\n2 2\n0 1\n0 1\n2 0 2\n1 1\n2 0 1\n0\n1 2\n[1 2] 4\n[2 2] 5\n0 3 1\n",
        "#BAGG\n2\n3\n0\n1 2\n1\n1/4 3/4\n1\n1 2\n0\n1\n1 2\n1 2\n1 0\n1 0\n0 0 8\n0 1\n0 2\n",
        "<game><efgfile>EFG 2 R \"o\" { \"S\" }\np \"\" 1 1 \"p\" { \"a\" \"b\" } 0\nt \"\" 2 \"\" { 3/4 }\nt \"\" 0\n</efgfile></game>",
        GameJson.Of(BenchmarkGames.Kuhn(2)),
        "{ \"players\": [\"A\", \"B\"], \"strategies\": [2, [\"l\", \"r\"]], \"payoffs\": [[[1, 2], [3, \"1/3\"]], [[0, 0], [1, 1]]] }",
    ];

    [Fact]
    public void Nothing_throws_and_every_refusal_has_a_place()
    {
        var accepted = 0;
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 3], Gen.Int[0, Pieces.Length - 1]).Array[1, 4]).Sample((seed, edits) =>
        {
            var text = Seeds[seed];
            foreach (var (where, kind, piece) in edits)
            {
                var at = where % (text.Length + 1);
                var cut = Math.Min(text.Length, at + (where % 7));
                text = kind switch
                {
                    0 => text[..at] + Pieces[piece] + text[at..],
                    1 => text[..at] + text[cut..],
                    2 => text[..at] + Pieces[piece] + text[cut..],
                    _ => text[..cut] + text[at..],
                };
            }

            var file = GameFile.Parse(text, "mutant");
            if (file.Errors.Count == 0)
            {
                Assert.True(file.Normal is not null || file.Extensive is not null);
                Interlocked.Increment(ref accepted);
                return;
            }

            var lines = text.Split('\n').Length + text.Count(c => c == '\r');
            Assert.All(file.Errors, e => Assert.True(e.Line >= 1 && e.Line <= lines + 1 && e.Column >= 1, e.ToString()));
            Assert.Throws<SourceErrorsException>(() => file.Require());
        }, iter: 20_000);
        // The faults are not so coarse that nothing is left.
        Assert.True(accepted > 500, $"{accepted}");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_or_read_with_a_warning()
    {
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            var file = GameFile.Parse(bytes, "noise");
            Assert.NotEmpty(file.Errors);
        }, iter: 2_000);
    }
}
