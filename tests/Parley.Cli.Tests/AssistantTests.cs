using System.Text.Json;

namespace Parley.Cli.Tests;

/// <summary>The assistants' port: requests piped in are answered before the program ends, tools are the commands, and assistants only propose.</summary>
public class AssistantTests
{
    private const string Hello = """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";
    private const string Ready = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";

    private static Dictionary<int, JsonElement> Ask(params string[] requests)
    {
        var run = CommandRunner.RunWithInput(string.Join('\n', [Hello, Ready, .. requests]) + "\n", "mcp");
        Assert.Equal(0, run.Code);
        var answers = new Dictionary<int, JsonElement>();
        foreach (var line in run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var message = JsonDocument.Parse(line);
            answers[message.RootElement.GetProperty("id").GetInt32()] = message.RootElement.Clone();
        }

        return answers;
    }

    private static string Call(int id, string tool, string arguments) =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""";

    private static (bool IsError, string Text) Answer(JsonElement message)
    {
        var result = message.GetProperty("result");
        return (result.TryGetProperty("isError", out var error) && error.GetBoolean(), result.GetProperty("content")[0].GetProperty("text").GetString()!);
    }

    [Fact]
    public void Tools_are_listed_with_schemas_and_answer_as_the_commands_do()
    {
        var answers = Ask(
            """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""",
            Call(2, "model", """{"name":"rubinstein","parameters":"--delta1 0.9 --delta2 0.8"}"""),
            Call(3, "analyze", """{"case":"cuba","samples":"20","lenses":"deal"}"""),
            Call(4, "analyze", "{}"),
            Call(5, "nothing", "{}"));
        var tools = answers[1].GetProperty("result").GetProperty("tools").EnumerateArray().ToList();
        Assert.Contains(tools, t => t.GetProperty("name").GetString() == "propose_entry");
        Assert.All(tools, t => Assert.Equal("object", t.GetProperty("inputSchema").GetProperty("type").GetString()));
        using var model = JsonDocument.Parse(Answer(answers[2]).Text);
        Assert.Equal((1 - 0.8) / (1 - 0.72), model.RootElement.GetProperty("results").GetProperty("share1").GetDouble(), 1e-12);
        using var analysis = JsonDocument.Parse(Answer(answers[3]).Text);
        Assert.Equal("cuba-1962", analysis.RootElement.GetProperty("case").GetProperty("id").GetString());
        Assert.True(Answer(answers[4]).IsError);
        Assert.Contains("case", Answer(answers[4]).Text, StringComparison.Ordinal);
        Assert.True(Answer(answers[5]).IsError);
    }

    [Fact]
    public void A_proposed_entry_counts_for_nothing_until_a_person_confirms_it_and_a_bad_estimate_leaves_nothing_behind()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var copy = Path.Combine(folder.FullName, "case");
            Directory.CreateDirectory(copy);
            foreach (var file in Directory.EnumerateFiles(CommandRunner.Case("cuba-1962")))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }

            var path = JsonSerializer.Serialize(copy);
            var before = CommandRunner.Run("ledger", copy, "--followthrough", "--json").Output;
            var answers = Ask(
                Call(1, "propose_entry", $$"""{"case":{{path}},"id":"Z99","date":"1962-10-25","actor":"SU","target":"US","act":"threat","what":"a test","deadline":"1962-10-26"}"""),
                Call(2, "propose_estimate", $$"""{"case":{{path}},"path":"noDeal.US.value","value":"20 to 30","why":"a test"}"""),
                Call(3, "propose_estimate", $$"""{"case":{{path}},"path":"noDeal.US.value","value":"30 to","why":"a test"}"""),
                Call(4, "propose_estimate", $$"""{"case":{{path}},"path":"noDeal.XX.value","value":"3","why":"a test"}"""));
            Assert.False(Answer(answers[1]).IsError, Answer(answers[1]).Text);
            Assert.Equal(before, CommandRunner.Run("ledger", copy, "--followthrough", "--json").Output);
            Assert.Contains("Z99", CommandRunner.Run("ledger", copy, "list", "--proposed").Output + File.ReadAllText(Path.Combine(copy, "evidence.jsonl")), StringComparison.Ordinal);
            Assert.False(Answer(answers[2]).IsError, Answer(answers[2]).Text);
            Assert.True(Answer(answers[3]).IsError);
            Assert.True(Answer(answers[4]).IsError);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Broken_messages_do_not_hang_it() => Assert.Equal(0, CommandRunner.RunWithInput("not json\n{}\n", "mcp").Code);

    [Fact]
    public void The_doctor_finds_this_program_well()
    {
        var root = CommandRunner.Run("doctor", "--json").Json();
        Assert.Equal(0, root.GetProperty("failed").GetInt32());
        Assert.True(root.GetProperty("passed").GetInt32() >= 5);
    }
}
