using System.Text.RegularExpressions;

namespace Parley.Cli.Tests;

/// <summary>Runs every <c>$ parley …</c> line of the README and the guide, in a folder of its own that sees the shipped cases.</summary>
public partial class DocumentationTests
{
    public static TheoryData<string> Pages()
    {
        var pages = new TheoryData<string> { "README.md" };
        foreach (var page in Directory.GetFiles(Path.Combine(CommandRunner.Root, "docs"), "*.md").Order(StringComparer.Ordinal))
        {
            if (File.ReadLines(page).Any(l => l.StartsWith("$ parley ", StringComparison.Ordinal)))
            {
                pages.Add("docs/" + Path.GetFileName(page));
            }
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_example_runs(string page)
    {
        var folder = Directory.CreateTempSubdirectory("parley-docs-");
        var here = Directory.GetCurrentDirectory();
        try
        {
            CopyCases(folder.FullName);
            Directory.SetCurrentDirectory(folder.FullName);
            foreach (var line in File.ReadLines(Path.Combine(CommandRunner.Root, page)).Where(l => l.StartsWith("$ parley ", StringComparison.Ordinal)))
            {
                var run = CommandRunner.Run(Words(line["$ parley ".Length..]));
                Assert.True(run.Code is 0 or 1, $"{page}: {line}\nexit code {run.Code}\n{run.Error}");
            }
        }
        finally
        {
            Directory.SetCurrentDirectory(here);
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        var broken = new List<string>();
        foreach (var page in Directory.GetFiles(CommandRunner.Root, "*.md").Concat(Directory.GetFiles(Path.Combine(CommandRunner.Root, "docs"), "*.md", SearchOption.AllDirectories)))
        {
            foreach (Match link in RelativeLink().Matches(File.ReadAllText(page)))
            {
                var target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups["target"].Value);
                if (!File.Exists(target) && !Directory.Exists(target))
                {
                    broken.Add($"{Path.GetRelativePath(CommandRunner.Root, page)}: {link.Groups["target"].Value}");
                }
            }
        }

        Assert.Empty(broken);
    }

    private static void CopyCases(string folder)
    {
        string[] shown = [Path.Combine(CommandRunner.Root, "cases"), Path.Combine(CommandRunner.Root, "docs", "examples")];
        foreach (var file in shown.SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories)))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(CommandRunner.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string[] Words(string line) => [.. Word().Matches(line).Select(m => m.Value.Trim('"'))];

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\((?<target>(?!https?:|#|mailto:)[^)#\s]+)")]
    private static partial Regex RelativeLink();
}
