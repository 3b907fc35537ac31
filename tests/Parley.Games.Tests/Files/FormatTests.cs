using Parley.Games.Files;

namespace Parley.Games.Tests.Files;

public class FormatTests
{
    [Fact]
    public void Corner_cases_are_read_as_agreed()
    {
        var folder = Path.Combine(SharedGames.Require(), "format");
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, "format.csv")).Skip(1))
        {
            var name = line[..line.IndexOf(',', StringComparison.Ordinal)];
            var expected = line.EndsWith("\"accept, warn\"", StringComparison.Ordinal) ? "warn" : line[(line.LastIndexOf(',') + 1)..];
            var game = GameFile.Read(Path.Combine(folder, name));
            var got = game.Errors.Count > 0 ? "reject" : game.Warnings.Count > 0 ? "warn" : "accept";
            count++;
            if (got != expected)
            {
                wrong.Add($"{name}: {got}, expected {expected}: {game.Errors.Concat(game.Warnings).FirstOrDefault()?.Message}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(count > 100);
    }

    [Fact]
    public void Every_shared_game_is_read()
    {
        var wrong = new List<string>();
        var files = Directory.EnumerateFiles(SharedGames.Require(), "*.*g*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".nfg" or ".efg" or ".agg" or ".bagg" && !f.Contains("/format/", StringComparison.Ordinal)).ToList();
        foreach (var file in files)
        {
            var game = GameFile.Read(file);
            if (game.Errors.Count > 0)
            {
                wrong.Add(game.Errors[0].ToString());
            }
        }

        Assert.Empty(wrong);
        Assert.True(files.Count > 150);
        Assert.Contains(files, f => f.EndsWith(".bagg", StringComparison.Ordinal));
    }
}
