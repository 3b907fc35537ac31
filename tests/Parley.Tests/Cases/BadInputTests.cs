using System.Diagnostics;
using System.Text;
using CsCheck;
using Parley.Cases;
using Parley.Tests.TestCases;

namespace Parley.Tests.Cases;

public class BadInputTests
{
    /// <summary>One slip each: what is replaced by what, the code of the error, a word of the message, and the text at which the error must point.</summary>
    public static TheoryData<string, string, string, string, string> Slips => new()
    {
        { "horizon: 20", "horzion: 20", "unknown-key", "did you mean 'horizon'", "horzion" },
        { "horizon: 20", "horizon: twenty", "bad-number", "whole number from 1", "twenty" },
        { "horizon: 20", "horizon: 0", "bad-number", "whole number from 1", "0" },
        { "round: 7\n", "", "missing-key", "a case has no 'round'", "parley" },
        { "asOf: 2031-05-20", "asOf: 2031-02-30", "bad-date", "not a day of the calendar", "2031-02-30" },
        { "asOf: 2031-05-20", "asOf: 2031-02-29", "bad-date", "not a day of the calendar", "2031-02-29" },
        { "asOf: 2031-05-20", "asOf: 20 May 2031", "bad-date", "YYYY-MM-DD", "20 May" },
        { "parley: 1", "parley: 2", "bad-version", "expected 'parley: 1'", "2" },
        { "id: harbour-dispute", "id: harbour dispute", "bad-id", "cannot be an id", "harbour dispute" },
        { "title: A harbour dispute", "title: \"\"", "missing-key", "blank", "\"\"" },
        { "title: A harbour dispute", "title:", "missing-key", "empty", "" },
        { "title: A harbour dispute", "title: [a, b]", "not-a-word", "expected a single text", "[a, b]" },
        { "role: principal", "role: pricipal", "bad-choice", "did you mean 'principal'", "pricipal" },
        { "capability: 40 to 60", "capability: 60 to 40", "bad-estimate", "'parties.BO.capability' is '60 to 40'", "60 to 40" },
        { "capability: 40 to 60", "capability: 40 to 160", "out-of-limits", "between 0 and 100", "40 to 160" },
        { "capability: 40 to 60", "capability: 40 too 60", "bad-estimate", "'40 too 60'", "40 too 60" },
        { "capability: 40 to 60", "capability: [40, 60]", "bad-dated", "a range is written '20 to 30'", "40" },
        { "capability: 40 to 60", "capability: {valu: 40}", "unknown-key", "did you mean 'value'", "valu" },
        { "{discountFactor: 0.96 to 0.99}", "{discountFactor: 1.02}", "out-of-limits", "at most at 1", "1.02" },
        { "{discountFactor: 0.96 to 0.99}", "{discountFactor: 0}", "out-of-limits", "above 0", "0}" },
        { "{discountFactor: 0.96 to 0.99}", "0.98", "not-keys", "patience", "0.98" },
        { "{discountFactor: 0.96 to 0.99}", "{discountFactor: 0.98, yearlyRate: 0.2}", "bad-patience", "either", "{discountFactor" },
        { "to: 2028-12-31", "to: 2024-12-31", "end-before-start", "before the start 2025-01-01", "2024-12-31" },
        { "{id: ME, name: Mediterra, role: mediator}", "{id: BO, name: Mediterra}", "duplicate-id", "second party has the id 'BO'", "{id: BO" },
        { "counterparts: {BO: CA, CA: BO}", "counterparts: {BO: BO, CA: BO}", "own-counterpart", "its own counterpart", "BO, CA" },
        { "counterparts: {BO: CA, CA: BO}", "counterparts: {BO: CB, CA: BO}", "unknown-party", "did you mean 'CA'", "CB" },
        { "- {id: b, name: levy of 5 per cent}", "- {id: a, name: levy of 5 per cent}", "duplicate-id", "option 'a' stands twice", "{id: a, name: levy of 5" },
        { "range: {from: 0, to: 100, step: 10, unit: ships}", "range: {from: 100, to: 0, step: 10}", "range-upside-down", "smaller number in 'from'", "0, step" },
        { "range: {from: 0, to: 100, step: 10, unit: ships}", "range: {from: 0, to: 100, step: 0}", "bad-step", "above 0", "0}" },
        { "range: {from: 0, to: 100, step: 10, unit: ships}", "range: {from: 0, to: 100, step: 0.001}", "bad-step", "at most 1001", "0.001" },
        { "range: {from: 0, to: 100, step: 10, unit: ships}", "range: {from: 0, to: 100, step: 30}", "bad-step", "divides 100", "30" },
        { "range: {from: 0, to: 100, step: 10, unit: ships}", "colour: blue", "bad-issue", "either options", "id: quota" },
        { "statusQuo: {levy: c, quota: 50}", "statusQuo: {levy: d, quota: 50}", "unknown-option", "issue 'levy' has no option 'd'", "d, quota" },
        { "statusQuo: {levy: c, quota: 50}", "statusQuo: {levy: c, quota: 55}", "unknown-option", "not on the scale", "55" },
        { "statusQuo: {levy: c, quota: 50}", "statusQuo: {levi: c, quota: 50}", "unknown-issue", "did you mean 'levy'", "levi" },
        { "statusQuo: {levy: c, quota: 50}", "statusQuo: {levy: , quota: 50}", "missing-value", "is empty", "levy: " },
        { "{party: CA, issue: levy, option: b,", "{party: CX, issue: levy, option: b,", "unknown-party", "did you mean 'CA'", "CX" },
        { "{party: CA, issue: levy, option: b,", "{party: CA, issue: levy,", "missing-key", "has no 'option'", "{party: CA, issue: levy, " },
        { "value: {a: 100, b: 40 to 60, c: 0}", "value: {a: 100, c: 0}", "missing-option", "no value for option b", "{a: 100" },
        { "value: {a: 100, b: 40 to 60, c: 0}", "value: {a: 100, b: 40 to 60, c: -5}", "out-of-limits", "between 0 and 100", "-5" },
        { "value: {a: 100, b: 40 to 60, c: 0}", "value: {a: 100, b: 40 to 60, c: 0, d: 3}", "unknown-option", "no option 'd'", "d: 3" },
        { "value: {a: 100, b: 40 to 60, c: 0}", "value: liner", "bad-value-function", "did you mean 'linear'", "liner" },
        { "{weight: 20, value: linear, best: 100}", "{weight: -20, value: linear, best: 100}", "out-of-limits", "at least 0", "-20" },
        { "{weight: 20, value: linear, best: 100}", "{weight: 20, value: linear, best: 40}", "bad-best", "first or the last", "40" },
        { "{weight: 20, value: linear, best: 100}", "{weight: 20, value: linear}", "missing-key", "no 'best'", "{weight: 20" },
        { "{weight: 20, value: linear, best: 100}", "{weight: 20, value: peaked}", "no-position", "BO holds no position on 'quota'", "{weight: 20" },
        { "when: {levy: a, quota: 100}", "when: {levy: a}", "bad-interaction", "two issues", "{levy: a}" },
        { "accepts: [b, c]", "accepts: [b, e]", "unknown-option", "no option 'e'", "e]" },
        { "CA: 30 to 45", "ME: 30 to 45", "missing-no-deal", "no value for CA", "" },
        { "flow: {BO: -0.6 to -0.2, CA: -0.3 to -0.1}", "flow: [BO, CA]", "not-keys", "expected keys with values", "[BO" },
        { "holder: CA", "holder: CAA", "unknown-party", "did you mean 'CA'", "CAA" },
        { "targets: [BO]", "targets: [BX]", "unknown-party", "did you mean 'BO'", "BX" },
        { "sign: negative", "sign: minus", "bad-choice", "negative, positive", "minus" },
        { "{from: 2031-05-05, value: 1}", "{from: 2031-05-05, value: 4}", "bad-number", "from 0 to 3", "4" },
        { "breakdownRisk: 0.001 to 0.01", "breakdownRisk: 0.5 to 1.5", "out-of-limits", "probability lies between 0 and 1", "0.5 to 1.5" },
        { "mandate: [levy, quota]", "mandate: [levy, quoat]", "unknown-issue", "did you mean 'quota'", "quoat" },
        { "members: [BO, CA], mediator", "members: [BO, BO], mediator", "duplicate-member", "stands twice", "BO], mediator" },
        { "from: 2030-01-01, to: 2030-12-31}", "from: 2030-01-01, to: 2029-12-31}", "end-before-start", "before the start", "2029-12-31" },
        { "threat: 0.4 to 0.7", "threat: 0.4 to 1.7", "out-of-limits", "probability", "0.4 to 1.7" },
        { "threat: 0.4 to 0.7", "thread: 0.4 to 0.7", "unknown-key", "did you mean 'threat'", "thread" },
        { "questions: [Q1, Q2, Q4]", "questions: [Q1, Q9]", "unknown-question", "no question 'Q9'", "Q9" },
        { "conf: J}", "conf: Z}", "bad-choice", "S, S-, M, J, X", "Z}" },
        { "unit: points", "unit: points\nunit: euros", "duplicate-key", "stands twice", "unit: euros" },
        { "unit: points", "unit: *nothing", "unknown-alias", "marked '&nothing'", "*nothing" },
        { "aliases: [the Borland government]", "aliases: [the Borland government", "unclosed-bracket", "never closed", "[the Borland" },
        { "statusQuo: {levy: c, quota: 50}", "statusQuo: {levy: c, quota: 50", "unclosed-bracket", "never closed", "{levy: c" },
        { "unit: points", "\tunit: points", "tab", "expected spaces", "\tunit" },
        { "unit: points", "unit: \"points", "syntax", "not YAML", "" },
        { "claims:\n", "---\nclaims:\n", "second-document", "one per file", "---" },
        { "unit: points", "? [a, b]\n: c", "key-not-a-word", "must be a word", "[a, b]" },
        { "  - resist > comply", "  - {resist: comply}", "not-a-word", "a claim is", "{resist" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void Every_slip_is_reported_at_its_place(string old, string replacement, string code, string words, string at)
    {
        var yaml = SmallCase.With(old, replacement);
        var report = CaseLoader.Parse(yaml, SmallCase.Ledger, SmallCase.Sources);
        Assert.Null(report.Case);
        var error = Assert.Single(report.Errors.Where(problem => problem.Code == code && problem.Message.Contains(words, StringComparison.Ordinal)).DistinctBy(static problem => problem.Place));
        Assert.Equal("case.yaml", error.Place.File);
        var lines = yaml.Split('\n');
        Assert.InRange(error.Place.Line, 1, lines.Length);
        Assert.InRange(error.Place.Column, 1, lines[error.Place.Line - 1].Length + 1);
        Assert.StartsWith(at, lines[error.Place.Line - 1][(error.Place.Column - 1)..]);
    }

    [Fact]
    public void All_errors_of_a_file_come_at_once()
    {
        var yaml = SmallCase.With("horizon: 20", "horzion: 20").Replace("holder: CA", "holder: CX", StringComparison.Ordinal).Replace("60 to 80", "80 to 60", StringComparison.Ordinal);
        var report = CaseLoader.Parse(yaml, SmallCase.Ledger, "- {id: S1, title: a}\n- {id: S1, titel: b}\n");
        Assert.Equal(
            ["bad-estimate", "duplicate-id", "missing-key", "unknown-key", "unknown-key", "unknown-party"],
            report.Errors.Select(static problem => problem.Code).Order());
        Assert.Equal(report.Problems.OrderBy(static problem => (problem.Place.File, problem.Place.Line, problem.Place.Column)), report.Problems);
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("# only a remark\n", "empty-file")]
    [InlineData("just a word", "not-keys")]
    [InlineData("- a\n- b\n", "not-keys")]
    [InlineData("{}", "missing-key")]
    public void A_file_that_is_no_case_says_so(string yaml, string code)
    {
        var report = CaseLoader.Parse(yaml);
        Assert.Null(report.Case);
        Assert.Contains(report.Errors, problem => problem.Code == code);
    }

    [Fact]
    public void An_alias_bomb_deep_nesting_and_huge_lists_end_quickly()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        foreach (var (yaml, code) in new[]
        {
            (bomb.ToString(), "alias-bomb"),
            (new string('[', 2_000_000), "too-deep"),
            ("a: " + new string('{', 500_000), "key-not-a-word"),
            (string.Concat(Enumerable.Range(0, 200).Select(static depth => new string(' ', depth) + "a:\n")), "too-deep"),
            ("a: [" + string.Concat(Enumerable.Repeat("1,", 800_000)) + "]", "too-many-nodes"),
            ("a: &a [*a]", "unknown-alias"),
            ($"a: &a {new string('x', 1_000_000)}\nb: [{string.Concat(Enumerable.Repeat("*a , ", 100))}]", "alias-bomb"),
        })
        {
            var clock = Stopwatch.StartNew();
            var report = CaseLoader.Parse(yaml);
            Assert.Null(report.Case);
            Assert.Equal(code, Assert.Single(report.Errors).Code);
            Assert.True(clock.ElapsedMilliseconds < 30_000, $"{code} took {clock.ElapsedMilliseconds} ms");
        }
    }

    [Fact]
    public void A_case_with_too_many_parts_ends_quickly_with_an_error()
    {
        var parties = "parties:\n" + string.Concat(Enumerable.Range(0, 15_000).Select(static n => $"  - {{id: P{n}, name: Party, patience: {{discountFactor: 0.9}}}}\n"));
        var positions = "positions:\n" + string.Concat(Enumerable.Range(0, 22_000).Select(static n => $"  - {{party: BX, issue: levi, option: a, evidence: [X{n}]}}\n"));
        foreach (var (start, end, replacement) in new[] { ("parties:", "issues:", parties), ("positions:", "preferences:", positions) })
        {
            var yaml = SmallCase.Yaml[..SmallCase.Yaml.IndexOf(start, StringComparison.Ordinal)] + replacement + SmallCase.Yaml[SmallCase.Yaml.IndexOf(end, StringComparison.Ordinal)..];
            var clock = Stopwatch.StartNew();
            var report = Parley.Checking.CaseCheck.RunText(yaml, SmallCase.Ledger, SmallCase.Sources);
            Assert.Contains(report.Errors, static problem => problem.Code == "too-many");
            Assert.InRange(report.Problems.Count, 1, 502);
            Assert.True(clock.ElapsedMilliseconds < 30_000, $"{start} took {clock.ElapsedMilliseconds} ms");
        }
    }

    [Fact]
    public void Files_that_cannot_be_read_say_why()
    {
        var folder = Directory.CreateTempSubdirectory("parley-case-").FullName;
        try
        {
            Assert.Equal("missing-file", Code(folder));
            var file = Path.Combine(folder, "case.yaml");
            File.WriteAllText(file, "");
            Assert.Equal("empty-file", Code(folder));
            File.WriteAllBytes(file, [0x61, 0x3A, 0x20, 0x00, 0x01]);
            Assert.Equal("binary", Code(folder));
            File.WriteAllBytes(file, [0x61, 0x3A, 0x0A, 0x20, 0xC3, 0x28]);
            Assert.Equal("not-utf8", Code(folder));
            Assert.Equal((2, 2), (CaseLoader.Read(folder).Problems[0].Place.Line, CaseLoader.Read(folder).Problems[0].Place.Column));
            File.WriteAllBytes(file, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(SmallCase.Yaml)).ToArray());
            Assert.Equal("not-utf8", Code(folder));
            using (var large = File.OpenWrite(file))
            {
                large.SetLength(50 * 1024 * 1024);
            }

            Assert.Equal("too-large", Code(folder));
            File.Delete(file);
            Directory.CreateDirectory(file);
            Assert.Equal("not-a-file", Code(folder));
            Assert.Equal("missing-folder", Code(Path.Combine(folder, "none")));
            Assert.Equal("missing-folder", Code("../../../../../../no/such/place"));
            Assert.Equal("missing-folder", Code("a\0b"));
            Assert.Equal("missing-folder", Code(""));
            File.WriteAllText(Path.Combine(folder, "notes.txt"), "x");
            Assert.Equal("not-a-case", Code(Path.Combine(folder, "notes.txt")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static string Code(string path)
        {
            var report = CaseLoader.Read(path);
            Assert.Null(report.Case);
            return Assert.Single(report.Errors).Code;
        }
    }

    [Fact]
    public void A_case_reads_from_a_folder_with_byte_order_mark_and_windows_line_ends()
    {
        var folder = Directory.CreateTempSubdirectory("parley-case-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "case.yaml"), SmallCase.Yaml.ReplaceLineEndings("\r\n"), new UTF8Encoding(true));
            File.WriteAllText(Path.Combine(folder, "evidence.jsonl"), SmallCase.Ledger.ReplaceLineEndings("\r\n"), new UTF8Encoding(true));
            File.WriteAllText(Path.Combine(folder, "sources.yaml"), SmallCase.Sources, new UTF8Encoding(true));
            var fromFolder = CaseLoader.Load(folder);
            Assert.Equal(folder, fromFolder.Folder);
            Assert.Equal(3, fromFolder.Evidence.Count);
            Assert.Equal(CaseLoader.Parse(SmallCase.Yaml, SmallCase.Ledger, SmallCase.Sources).Require().Hash, fromFolder.Hash);
            Assert.Equal(fromFolder.Hash, CaseLoader.Load(Path.Combine(folder, "case.yaml")).Hash);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Random_damage_never_crashes_the_reader()
    {
        const string pieces = "[]{}:,-\"'&*#|>%@`!?~\t\n \r\0\u00E4\uD83D\uDE00(0)1.5e9abc";
        var damage = Gen.Select(Gen.Int[0, SmallCase.Yaml.Length - 1], Gen.Int[0, 12], Gen.String[Gen.Char[pieces], 0, 8]);
        damage.Array[1, 4].Sample(cuts =>
        {
            var yaml = new StringBuilder(SmallCase.Yaml);
            foreach (var (at, length, text) in cuts)
            {
                var start = Math.Min(at, yaml.Length);
                yaml.Remove(start, Math.Min(length, yaml.Length - start)).Insert(start, text);
            }

            AssertCaseOrLocatedErrors(yaml.ToString());
        }, iter: 1500, threads: 1);
    }

    [Fact]
    public void Moved_and_doubled_lines_never_crash_the_reader()
    {
        var lines = SmallCase.Yaml.Split('\n');
        Gen.Select(Gen.Int[0, lines.Length - 1], Gen.Int[0, lines.Length - 1], Gen.Int[0, 3]).Sample((from, to, how) =>
        {
            var changed = lines.ToList();
            var line = changed[from];
            if (how != 0)
            {
                changed.RemoveAt(from);
            }

            if (how != 1)
            {
                changed.Insert(Math.Min(to, changed.Count), how == 3 ? line.TrimStart() : line);
            }

            AssertCaseOrLocatedErrors(string.Join('\n', changed));
        }, iter: 800, threads: 1);
    }

    [Fact]
    public void Random_overlays_never_crash()
    {
        var subject = CaseLoader.Parse(SmallCase.Yaml, SmallCase.Ledger, SmallCase.Sources).Require();
        var paths = new List<string>();
        Parley.Scenarios.PathSetter.Collect(subject.Document.Root, "", paths);
        string[] values = ["1", "0.5", "30 to 50", "50 to 30", "null", "a", "[1, 2]", "{value: 3}", "{a: 1, b: 2}", "[{from: 2031-01-01, value: 2}]", "\"\"", "-7", "true", "beta(2, 5)"];
        string[] tails = ["", ".value", ".drift", ".x", ".levy", ".BO", ".1", ".id"];
        Gen.Select(Gen.Int[0, paths.Count - 1], Gen.Int[0, values.Length - 1], Gen.Int[0, tails.Length - 1]).Sample((path, value, tail) =>
        {
            var report = Parley.Scenarios.Scenario.ApplyText(subject, $"set:\n  {paths[path]}{tails[tail]}: {values[value]}\n");
            Assert.Equal(report.Case is null, report.Errors.Any());
            Assert.All(report.Errors, static problem => Assert.True(problem.Place.Line >= 1 && problem.Place.Column >= 1));
        }, iter: 600, threads: 1);
    }

    private static void AssertCaseOrLocatedErrors(string yaml)
    {
        var report = CaseLoader.Parse(yaml, SmallCase.Ledger, SmallCase.Sources);
        Assert.Equal(report.Case is null, report.Errors.Any());
        // A lone carriage return ends a line for YAML too.
        var lines = yaml.Split('\n', '\r', '\u0085', '\u2028').Length;
        Assert.All(report.Problems, problem =>
        {
            Assert.True(problem.Place.Line >= 1 && problem.Place.Column >= 1 && problem.Message.Length > 10);
            Assert.True(problem.Place.Line <= lines + 1);
        });
        if (report.Case is not null)
        {
            Assert.All(Parley.Worlds.World.Draw(report.Case, 1, 0).Values.ToArray(), static value => Assert.True(double.IsFinite(value)));
        }
    }
}
