using System.Text;
using CsCheck;
using Parley.Evidence.Ledger;
using Parley.Numerics.Errors;

namespace Parley.Tests.Ledger;

public class LedgerSnapshotTests
{
    [Theory]
    [InlineData("[1]", 1, "does not start with {")]
    [InlineData("hello", 1, "does not start with {")]
    [InlineData("{\"id\":\"A\"", 10, "cut off")]
    [InlineData("{\"id\":\"A\",}", 11, "not JSON")]
    [InlineData("{\"id\":\"A\"}}", 11, "not JSON")]
    [InlineData("{\"id\":7}", 7, "expected a text")]
    [InlineData("{\"id\":\"\"}", 1, "\"id\" is missing")]
    [InlineData("{\"what\":\"x\"}", 1, "\"id\" is missing")]
    [InlineData("{\"id\":\"A\",\"date\":\"2031-02-30\"}", 18, "yyyy-MM-dd")]
    [InlineData("{\"id\":\"A\",\"date\":20310201}", 18, "yyyy-MM-dd")]
    [InlineData("{\"id\":\"A\",\"conf\":\"Q\"}", 18, "S, S-, M, J, X")]
    [InlineData("{\"id\":\"A\",\"kind\":\"statment\"}", 18, "did you mean \"statement\"")]
    [InlineData("{\"id\":\"A\",\"actor\":{}}", 19, "list of texts")]
    [InlineData("{\"id\":\"é\",\"actor\":[1]}", 20, "only texts")]
    [InlineData("{\"type\":\"rating\",\"commitment\":\"A\",\"status\":\"keptt\"}", 44, "did you mean \"kept\"")]
    [InlineData("{\"type\":\"rating\",\"status\":\"kept\"}", 1, "\"commitment\" is missing")]
    [InlineData("{\"type\":\"ratings\",\"commitment\":\"A\"}", 1, "did you mean \"rating\"")]
    [InlineData("{\"type\":\"redact\",\"of\":\"A\"}", 1, "\"reason\" is missing")]
    [InlineData("{\"type\":\"link\",\"from\":\"A\",\"to\":\"B\",\"relation\":\"fulfills\"}", 47, "did you mean \"fulfils\"")]
    [InlineData("{\"type\":\"edit\",\"of\":\"A\",\"set\":[1]}", 31, "in braces")]
    [InlineData("{\"id\":\"A\",\"what\":\"\\ud800\"}", 19, "half a character")]
    public void A_broken_line_is_reported_with_its_place_and_the_rest_is_read(string line, int column, string message)
    {
        var ledger = LedgerSnapshot.Parse("{\"id\":\"before\"}\n" + line + "\n{\"id\":\"after\"}\n", "case/evidence.jsonl");
        var problem = Assert.Single(ledger.Problems, p => p.IsError);
        Assert.Equal((LedgerProblemKind.BrokenLine, 2, column), (problem.Kind, problem.Line, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("case/evidence.jsonl:2:", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(line, problem.Text);
        Assert.Equal(["before", "after"], ledger.AsOf(null).Entries().Select(e => e.Id));
        Assert.Throws<SourceErrorsException>(ledger.RequireReadable);
    }

    [Fact]
    public void Line_ends_blank_lines_and_a_byte_order_mark_are_no_problem()
    {
        var ledger = LedgerSnapshot.Parse("\uFEFF{\"id\":\"A\"}\r\n\r\n   \n\t{\"id\":\"B\"}  \r\n{\"id\":\"C\"}");
        Assert.Empty(ledger.Problems);
        Assert.Equal(["A", "B", "C"], ledger.AsOf(null).Entries().Select(e => e.Id));
        Assert.Empty(LedgerSnapshot.Parse("").Problems);
        Assert.Empty(LedgerSnapshot.Open("no/such/file.jsonl").Problems);
    }

    [Fact]
    public void A_torn_last_line_is_reported_with_all_its_words()
    {
        var ledger = LedgerSnapshot.Parse("{\"id\":\"A\"}\n{\"id\":\"B\",\"what\":\"cut of");
        var problem = Assert.Single(ledger.Problems);
        Assert.Equal((LedgerProblemKind.TornLastLine, 2, "{\"id\":\"B\",\"what\":\"cut of"), (problem.Kind, problem.Line, problem.Text));
        Assert.Equal(1, ledger.AsOf(null).Count());
    }

    [Fact]
    public void A_second_use_of_an_id_is_reported_and_the_first_counts()
    {
        var ledger = LedgerSnapshot.Parse("{\"id\":\"A\",\"what\":\"1\"}\n{\"id\":\"\\u0041\",\"what\":\"2\"}\n{\"id\":\"A\",\"what\":\"1\"}\n");
        Assert.Equal([LedgerProblemKind.DuplicateId, LedgerProblemKind.DuplicateId], ledger.Problems.Select(p => p.Kind));
        Assert.Contains("other content", ledger.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("word for word", ledger.Problems[1].Message, StringComparison.Ordinal);
        Assert.Equal("1", Assert.Single(ledger.AsOf(null).Entries()).What);
    }

    [Fact]
    public void A_record_about_nothing_is_reported_and_has_no_effect()
    {
        var ledger = LedgerSnapshot.Parse("{\"type\":\"rating\",\"commitment\":\"ghost\",\"status\":\"kept\"}\n{\"type\":\"confirm\",\"of\":\"A\"}\n{\"id\":\"A\",\"review\":\"proposed\"}\n");
        Assert.Equal((LedgerProblemKind.UnknownReference, 1), (Assert.Single(ledger.Problems).Kind, ledger.Problems[0].Line));
        Assert.Equal(ReviewStatus.Accepted, Assert.Single(ledger.AsOf(null).Entries()).Review);
    }

    [Fact]
    public void Unknown_fields_are_kept_ignored_and_named_by_the_careful_check()
    {
        var ledger = LedgerSnapshot.Parse("{\"id\":\"A\",\"date\":\"2031-01-01\",\"act\":\"treat\",\"dedline\":\"x\",\"status\":4,\"conf\":\"S\"}\n");
        Assert.Empty(ledger.Problems);
        var messages = string.Join('\n', ledger.Check());
        Assert.Contains("did you mean \"deadline\"", messages, StringComparison.Ordinal);
        Assert.Contains("did you mean \"threat\"", messages, StringComparison.Ordinal);
        Assert.Contains("no sources", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_a_written_record_gives_the_same_line() =>
        RandomLedgers.Ledger.Sample(records =>
        {
            foreach (var record in records)
            {
                var line = LedgerLine.Format(record);
                var problems = new List<LedgerProblem>();
                Assert.Equal(line, LedgerLine.Format(LedgerLine.Read(line, "x", 1, problems)!));
                Assert.Empty(problems);
            }
        });

    [Fact]
    public void Every_field_of_an_entry_survives_the_file()
    {
        var entry = new LedgerEntry
        {
            Id = "A",
            Kind = EntryKind.View,
            Act = "promise",
            Actors = ["BO", "DU"],
            Targets = ["CA"],
            TargetImplied = true,
            BoundParty = "DU",
            OnBehalfOf = "BO",
            Issue = "I1",
            Position = "b",
            Date = new DateOnly(2031, 5, 20),
            DateText = "on Monday",
            DateBasis = "the Monday before",
            What = "line\nbreak \u202Ertl \u0000 end",
            Sources = ["U1", "U2"],
            SourceHash = "ab",
            Span = new TextSpan(1, 34),
            Text = "We will",
            Occurrences = [new TextSpan(50, 60)],
            Quote = new TextSpan(0, 36),
            Speaker = "brandt",
            SpeakerRole = "minister",
            Attribution = [new AttributionLink { Speaker = "reyes", Role = "clerk", Affiliation = "port", Named = true, Hands = 2, Channel = "call", Directness = Directness.Indirect, Cue = "say", SourceSpan = new TextSpan(3, 4), CueSpan = new TextSpan(5, 6), ContentSpans = [new TextSpan(7, 8), new TextSpan(9, 10)] }],
            Directness = Directness.Mixed,
            Channel = "post",
            Visibility = Visibility.Secret,
            Negated = true,
            NegatorSpan = new TextSpan(2, 3),
            Modality = Modality.Conditional,
            TimeStatus = TimeStatus.Future,
            Condition = "if",
            ConditionSpan = new TextSpan(11, 12),
            Deadline = new DateOnly(2031, 6, 1),
            Testable = true,
            Numbers = [new NumberMention { Value = 30, From = 145, Unit = "%", Comparator = "about", What = "levy", Text = "145 to 30", Span = new TextSpan(13, 14) }],
            Codes = new EventCodes("THREATEN", "restrict", ["economic"], "0312"),
            Mark = ConfidenceMark.WeaklySourced,
            Confidence = 0.85,
            Rule = "post-VS",
            Reader = "parley 0.1",
            Review = ReviewStatus.Rejected,
            ReviewedBy = "anna",
            ReviewedOn = new DateOnly(2031, 5, 21),
            KnownFrom = new DateOnly(2031, 5, 22),
            Links = [new EntryLink(LinkRelation.RespondsTo, "B")],
            Section = "Talks",
            Remark = "r",
            By = "reader",
            At = "2031-05-20T10:00:00Z",
        };
        var line = LedgerLine.Format(entry);
        var problems = new List<LedgerProblem>();
        var read = (LedgerEntry)LedgerLine.Read(line, "x", 1, problems)!;
        Assert.Empty(problems);
        Assert.DoesNotContain('\n', line);
        foreach (var property in typeof(LedgerEntry).GetProperties().Where(p => p.PropertyType != typeof(Type) && p.GetIndexParameters().Length == 0))
        {
            Assert.Equivalent(property.GetValue(entry), property.GetValue(read), strict: true);
            Assert.False(IsEmpty(property.GetValue(entry)), $"{property.Name} is not set by this test");
        }

        static bool IsEmpty(object? value) => value is null or "" or false or System.Collections.ICollection { Count: 0 } || (value is Enum && System.Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) == 0);
    }

    [Theory]
    [InlineData("""{"id":"E1","actor":"\ud800","act":"promise"}""", 1)]
    [InlineData("""{"type":"edit","of":"E1","set":{"\udc00":"x"},"reason":"r"}""", 1)]
    [InlineData("""{"id":"E1","actor":"\ud83d\ude00","act":"promise"}""", 0)]
    [InlineData("""{"id":"E1","actor":"a\\ud800","act":"promise"}""", 0)]
    public void Half_a_character_makes_a_broken_line_and_no_crash(string line, int broken)
    {
        var ledger = LedgerSnapshot.Parse("""{"id":"E1","actor":"BO","act":"threat"}""" + "\n" + line.Replace("\"E1\",\"actor\"", "\"E2\",\"actor\"", StringComparison.Ordinal) + "\n");
        Assert.Equal(broken, ledger.Problems.Count(p => p.IsError));
        Assert.True(ledger.AsOf(null).Entries().Any() && ledger.Records().Any());
    }

    [Fact]
    public void Random_bytes_and_mutated_lines_neither_crash_nor_hang()
    {
        var good = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 6).Select(i => $"{{\"id\":\"E{i}\",\"date\":\"2031-01-0{i + 1}\",\"actor\":[\"BO\",\"CA\"],\"act\":\"threat\",\"links\":[{{\"relation\":\"fulfils\",\"to\":\"E1\"}}],\"numbers\":[{{\"value\":1}}]}}\n{{\"type\":\"rating\",\"commitment\":\"E{i}\",\"status\":\"kept\",\"asOf\":\"2031-02-01\"}}")));
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Int[0, 3]).Array[1, 8].Sample(changes =>
        {
            var bytes = good.ToList();
            foreach (var (at, value, how) in changes)
            {
                var place = at % bytes.Count;
                switch (how)
                {
                    case 0: bytes[place] = value; break;
                    case 1: bytes.Insert(place, value); break;
                    case 2: bytes.RemoveAt(place); break;
                    default: bytes.RemoveRange(place, Math.Min(20, bytes.Count - place - 1)); break;
                }
            }

            Walk([.. bytes]);
        }, iter: 3000);
        Gen.Byte.Array[0, 300].Sample(Walk, iter: 2000);

        static void Walk(byte[] bytes)
        {
            var ledger = LedgerSnapshot.Parse(bytes);
            var view = ledger.AsOf(new DateOnly(2031, 3, 1));
            _ = view.Entries().Count() + ledger.Records().Count() + ledger.Check().Count;
            _ = Parley.Evidence.FollowThrough.FollowThroughTable.Of(view).Groups.Count;
            Assert.Equal(ledger.AsOf(null).Count(), ledger.AsOf(null).Entries().Count());
        }
    }

    [Fact]
    public void Long_lines_deep_nesting_and_many_broken_lines_take_time_in_proportion()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var text = new StringBuilder();
        text.Append("{\"id\":\"long\",\"what\":\"").Append('x', 20_000_000).Append("\"}\n");
        text.Append("{\"id\":\"deep\",\"x\":").Append('[', 100_000).Append(']', 100_000).Append("}\n");
        for (var i = 0; i < 50_000; i++)
        {
            text.Append("{\"id\":\"cut\n");
        }

        var ledger = LedgerSnapshot.Parse(text.ToString());
        Assert.Equal(50_001, ledger.Problems.Count);
        Assert.Equal(20_000_000, Assert.Single(ledger.AsOf(null).Entries()).What.Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), "slow: " + clock.Elapsed);
    }

    [Fact]
    public void Any_number_of_threads_reads_the_same()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 30_000; i++)
        {
            text.Append("{\"id\":\"E").Append(i % 29_000).Append("\",\"date\":\"2031-01-01\",\"actor\":\"A").Append(i % 7).Append("\",\"act\":\"threat\",\"what\":\"some words to fill the line up a bit\"}\n");
            text.Append(i % 5000 == 0 ? "broken\n" : "");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var one = LedgerSnapshot.Parse(bytes, "x", 1);
        var three = LedgerSnapshot.Parse(bytes, "x", 3);
        Assert.Equal(1006, one.Problems.Count);
        Assert.Equal(one.Problems, three.Problems);
        Assert.Equal(one.AsOf(null).CountBy(["actor", "act"]).Select(c => (c.Parts[0], c.Count)), three.AsOf(null).CountBy(["actor", "act"]).Select(c => (c.Parts[0], c.Count)));
    }
}
