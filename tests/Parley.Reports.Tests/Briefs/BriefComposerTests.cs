using Parley.Findings;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Wording;
using Parley.Runs;

namespace Parley.Reports.Tests.Briefs;

/// <summary>What a brief says: its sections, its links, what it does with numbers that are not there.</summary>
public class BriefComposerTests
{
    private static readonly Analysis Sample = SampleAnalysis.Make();

    [Fact]
    public void Sections_stand_in_the_order_that_readers_expect() => Assert.Equal(
        [
            "The bottom line", "Why it matters", "What they say and what they did", "Where the lenses disagree", "What a deal could look like",
            "The playbooks: stand firm, stall or give in", "What’s next", "Between the lines", "Method and caveats", "Why: the chain behind each finding", "The ledger and its sources",
        ],
        BriefComposer.Compose(Sample).Sections.Select(s => s.Title));

    [Fact]
    public void Every_finding_links_to_its_chain_and_every_reference_arrives()
    {
        var document = BriefComposer.Compose(Sample);
        var places = Places(document);
        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.All(References(document), r => Assert.Contains(r.Anchor, places));
        var chains = document.Blocks().OfType<ChainBlock>().Select(c => c.Anchor).ToHashSet();
        Assert.Equal(Sample.Findings.Count, chains.Count);
        Assert.All(document.Blocks().OfType<FindingBlock>(), f => Assert.Contains(f.Notes.SelectMany(n => n).OfType<ReferenceRun>(), r => chains.Contains(r.Anchor)));
    }

    [Fact]
    public void A_chain_goes_from_the_finding_to_the_source()
    {
        var chain = BriefComposer.Compose(Sample).Blocks().OfType<ChainBlock>().First();
        var names = chain.Steps.Select(s => s.Name).ToList();
        Assert.Equal(["finding", "run", "inputs (4, those that matter most first)", "evidence", "what would reverse it", "checked", "taken for granted"], names);
        var text = string.Join('\n', chain.Steps.SelectMany(s => s.Items).Select(i => string.Concat(i.Select(r => r.Text))));
        Assert.Contains("seed 1", text, StringComparison.Ordinal);
        Assert.Contains("Exact: 0.183", text, StringComparison.Ordinal);
        Assert.Contains("Castria: patience (parties.CA.patience): normal, 5 % at 0.95, 95 % at 0.99 [analyst, 2031-05-01, confidence J, case.yaml:18]", text, StringComparison.Ordinal);
        Assert.Contains("unsupported", text, StringComparison.Ordinal);
        Assert.Contains(chain.Steps[3].Items.SelectMany(i => i).OfType<ReferenceRun>(), r => r.Text == "S1");
    }

