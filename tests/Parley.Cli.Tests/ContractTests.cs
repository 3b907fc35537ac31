using System.Text.Json;

namespace Parley.Cli.Tests;

/// <summary>The JSON shapes, exit codes and error lines that scripts rely on.</summary>
public class ContractTests
{
    private static readonly string Ukraine = CommandRunner.Case("ukraine-ceasefire-2025");
    private static readonly string Cuba = CommandRunner.Case("cuba-1962");

    [Fact]
    public void Every_command_has_help_with_an_example()
    {
        foreach (var command in CommandLine.Commands())
        {
            var help = CommandRunner.Run(command.Name, "--help");
            Assert.Equal(0, help.Code);
            Assert.Contains("parley " + command.Name, help.Output, StringComparison.Ordinal);
            Assert.NotEmpty(command.Examples);
            Assert.All(command.Examples, e => Assert.Contains(e, help.Output, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Analyze_prints_the_document_of_the_contract()
    {
        var run = CommandRunner.Run("analyze", Cuba, "--samples", "30", "--json", "--as-of", "1962-10-25");
        Assert.Equal(0, run.Code);
        var root = run.Json();
        Assert.Equal("cuba-1962", root.GetProperty("case").GetProperty("id").GetString());
        Assert.Equal("1962-10-25", root.GetProperty("case").GetProperty("asOf").GetString());
        Assert.Equal(64, root.GetProperty("case").GetProperty("hash").GetString()!.Length);
        Assert.Equal(1, root.GetProperty("seed").GetInt32());
        Assert.NotEmpty(root.GetProperty("findings").EnumerateArray());
        Assert.NotEmpty(root.GetProperty("parliament").EnumerateArray());
    }

    [Fact]
    public void Later_evidence_is_not_seen()
    {
        var before = CommandRunner.Run("analyze", Ukraine, "--samples", "20", "--no-flips", "--json", "--as-of", "2025-03-12").Output;
        Assert.DoesNotContain("\"A15\"", before, StringComparison.Ordinal);
        var after = CommandRunner.Run("analyze", Ukraine, "--samples", "20", "--no-flips", "--json", "--as-of", "2025-05-20").Output;
        Assert.Contains("\"A15\"", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_bytes_for_one_and_two_threads()
    {
        var one = CommandRunner.Run("analyze", Cuba, "--samples", "40", "--json", "--threads", "1");
        var two = CommandRunner.Run("analyze", Cuba, "--samples", "40", "--json", "--threads", "2");
        Assert.Equal(one.Output, two.Output);
    }

    [Fact]
    public void Claim_answers_with_regions_for_and_against()
    {
        var root = CommandRunner.Run("claim", "resist > comply", Cuba, "--samples", "40", "--json").Json();
        Assert.Equal("resist > comply", root.GetProperty("thesis").GetString());
        Assert.Contains(root.GetProperty("verdict").GetString(), new[] { "supported", "not-supported", "depends" });
        Assert.StartsWith("value", root.GetProperty("yardstick").GetString(), StringComparison.Ordinal);
        var sides = root.GetProperty("for").GetArrayLength() + root.GetProperty("against").GetArrayLength() + root.GetProperty("undecided").GetArrayLength();
        Assert.Equal(22, sides);
        Assert.Equal(2, CommandRunner.Run("claim", "resist = comply", Cuba).Code);
    }

    [Fact]
    public void Stable_prints_verdicts_reasons_coalitions_paths_and_levers()
    {
        var elmira = Path.Combine(CommandRunner.Root, "docs", "examples", "elmira.yaml");
        var root = CommandRunner.Run("stable", elmira, "--concepts", "nash,gmr,seq", "--coalitions", "--path", "NYNNN", "--why", "10", "--inverse", "9", "--merge", "--json").Json();
        Assert.Equal(["MoE", "Uniroyal", "LocalGov"], root.GetProperty("decisionMakers").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal("Modify", root.GetProperty("options")[0].GetString());
        var state = root.GetProperty("states")[9];
        Assert.Equal(10, state.GetProperty("id").GetInt32());
        Assert.Equal("YNYNY", state.GetProperty("options").GetString());
        Assert.Equal(["nash", "gmr", "seq"], state.GetProperty("stable").GetProperty("Uniroyal").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(3, state.GetProperty("equilibrium").GetArrayLength());
        Assert.Equal(10, root.GetProperty("coalitions").GetProperty("improvements").GetProperty("7")[0].GetProperty("to").GetInt32());
        Assert.Equal(1, root.GetProperty("path").GetProperty("from").GetInt32());
        Assert.All(root.GetProperty("witnesses").EnumerateArray(), w => Assert.Equal("verified", w.GetProperty("certificate").GetString()));
        Assert.All(root.GetProperty("inverse").GetProperty("concepts").EnumerateArray(), c => Assert.True(c.GetProperty("complete").GetBoolean()));
        Assert.Equal(9, root.GetProperty("merging").GetProperty("states").GetInt32());
    }

    [Fact]
    public void Stable_reads_standard_input_and_cases_and_refuses_bad_input_with_its_place()
    {
        const string text = "decisionMakers:\n  - {name: A, options: [a], preferences: [b]}\n";
        var bad = CommandRunner.RunWithInput(text, "stable", "-", "--json");
        Assert.Equal(2, bad.Code);
        Assert.StartsWith("-:2:43: error: ", bad.Error, StringComparison.Ordinal);
        Assert.Equal(2, bad.Json().GetProperty("errors")[0].GetProperty("line").GetInt32());
        Assert.Equal(0, CommandRunner.RunWithInput(text.Replace("[b]", "[a]", StringComparison.Ordinal), "stable", "-").Code);
        Assert.Equal(2, CommandRunner.RunWithInput(text.Replace("[b]", "[a]", StringComparison.Ordinal), "stable", "-", "--foresight").Code);
        var mapped = CommandRunner.Run("stable", Cuba, "--json").Json();
        Assert.Equal(["US", "SU"], mapped.GetProperty("decisionMakers").EnumerateArray().Select(e => e.GetString()));
        Assert.True(mapped.GetProperty("game").GetProperty("agreesWithNash").GetBoolean());
        Assert.Equal(2, CommandRunner.Run("stable", Cuba, "--why", "99").Code);
        Assert.Equal(2, CommandRunner.Run("stable", Cuba, "--concepts", "nsh").Code);
        Assert.Equal(2, CommandRunner.Run("stable", "no-such-file.yaml").Code);
    }

    [Fact]
    public void Playbooks_lists_every_pair_and_the_best()
    {
        var root = CommandRunner.Run("playbooks", Cuba, "--for", "US", "--against", "SU", "--samples", "20", "--json").Json();
        var names = root.GetProperty("playbooks").EnumerateArray().Select(n => n.GetString()).ToList();
        Assert.Superset(new HashSet<string?> { "give-in", "stall", "stand-firm", "conditional", "deadline", "salami", "logroll", "bluster", "coerce", "induce", "observed" }, names.ToHashSet());
        Assert.Equal(names.Count * names.Count, root.GetProperty("rows").GetArrayLength());
        foreach (var row in root.GetProperty("rows").EnumerateArray())
        {
            Assert.InRange(row.GetProperty("pDeal").GetDouble(), 0, 1);
            Assert.True(row.GetProperty("regret").GetDouble() >= 0);
            Assert.True(row.GetProperty("value").GetProperty("low").GetDouble() <= row.GetProperty("value").GetProperty("high").GetDouble());
        }

        foreach (var by in (string[])["byMean", "byWorstCase", "byRegret"])
        {
            Assert.Contains(root.GetProperty("best").GetProperty(by).GetString(), names);
        }
    }

    [Fact]
    public void The_best_by_mean_has_the_best_mean()
    {
        var root = CommandRunner.Run("playbooks", Cuba, "--for", "SU", "--samples", "20", "--json").Json();
        var best = root.GetProperty("rows").EnumerateArray()
            .GroupBy(r => r.GetProperty("mine").GetString()!, r => r.GetProperty("value").GetProperty("mean").GetDouble())
            .MaxBy(g => g.Average())!.Key;
        Assert.Equal(best, root.GetProperty("best").GetProperty("byMean").GetString());
    }

    [Fact]
    public void Map_covers_its_grid()
    {
        var root = CommandRunner.Run("map", Cuba, "--for", "US", "--grid", "3", "--samples", "20", "--json").Json();
        Assert.Equal(3, root.GetProperty("x").GetProperty("values").GetArrayLength());
        Assert.Equal(3, root.GetProperty("best").GetArrayLength());
        Assert.All(root.GetProperty("margin").EnumerateArray(), r => Assert.All(r.EnumerateArray(), m => Assert.True(m.GetDouble() >= 0)));
    }

    [Fact]
    public void Why_reaches_a_source()
    {
        var run = CommandRunner.Run("why", Ukraine, "credibility.US.RU.threat", "--samples", "10", "--json");
        Assert.Equal(0, run.Code);
        Assert.Contains("\"kind\": \"source\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("U22", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flip_really_reverses_its_finding()
    {
        var run = CommandRunner.Run("flip", Ukraine, "credibility.US.RU.threat", "--samples", "10", "--json");
        Assert.Equal(0, run.Code);
        var flip = run.Json().GetProperty("flips")[0];
        Assert.Equal("followThrough.US.RU.threat", flip.GetProperty("input").GetString());
        Assert.True(flip.GetProperty("to").GetDouble() >= 0.5);
    }

    [Fact]
    public void Deal_names_its_conventions()
    {
        var root = CommandRunner.Run("deal", Cuba, "--json").Json();
        Assert.Equal(648, root.GetProperty("outcomes").GetInt64());
        Assert.Equal(["US", "SU"], root.GetProperty("parties").EnumerateArray().Select(p => p.GetString()));
        foreach (var name in (string[])["nash", "kalaiSmorodinsky", "egalitarian", "utilitarian"])
        {
            Assert.Equal(JsonValueKind.Object, root.GetProperty("solutions").GetProperty(name).GetProperty("outcome").ValueKind);
        }

        Assert.Equal(JsonValueKind.Object, root.GetProperty("conventions").ValueKind);
    }

    [Theory]
    [InlineData("genius")]
    [InlineData("yaml")]
    [InlineData("csv")]
    public void An_exported_case_is_the_same_game_when_read_back(string format)
    {
        var folder = Path.Combine(Path.GetTempPath(), "parley-export-" + format + "-" + Environment.ProcessId);
        try
        {
            var written = CommandRunner.Run("deal", Cuba, "--export", folder, "--format", format, "--json").Json();
            var read = CommandRunner.Run("deal", folder, "--json").Json();
            Assert.Equal(Packages(written), Packages(read));
            Assert.Equal(
                written.GetProperty("solutions").GetProperty("nash").GetProperty("outcome").ToString(),
                read.GetProperty("solutions").GetProperty("nash").GetProperty("outcome").ToString());
            Assert.Equal(2, CommandRunner.Run("deal", Cuba, "--export", folder, "--format", format).Code);
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        static IEnumerable<string> Packages(JsonElement root) => root.GetProperty("pareto").EnumerateArray().Select(p => p.GetProperty("outcome").ToString()).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Packages_under_uncertainty_are_shares_of_worlds()
    {
        var root = CommandRunner.Run("deal", Cuba, "--uncertain", "5", "--samples", "30", "--json").Json();
        Assert.Equal(5, root.GetProperty("uncertain").GetArrayLength());
        Assert.All(root.GetProperty("uncertain").EnumerateArray(), p => Assert.InRange(p.GetProperty("acceptedByAll").GetDouble(), 0, 1));
    }

    [Fact]
    public void A_draft_is_scored_for_everyone_and_no_suggestion_is_dominated()
    {
        var root = CommandRunner.Run("draft", Cuba, "K1=b, K2=b, K3=b", "--samples", "30", "--improve", "3", "--equivalent", "3", "--json").Json();
        Assert.Equal(2, root.GetProperty("draft").GetProperty("parties").GetArrayLength());
        foreach (var list in (string[])["swaps", "improvements", "trades"])
        {
            Assert.All(root.GetProperty(list).EnumerateArray(), s => Assert.True(s.GetProperty("undominated").GetBoolean()));
        }
    }

    [Fact]
    public void Compare_sets_two_dates_side_by_side()
    {
        var run = CommandRunner.Run("compare", Ukraine + "@2025-03-12", Ukraine + "@2025-05-20", "--samples", "10", "--json");
        Assert.Equal(0, run.Code);
        Assert.Contains(run.Json().GetProperty("findings").EnumerateArray(), f => f.TryGetProperty("a", out _) && f.TryGetProperty("b", out _));
    }

    [Theory]
    [InlineData("analyze", "no-such-folder")]
    [InlineData("analyze", "ukraine", "--as-of", "2025-13-40")]
    [InlineData("analyze", "ukraine", "--lens", "tea-leaves")]
    [InlineData("analyze", "ukraine", "--samples", "0")]
    [InlineData("analyze", "ukraine", "--out", "brief.exe")]
    [InlineData("analyze", "ukraine", "--scenario", "no-such-scenario")]
    [InlineData("playbooks", "ukraine", "--for", "XX")]
    [InlineData("playbooks", "ukraine", "--for", "UA", "--against", "UA")]
    [InlineData("map", "ukraine", "--for", "UA", "--x", "noDeal.UA.valeu")]
    [InlineData("map", "ukraine", "--for", "UA", "--grid", "1")]
    [InlineData("why", "ukraine", "no-such-finding", "--samples", "5")]
    [InlineData("draft", "cuba", "K1=z")]
    [InlineData("draft", "cuba", "nonsense")]
    [InlineData("deal", "no-such-folder")]
    [InlineData("demo", "atlantis")]
    [InlineData("frobnicate")]
    [InlineData("analyze")]
    public void Bad_input_is_exit_code_2_with_a_place_and_json_errors(params string[] arguments)
    {
        var run = CommandRunner.Run([.. arguments, "--json"]);
        Assert.Equal(2, run.Code);
        Assert.Matches(@"^.+:\d+:\d+: error: .+", run.Error);
        var errors = run.Json().GetProperty("errors");
        Assert.NotEmpty(errors.EnumerateArray());
        Assert.All(errors.EnumerateArray(), e => Assert.False(string.IsNullOrEmpty(e.GetProperty("message").GetString())));
    }

    [Fact]
    public void A_time_limit_stops_with_code_3()
    {
        var run = CommandRunner.Run("analyze", Ukraine, "--samples", "100000", "--time-limit", "0.3");
        Assert.Equal(3, run.Code);
    }

    [Fact]
    public void Briefs_are_written_whole_in_every_form()
    {
        var folder = Directory.CreateTempSubdirectory("parley-brief-");
        try
        {
            foreach (var ending in (string[])[".html", ".md", ".docx", ".json", ".xlsx"])
            {
                var file = Path.Combine(folder.FullName, "cuba" + ending);
                Assert.Equal(0, CommandRunner.Run("brief", Cuba, "-o", file, "--samples", "10").Code);
                Assert.True(new FileInfo(file).Length > 1000);
            }

            Assert.Equal(5, folder.GetFiles().Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
