using Parley.Cases;
using Parley.Checking;
using Parley.Scenarios;

namespace Parley.Tests.Cases;

/// <summary>The examples of docs/case-format.md are real: a reader may copy them.</summary>
public class CaseFormatPageTests
{
    private static string Page { get; } = File.ReadAllText(Repository.Path("docs", "case-format.md"));

    [Fact]
    public void The_example_of_a_case_has_no_errors()
    {
        var report = CaseCheck.RunText(Block("## case.yaml"));
        Assert.Empty(report.Errors);
        Assert.All(report.Problems.Where(static problem => problem.Severity == Severity.Warning), static problem => Assert.Equal("orphan-evidence", problem.Code));
    }

    [Fact]
    public void The_example_of_an_overlay_applies_to_it()
    {
        var overlay = string.Join('\n', Block("## Scenario overlays").Split('\n').Where(static line => !line.StartsWith("base:", StringComparison.Ordinal)));
        var changed = Scenario.ApplyText(CaseCheck.RunText(Block("## case.yaml")).Require(), overlay).Require();
        Assert.Equal(("0.99", "20 to 30"), (changed.Estimates["parties.BO.patience"].Text, changed.Estimates["noDeal.CA.value"].Text));
    }

    [Fact]
    public void The_forms_of_an_estimate_are_read()
    {
        var yaml = Block("## case.yaml");
        var forms = Block("## Numbers are estimates");
        var variants = forms.Split("weight:").Skip(1).Select(static form => "weight:" + form.TrimEnd()).ToArray();
        Assert.True(variants.Length >= 6);
        foreach (var form in variants)
        {
            var indented = string.Join('\n', form.Split('\n').Select(static line => "      " + line));
            var changed = yaml.Replace("    quota: {weight: 20, value: linear, best: 100}", "    quota:\n" + indented + "\n      value: linear\n      best: 100\n    #", StringComparison.Ordinal);
            Assert.NotEqual(yaml, changed);
            Assert.Empty(CaseLoader.Parse(changed).Errors);
        }
    }

    [Fact]
    public void The_example_of_sources_is_read() => Assert.Empty(CaseCheck.RunText(Block("## case.yaml"), "", Block("## sources.yaml")).Errors);

    private static string Block(string heading)
    {
        var start = Page.IndexOf("```yaml", Page.IndexOf(heading, StringComparison.Ordinal), StringComparison.Ordinal) + "```yaml\n".Length;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
