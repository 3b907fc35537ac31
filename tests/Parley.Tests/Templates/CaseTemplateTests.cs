using Parley.Cases;
using Parley.Checking;
using Parley.Templates;

namespace Parley.Tests.Templates;

public class CaseTemplateTests
{
    public static TheoryData<string> Names => [.. CaseTemplates.Names];

    [Fact]
    public void The_promised_templates_are_there() => Assert.Equal(
        ["bilateral-price", "ceasefire", "coalition", "multi-issue-trade", "procurement", "sanctions", "union-contract"], CaseTemplates.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_template_makes_a_case_that_checks_and_says_that_its_numbers_are_guesses(string name)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("parley-new-").FullName, "my-case");
        try
        {
            CaseTemplates.Write(folder, name, "my-case");
            var report = CaseCheck.Run(folder);
            Assert.DoesNotContain(report.Problems, static problem => problem.Severity != Severity.Note);
            var subject = report.Require();
            Assert.Equal("my-case", subject.Id);
            Assert.All(subject.Estimates.Where(static estimate => !estimate.Defaulted), static estimate => Assert.True(estimate.Unsupported));
            Assert.All(subject.Preferences, preferences => Assert.Equal(subject.Issues.Count, preferences.Issues.Count));
            Assert.NotEmpty(CaseTemplates.Describe(name));
            Assert.Throws<IOException>(() => CaseTemplates.Write(folder, name));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }
}
