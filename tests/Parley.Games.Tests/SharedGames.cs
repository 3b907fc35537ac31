namespace Parley.Games.Tests;

/// <summary>Finds the shared games beside the repository; tests that need them are skipped where they are absent.</summary>
internal static class SharedGames
{
    public static string? Root { get; } = Find();

    public static string Require()
    {
        if (Root is null)
        {
            Assert.Skip("the shared folder data/games is not beside the repository (set PARLEY_SHARED to it)");
        }

        return Root!;
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("PARLEY_SHARED");
        if (named is not null && Directory.Exists(Path.Combine(named, "data", "games")))
        {
            return Path.Combine(named, "data", "games");
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
        {
            folder = folder.Parent;
        }

        var shared = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared", "data", "games");
        return shared is not null && Directory.Exists(shared) ? shared : null;
    }
}
