using CsCheck;
using Parley.Numerics.Errors;
using Parley.Playbooks.Definitions;

namespace Parley.Playbooks.Tests.Definitions;

public class PlaybookSyntaxTests
{
    [Fact]
    public void Shipped_playbooks_read_without_error_and_say_what_they_do()
    {
        Assert.Equal(15, ShippedPlaybooks.All.Count);
        Assert.Equal(
            ["give-in", "stall", "stand-firm", "conditional", "deadline", "salami", "logroll", "bluster", "coerce", "induce", "observed"],
            ShippedPlaybooks.Conduct.Select(playbook => playbook.Id));
        Assert.All(ShippedPlaybooks.All, playbook =>
        {
            Assert.NotEmpty(playbook.Title);
            Assert.True(playbook.Summary.Length > 40, playbook.Id);
            Assert.NotEmpty(playbook.Sources);
            Assert.Contains($"id: {playbook.Id}", ShippedPlaybooks.Text(playbook.Id), StringComparison.Ordinal);
        });
        Assert.Throws<KeyNotFoundException>(() => ShippedPlaybooks.Get("hope"));
    }

    [Fact]
    public void A_playbook_may_build_on_another_and_change_parts_and_parameters()
    {
        var playbooks = PlaybookSyntax.Parse(
            """
            - id: patient-firm
              base: stand-firm
              title: Patient and firm
              parameters: {patienceRounds: 10, aspiration.factor: 0.25}
            - id: patient-trader
              base: patient-firm
              aspiration: {kind: time-dependent, e: 0.5}
              levers: {carryOut: always}
              answer: no-deal
            """,
            "mine.yaml",
            ShippedPlaybooks.All);
        Assert.Equal(10.0, playbooks[0].Aspiration["patienceRounds"]);
        Assert.Equal(0.25, playbooks[0].Aspiration["factor"]);
        Assert.Equal(ShippedPlaybooks.Get("stand-firm").Aspiration["threshold"], playbooks[0].Aspiration["threshold"]);
        Assert.Equal("Patient and firm", playbooks[0].Title);
        Assert.Equal("time-dependent", playbooks[1].Aspiration.Kind.Name);
        Assert.Equal(0.5, playbooks[1].Aspiration["e"]);
        Assert.Equal("always", playbooks[1].Levers.Choice("carryOut"));
        Assert.Equal(1.0, playbooks[1].Levers["retaliate"]);
        Assert.Equal("no-deal", playbooks[1].Answer.Kind.Name);
    }

    [Fact]
    public void All_mistakes_are_reported_with_line_column_and_the_nearest_name()
    {
        var errors = PlaybookSyntax.Read(
            """
            id: mine
            base: stand-frim
            aspiratoin: {kind: reciprocal}
            aspiration: {kind: time-dependant, e: 0.5}
            offer: {path: logrol}
            levers: {deadline: 1.5, retaliate: -1, carryOut: sometimes}
            process: {offerEvry: 2}
            parameters: {demand: 3}
            """,
            "mine.yaml",
            ShippedPlaybooks.All,
            out var playbooks);
        Assert.Empty(playbooks);
        var lines = errors.Select(error => error.ToString()).ToList();
        AssertLine(lines, "mine.yaml:2:7:", "did you mean 'stand-firm'?");
        AssertLine(lines, "mine.yaml:3:1:", "did you mean 'aspiration'?");
        AssertLine(lines, "mine.yaml:4:20:", "did you mean 'time-dependent'?");
        AssertLine(lines, "mine.yaml:5:15:", "did you mean 'logroll'?");
        AssertLine(lines, "mine.yaml:6:20:", "whole number from 1 to");
        AssertLine(lines, "mine.yaml:6:36:", "'retaliate' is '-1'");
        AssertLine(lines, "mine.yaml:6:50:", "expected habit, always, never, rate");
        AssertLine(lines, "mine.yaml:7:11:", "did you mean 'offerEvery'?");
        AssertLine(lines, "mine.yaml:8:22:", "from 0 to 1");
    }

    [Fact]
    public void A_text_from_a_larger_file_reports_the_lines_of_that_file()
    {
        var errors = PlaybookSyntax.Read("id: x\nbase: nothing\n", "case.yaml", ShippedPlaybooks.All, out _, firstLine: 120);
        Assert.Equal((121, 7), (errors[0].Line, errors[0].Column));
    }

