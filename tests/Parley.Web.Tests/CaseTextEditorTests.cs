using Parley.Cases;
using Parley.Editing;
using Parley.Numerics.Errors;

namespace Parley.Web.Tests;

/// <summary>The editor of a case's text, tried on numbers of every shipped case: one line changes, and the case says the new value there and nothing else.</summary>
public sealed class CaseTextEditorTests
{
    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Parley.slnx")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder.FullName, "cases");
        }
    }

    [Theory]
    [InlineData("cuba-1962")]
    [InlineData("ila-usmx-2024")]
    [InlineData("ukraine-ceasefire-2025")]
    [InlineData("us-china-tariffs-2025")]
    public void A_number_changes_in_its_line_and_nowhere_else(string id)
    {
        var folder = Path.Combine(Root, id);
        var subject = CaseLoader.Load(folder);
        string Text(string name) => File.ReadAllText(Path.Combine(folder, name));
        var (text, ledger, sources) = (Text("case.yaml"), Text("evidence.jsonl"), Text("sources.yaml"));
        var written = subject.Estimates.Where(e => !e.Defaulted).ToList();
        var (done, refused) = (0, new List<string>());
        foreach (var estimate in written.Where((_, i) => i % 9 == 0))
        {
            var low = estimate.Quantity.Clamp(Math.Round(estimate.Quantile(0.3), 4));
            var value = System.FormattableString.Invariant($"{low}");
            try
            {
                var edit = CaseTextEditor.Apply(subject, text, ledger, sources, new EstimateChange(estimate.Path) { Value = value, By = "a: tester # of \"things\"" });
                var after = CaseLoader.Parse(edit.Text, ledger, sources).Require();
                Assert.Equal(low, after.Estimates[estimate.Path].Quantile(0.5), 1e-9);
                Assert.Equal("a: tester # of \"things\"", after.Estimates[estimate.Path].By);
                Assert.Equal(1, text.Split('\n').Zip(edit.Text.Split('\n')).Count(p => p.First != p.Second));
                Assert.Equal(text.Split('\n').Length, edit.Text.Split('\n').Length);
                done++;
            }
            catch (SourceErrorsException e)
            {
                refused.Add($"{estimate.Path}: {e.Errors[0].Message}");
            }
        }

        Assert.True(done >= 9 * refused.Count, $"{done} done, {refused.Count} refused:\n{string.Join('\n', refused)}");
    }

    [Fact]
    public void Block_style_comments_and_line_ends_stay()
    {
        const string Yaml = "parley: 1\r\nid: t\r\ntitle: T\r\nasOf: 2031-01-01\r\nround: 7\r\nhorizon: 4\r\nparties:\r\n  - {id: A, name: A, role: principal}\r\n  - {id: B, name: B, role: principal}\r\nissues:\r\n  - id: I\r\n    name: I\r\n    options:\r\n      - {id: a, name: a}\r\n      - {id: b, name: b}\r\npreferences:\r\n  A:\r\n    I: {weight: 1, value: {a: 100, b: 0}}\r\n  B:\r\n    I: {weight: 1, value: {a: 0, b: 100}}\r\nnoDeal:\r\n  A:\r\n    # what A has\r\n    value: 10 to 20   # a guess\r\n    by: me\r\n  B: 30\r\n";
        var subject = CaseLoader.Parse(Yaml).Require();
        var first = CaseTextEditor.Apply(subject, Yaml, "", "", new EstimateChange("noDeal.A.value") { Value = "12 to 18", Why = "seen" }).Text;
        Assert.Equal(Yaml.Replace("10 to 20", "12 to 18", StringComparison.Ordinal).Replace("    by: me\r\n", "    by: me\r\n    why: seen\r\n", StringComparison.Ordinal), first);
        var second = CaseTextEditor.Apply(subject, Yaml, "", "", new EstimateChange("noDeal.B.value") { Value = "31", By = "me" }).Text;
        Assert.Equal(Yaml.Replace("B: 30", "B: {value: 31, by: me}", StringComparison.Ordinal), second);
    }
}
