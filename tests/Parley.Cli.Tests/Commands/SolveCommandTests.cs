using System.Text;

namespace Parley.Cli.Tests.Commands;

/// <summary><c>parley solve</c> and <c>parley game</c>: forms, explanations, limits, saved states.</summary>
public class SolveCommandTests
{
    private const string Entry = """
        { "players": ["Entrant", "Incumbent"],
          "tree": { "player": "Entrant", "actions": [
            { "action": "out", "then": [0, 2] },
            { "action": "in", "then": { "player": "Incumbent", "actions": [ { "action": "fight", "then": [-1, -1] }, { "action": "share", "then": [1, 1] } ] } } ] } }
        """;

    [Fact]
    public void The_examples_of_the_pages_on_games_run()
    {
        var lines = Directory.GetFiles(Path.Combine(CommandRunner.Root, "docs", "games"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(l => l.StartsWith("$ parley ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var run = CommandRunner.Run(Words(line["$ parley ".Length..]));
            Assert.True(run.Code is 0, $"{line}\nexit code {run.Code}\n{run.Error}");
        }
    }

    [Fact]
    public void A_game_in_json_goes_through_every_form_and_stays_the_same()
    {
        var tree = CommandRunner.RunWithInput(Entry, "game", "convert", "-", "--to", "efg");
        Assert.Equal(0, tree.Code);
        var again = CommandRunner.RunWithInput(tree.Output, "game", "convert", "-", "--to", "json");
        Assert.Equal(tree.Output, CommandRunner.RunWithInput(again.Output, "game", "convert", "-", "--to", "efg").Output);
        var agents = CommandRunner.RunWithInput(tree.Output, "game", "convert", "-", "--to", "agent");
        Assert.StartsWith("NFG 1 R", agents.Output, StringComparison.Ordinal);
        Assert.Equal(CommandRunner.RunWithInput(agents.Output, "solve", "-", "--method", "pure", "--gambit").Output,
            CommandRunner.RunWithInput(Entry, "solve", "-", "--method", "pure", "--agent-form", "--gambit").Output);
    }

    [Fact]
    public void Why_is_beside_each_equilibrium()
    {
        var json = CommandRunner.RunWithInput(Entry, "solve", "-", "--method", "pure", "--sequential", "--json").Json();
        foreach (var equilibrium in json.GetProperty("equilibria").EnumerateArray())
        {
            var why = equilibrium.GetProperty("why");
            Assert.Equal(2, why.GetProperty("informationSets").GetArrayLength());
            // The threat to fight is no sequential equilibrium, sharing is.
            Assert.Equal(equilibrium.GetProperty("payoffs")[0].GetDouble() == 1.0, why.GetProperty("sequential").GetProperty("holds").GetBoolean());
        }
    }

    [Fact]
    public void A_saved_and_resumed_run_prints_the_same_as_a_whole_one()
    {
        var folder = Directory.CreateTempSubdirectory("parley-state-");
        try
        {
            var state = Path.Combine(folder.FullName, "state");
            CommandRunner.Run("solve", "--game", "kuhn_poker", "--method", "pcfr+", "--iterations", "30", "--save", state);
            var resumed = CommandRunner.Run("solve", "--game", "kuhn_poker", "--method", "pcfr+", "--iterations", "70", "--resume", state, "--json");
            Assert.Equal(CommandRunner.Run("solve", "--game", "kuhn_poker", "--method", "pcfr+", "--iterations", "100", "--json").Output, resumed.Output);
            Assert.Equal(2, CommandRunner.Run("solve", "--game", "kuhn_poker", "--method", "cfr", "--resume", state).Code);
            Assert.Equal(2, CommandRunner.Run("solve", "--game", "sheriff", "--method", "pcfr+", "--resume", state).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_time_limit_gives_exit_code_3_with_what_was_reached()
    {
        var run = CommandRunner.Run("solve", "--game", "leduc_poker", "--method", "cfr+", "--iterations", "100000000", "--time-limit", "1", "--json");
        Assert.Equal(3, run.Code);
        // A loaded machine may not get far in a second, but says how far.
        Assert.True(run.Json().GetProperty("iterations").GetInt64() >= 0);
    }

    [Fact]
    public void Decimals_are_asked_for_with_float()
    {
        const string Game = "NFG 1 R \"t\" { \"A\" \"B\" } { 2 2 } 2 0 0 1 0 1 1 0";
        Assert.Contains("NE,1/2,1/2,1/3,2/3", CommandRunner.RunWithInput(Game, "solve", "-", "--gambit").Output, StringComparison.Ordinal);
        Assert.Contains("NE,0.500000,0.500000,0.333333,0.666667", CommandRunner.RunWithInput(Game, "solve", "-", "--gambit", "--float").Output, StringComparison.Ordinal);
        Assert.Equal(CommandRunner.RunWithInput(Game, "solve", "-", "--json").Output, CommandRunner.RunWithInput(Game, "solve", "-", "--json", "--exact").Output);
        Assert.Equal(2, CommandRunner.RunWithInput(Game, "solve", "-", "--exact", "--float").Code);
    }

    [Fact]
    public void Faulty_games_and_families_give_places_and_exit_code_2()
    {
        var run = CommandRunner.RunWithInput(Entry.Replace("[0, 2]", "[0]", StringComparison.Ordinal), "solve", "-");
        Assert.Equal(2, run.Code);
        Assert.Contains("-:3:32: error:", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandRunner.Run("game", "make", "centipede", "--param", "legs=none").Code);
        Assert.Contains("did you mean 'centipede'", CommandRunner.Run("game", "make", "centiped").Error, StringComparison.Ordinal);
    }

    private static string[] Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quoted = false;
        foreach (var c in line + " ")
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ' ' && !quoted)
            {
                words.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }

        return [.. words.Where(w => w.Length > 0)];
    }
}