    [Theory]
    [InlineData("a: [1, 2\nb: 3", 1, 4)]
    [InlineData("id: {x", 1, 5)]
    [InlineData("id: x\n  y: z: w", 2, 4)]
    [InlineData("id: *unknown", 1, 1)]
    [InlineData("id: x\nid: y", 2, 1)]
    [InlineData("just words", 1, 1)]
    [InlineData("- [1]", 1, 3)]
    [InlineData("title: no id", 1, 1)]
    [InlineData("id: [a]", 1, 5)]
    [InlineData("id: a\nnames: {a: b}", 2, 8)]
    public void Broken_yaml_is_a_located_error_not_an_exception(string text, int line, int column)
    {
        var errors = PlaybookSyntax.Read(text, "f.yaml", ShippedPlaybooks.All, out var playbooks);
        Assert.Empty(playbooks);
        Assert.Equal((line, column), (errors[0].Line, errors[0].Column));
    }

    [Fact]
    public void Empty_texts_too_long_ones_and_doubles_are_errors()
    {
        Assert.Contains("no playbook", PlaybookSyntax.Read(string.Empty, "f", [], out _)[0].Message, StringComparison.Ordinal);
        Assert.Contains("may have", PlaybookSyntax.Read(new string('x', 1_000_001), "f", [], out _)[0].Message, StringComparison.Ordinal);
        Assert.Contains("defined twice", PlaybookSyntax.Read("- {id: a}\n- {id: a}", "f", [], out _)[0].Message, StringComparison.Ordinal);
        Assert.Throws<SourceErrorsException>(() => PlaybookSyntax.Parse("id: a\nx: 1", "f", []));
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        string[] pieces = ["id: a", "base: stall", "aspiration:", "{", "}", "[", "]", "\n", "- ", ": ", "kind: reciprocal", "'", "&a", "*a", "\t", "parameters: {e: 1}", "  ", "|", "#"];
        Gen.Int[0, pieces.Length - 1].Array[0, 12].Sample(
            parts => PlaybookSyntax.Read(string.Concat(parts.Select(part => pieces[part])), "f", ShippedPlaybooks.All, out _).Count >= 0,
            iter: 1500);
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var odd = ShippedPlaybooks.Get("bluster") with { Title = "A \"quoted\": #title\n\\ with å", Names = ["[x]", "- y", "null", "true"], Summary = "line\r\n\ttwo\u0001" };
        foreach (var playbook in ShippedPlaybooks.All.Append(odd))
        {
            var read = Assert.Single(PlaybookSyntax.Parse(PlaybookWriter.Write(playbook), "written.yaml", []));
            Assert.Equal((playbook.Id, playbook.Title, playbook.Summary), (read.Id, read.Title, read.Summary));
            Assert.Equal(playbook.Names, read.Names);
            Assert.Equal(playbook.Sources, read.Sources);
            Assert.All(Enum.GetValues<PartSlot>(), slot =>
            {
                Assert.Equal(playbook.Part(slot).Kind, read.Part(slot).Kind);
                Assert.Equal(playbook.Part(slot).Values, read.Part(slot).Values);
            });
        }
    }

    [Fact]
    public void Parameters_outside_their_range_are_refused()
    {
        var part = ShippedPlaybooks.Get("logroll").Aspiration;
        Assert.Throws<ArgumentOutOfRangeException>(() => part.With("from", 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => part.With("slices", 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => part.With("e", double.NaN));
        Assert.Throws<KeyNotFoundException>(() => part.With("factor", 1.0));
        Assert.Throws<ArgumentException>(() => ShippedPlaybooks.Get("logroll").Offer.With("path", "sideways"));
    }

    [Fact]
    public void The_guide_holds_the_catalogue_as_it_is_and_every_default_is_in_range()
    {
        var guide = File.ReadAllText(Path.Combine(Root(), "docs", "playbooks.md")).ReplaceLineEndings("\n");
        Assert.All(PartCatalogue.Kinds.SelectMany(kind => kind.Parameters), parameter =>
        {
            Assert.InRange(parameter.Default, parameter.Minimum, parameter.Maximum);
            Assert.True(parameter.Meaning.Length > 8);
        });
        Assert.Contains(PlaybookGuide.Parts().Trim(), guide, StringComparison.Ordinal);
        Assert.Contains(PlaybookGuide.Playbooks(ShippedPlaybooks.All).Trim(), guide, StringComparison.Ordinal);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }

    private static void AssertLine(List<string> lines, string start, string part) =>
        Assert.True(lines.Exists(line => line.StartsWith(start, StringComparison.Ordinal) && line.Contains(part, StringComparison.Ordinal)), $"{start} {part}\n{string.Join('\n', lines)}");
}