    [Fact]
    public void The_bottom_line_keeps_the_order_of_headlines_and_puts_words_beside_numbers()
    {
        var findings = BriefComposer.Compose(Sample, new BriefOptions { Headlines = 2 }).Sections[0].Blocks.OfType<FindingBlock>().ToList();
        Assert.Equal(2, findings.Count);
        Assert.Equal("about 18%", findings[0].Figure);
        Assert.Equal("very unlikely · 5–42%", findings[0].Interval);
        Assert.Contains("Castria: patience goes from 0.98 to 0.93 (outside the 90% range of its estimate): then an agreement becomes more likely than not", Text(findings[0].Notes[0]), StringComparison.Ordinal);
        Assert.Contains(" and Borland: flow per round without a deal goes from", Text(findings[1].Notes[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_scale_of_words_can_be_switched()
    {
        var words = BriefComposer.Compose(Sample, new BriefOptions { Scale = ProbabilityScale.UkYardstick }).Sections[0].Blocks.OfType<FindingBlock>().First().Interval;
        Assert.StartsWith("highly unlikely", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_headlines_the_first_finding_of_each_question_leads()
    {
        var analysis = Sample with { Findings = [.. Sample.Findings.Select(f => f with { Headline = null })] };
        var findings = BriefComposer.Compose(analysis).Sections[0].Blocks.OfType<FindingBlock>().ToList();
        Assert.Equal(5, findings.Count);
        Assert.StartsWith("A full agreement", Text(findings[0].Runs), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_analysis_makes_a_short_brief_that_claims_nothing()
    {
        var document = BriefComposer.Compose(Empty());
        Assert.Equal(["Method and caveats"], document.Sections.Select(s => s.Title));
        Assert.Empty(document.Figures);
    }

    [Fact]
    public void Undefined_numbers_are_left_out_not_printed()
    {
        var everywhere = new List<string>();
        foreach (var block in BriefComposer.Compose(Sample).Blocks())
        {
            everywhere.AddRange(Strings(block));
        }

        Assert.DoesNotContain(everywhere, t => t.Contains("NaN", StringComparison.Ordinal) || t.Contains('∞') || t.Contains("Infinity", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_with_only_undefined_numbers_is_printed_without_any()
    {
        var analysis = Sample with { Findings = [new("x", Question.Q1, "playbooks", "Nothing can be said") { Value = double.NaN, Low = double.NaN, High = double.NaN, Unit = FindingUnit.Probability, Headline = 1 }] };
        var finding = BriefComposer.Compose(analysis).Blocks().OfType<FindingBlock>().First();
        Assert.Equal("", finding.Figure);
        Assert.Equal("", finding.Interval);
    }

    [Fact]
    public void Ids_that_differ_only_in_signs_stay_apart()
    {
        var analysis = Sample with { Findings = [new("a.b", Question.Q1, "l", "One"), new("a-b", Question.Q1, "l", "Two"), new("a b", Question.Q1, "l", "Three")] };
        var chains = BriefComposer.Compose(analysis).Blocks().OfType<ChainBlock>().Select(c => c.Anchor).ToList();
        Assert.Equal(3, chains.Distinct().Count());
    }

    [Fact]
    public void Swapping_the_parties_names_swaps_them_in_the_text_and_changes_nothing_else()
    {
        // Neutral wording: the sentences know no favourites.
        var renamed = Sample with { Parties = [.. Sample.Parties.Select(p => (p.Id, p.Id == "BO" ? "Castria" : p.Id == "CA" ? "Borland" : p.Name, p.Role))] };
        var before = Strings(BriefComposer.Compose(Sample).Sections.First(s => s.Anchor == "playbooks").Blocks.OfType<ParagraphBlock>().First());
        var after = Strings(BriefComposer.Compose(renamed).Sections.First(s => s.Anchor == "playbooks").Blocks.OfType<ParagraphBlock>().First());
        static string Swap(string t) => t.Replace("Borland", "#", StringComparison.Ordinal).Replace("Castria", "Borland", StringComparison.Ordinal).Replace("#", "Castria", StringComparison.Ordinal);
        Assert.Equal(before.Select(Swap), after);
    }

    [Fact]
    public void The_short_brief_says_nothing_new_and_refers_to_nothing_that_was_cut()
    {
        var full = BriefComposer.Compose(Sample);
        var cut = BriefComposer.Compose(Sample, new BriefOptions { Short = true });
        Assert.True(cut.Sections.Count is >= 5 and < 8);
        var places = Places(cut);
        Assert.All(References(cut), r => Assert.Contains(r.Anchor, places));
        var said = full.Blocks().SelectMany(Inlines).Select(i => i.Text).ToHashSet();
        said.Add("The full brief holds the chain behind each finding, the ledger and its sources.");
        Assert.All(cut.Blocks().SelectMany(Inlines), i => Assert.Contains(i.Text, said));
        Assert.Equal(1, Assert.Single(cut.Figures).Number);
    }

    [Fact]
    public void Findings_about_single_issues_become_one_table_whose_cells_lead_to_their_chains()
    {
        var analysis = Sample with
        {
            Findings =
            [
                .. Sample.Issues.Select(i => new Finding("nash." + i.Id, Question.Q2, "deal", i.Name + ": the Nash package holds 'x' in 31 % of worlds") { Choice = "a", Value = 1, Unit = FindingUnit.OptionIndex }),
                .. Sample.Issues.Select(i => new Finding("terms." + i.Id, Question.Q2, "playbooks", i.Name + ": most often 'y'")),
                .. Sample.Parties.Select(p => new Finding("gain." + p.Id, Question.Q3, "deal", p.Name + " gains") { Party = p.Id, Value = 2, Low = 1, High = 3, Unit = FindingUnit.Points }),
                new Finding("first", Question.Q1, "playbooks", "First") { Headline = 1 },
            ],
        };
        var document = BriefComposer.Compose(analysis);
        var table = document.Sections.Single(s => s.Anchor == "deal").Blocks.OfType<TableBlock>().First().Table;
        Assert.Equal(["Issue", "Nash package", "Playbooks"], table.Columns.Select(c => c.Header));
        Assert.Equal("The Nash package holds 'x' in 31 % of worlds.", table.Rows[0][1].Text);
        var places = Places(document);
        Assert.All(table.Rows.SelectMany(r => r.Skip(1)), c => Assert.Contains(c.Link![1..], places));
        Assert.DoesNotContain(document.Sections.Single(s => s.Anchor == "deal").Blocks, b => b is FindingBlock);
        var gains = document.Sections.Single(s => s.Anchor == "why-it-matters").Blocks.OfType<TableBlock>().Single().Table;
        Assert.Equal(4, gains.Rows.Count);
        Assert.All(gains.Rows, r => Assert.Contains(r[^1].Link![1..], places));
    }

    [Theory]
    [InlineData("Short summary", "Short summary.", "")]
    [InlineData("First line.\nSecond line.", "First line.", "Second line.")]
    public void The_standfirst_opens_the_summary_and_the_rest_follows(string summary, string standfirst, string rest)
    {
        var document = BriefComposer.Compose(Sample with { CaseSummary = summary });
        Assert.Equal(standfirst, document.Standfirst);
        var first = Text(document.Sections.Single(s => s.Anchor == "why-it-matters").Blocks.OfType<ParagraphBlock>().First().Runs);
        Assert.True(rest.Length == 0 ? first.StartsWith("A deal needs", StringComparison.Ordinal) : first == rest, first);
    }

    [Fact]
    public void A_long_summary_is_cut_after_a_sentence()
    {
        var sentence = "A" + string.Concat(Enumerable.Repeat(" word", 20)) + ". ";
        var document = BriefComposer.Compose(Sample with { CaseSummary = string.Concat(Enumerable.Repeat(sentence, 5)) });
        Assert.Equal((sentence + sentence).Trim(), document.Standfirst);
        Assert.StartsWith("A word word", Text(document.Sections.Single(s => s.Anchor == "why-it-matters").Blocks.OfType<ParagraphBlock>().First().Runs), StringComparison.Ordinal);
    }

    internal static Analysis Empty() => new()
    {
        ParleyVersion = "0.1.0",
        CaseId = "empty",
        CaseTitle = "Empty",
        CaseSummary = "",
        CaseHash = "0",
        AsOf = new DateOnly(2031, 1, 1),
        Seed = 1,
        Samples = 0,
        RoundDays = 7,
        Horizon = 0,
        Parties = [],
        Issues = [],
        Findings = [],
        Parliament = [],
    };

    internal static List<string> Places(BriefDocument document)
    {
        var places = new List<string>(document.Sections.Select(s => s.Anchor));
        foreach (var block in document.Blocks())
        {
            places.AddRange(block switch
            {
                FindingBlock f => [f.Anchor],
                ChainBlock c => [c.Anchor],
                FigureBlock f => [f.Anchor],
                ListBlock l => l.Items.Where(i => i.Anchor is not null).Select(i => i.Anchor!),
                TableBlock t => t.RowAnchors,
                _ => (IEnumerable<string>)[],
            });
        }

        return places;
    }

    private static IEnumerable<ReferenceRun> References(BriefDocument document) => document.Blocks().SelectMany(Inlines).OfType<ReferenceRun>();

    private static IEnumerable<BriefInline> Inlines(BriefBlock block) => block switch
    {
        ParagraphBlock p => p.Runs,
        ListBlock l => l.Items.SelectMany(i => i.Runs),
        FindingBlock f => f.Runs.Concat(f.Notes.SelectMany(n => n)),
        ChainBlock c => c.Steps.SelectMany(s => s.Items).SelectMany(i => i),
        FigureBlock f => f.References,
        _ => [],
    };

    private static List<string> Strings(BriefBlock block)
    {
        var strings = Inlines(block).Select(i => i.Text).ToList();
        if (block is FigureBlock figure)
        {
            strings.AddRange([figure.Chart.Title, figure.Chart.Summary, .. figure.Chart.ToTable().Rows.SelectMany(r => r).Select(c => c.Text)]);
        }

        if (block is TableBlock table)
        {
            strings.AddRange(table.Table.Rows.SelectMany(r => r).Select(c => c.Text));
        }

        if (block is FindingBlock finding)
        {
            strings.AddRange([finding.Figure, finding.Interval]);
        }

        return strings;
    }

    private static string Text(IReadOnlyList<BriefInline> runs) => string.Concat(runs.Select(r => r.Text));
}
