using Parley.Evidence.Actors;

namespace Parley.Cli.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-cli-read-").FullName;

    private string Article => Path.Combine(_folder, "article.txt");

    private string Ledger => Path.Combine(_folder, "evidence.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Entries_are_added_once_and_a_rejected_one_stays_rejected()
    {
        MakeCase("“We will reopen the port by 1 June,” Minister Ada Brandt said on Monday. Castria imposed a levy on Borland.\n");
        var first = CommandRunner.Run("read", Article, "--date", "2031-05-20", "--case", _folder, "--append");
        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Contains("entries added to", first.Output, StringComparison.Ordinal);
        var lines = File.ReadAllLines(Ledger);
        Assert.True(lines.Length >= 2);
        Assert.All(lines, l => Assert.Contains("\"review\":\"proposed\"", l, StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("\"act\":\"promise\"", StringComparison.Ordinal) && l.Contains("\"deadline\":\"2031-06-01\"", StringComparison.Ordinal));

        using var entry = System.Text.Json.JsonDocument.Parse(lines[0]);
        var id = entry.RootElement.GetProperty("id").GetString()!;
        Assert.Equal(0, CommandRunner.Run("ledger", _folder, "reject", id, "--who", "anna").Code);
        var again = CommandRunner.Run("read", Article, "--date", "2031-05-20", "--case", _folder, "--append");
        Assert.Contains("0 entries added", again.Output, StringComparison.Ordinal);
        Assert.Equal(lines.Length + 1, File.ReadAllLines(Ledger).Length);
    }

    [Fact]
    public void A_correction_of_a_mention_holds_for_the_next_article()
    {
        MakeCase("The levy must go, Olin Reyes said. “We will reopen the port,” the harbourmaster said.\n");
        CorrectionFile.Append(Path.Combine(_folder, CorrectionFile.FileName), new ActorCorrection("Olin Reyes", "JFK", By: "anna"));
        CorrectionFile.Append(Path.Combine(_folder, CorrectionFile.FileName), new ActorCorrection("the harbourmaster", "NSK", By: "anna"));
        var run = CommandRunner.Run("read", Article, "--date", "2031-05-20", "--case", _folder, "--json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        var speakers = run.Json().GetProperty("attributions").EnumerateArray().Select(a => a.GetProperty("speaker").GetString()).ToList();
        Assert.Contains("JFK", speakers);
        Assert.Contains("NSK", speakers);
        Assert.DoesNotContain("Olin Reyes", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_goes_to_a_file_of_its_own_and_append_needs_a_case()
    {
        File.WriteAllText(Article, "Castria imposed a levy on Borland.\n");
        var draft = Path.Combine(_folder, "draft.jsonl");
        Assert.Equal(0, CommandRunner.Run("read", Article, "--date", "2031-05-20", "--draft", draft, "--source", "U07").Code);
        Assert.Contains("U07", Assert.Single(File.ReadAllLines(draft)), StringComparison.Ordinal);
        var bad = CommandRunner.Run("read", Article, "--append");
        Assert.NotEqual(0, bad.Code);
        Assert.Contains("--case CASE", bad.Error, StringComparison.Ordinal);
        Assert.Contains("shipped case", CommandRunner.Run("read", Article, "--append", "--case", "cuba").Error, StringComparison.Ordinal);
    }

    private void MakeCase(string article)
    {
        var from = CommandRunner.Case("cuba-1962");
        File.Copy(Path.Combine(from, "case.yaml"), Path.Combine(_folder, "case.yaml"));
        File.Copy(Path.Combine(from, "sources.yaml"), Path.Combine(_folder, "sources.yaml"));
        File.WriteAllText(Article, article);
    }
}
