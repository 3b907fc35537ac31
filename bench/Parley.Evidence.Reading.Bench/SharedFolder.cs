namespace Parley.Evidence.Reading.Bench;

/// <summary>Finds the folder of test data that lies beside the repository and is no part of it.</summary>
internal static class SharedFolder
{
    public static string? Find(string sub)
    {
        string? given = Environment.GetEnvironmentVariable("PARLEY_SHARED");
        string? root = given;
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Parley.slnx")) && folder.Parent is { } parent)
            {
                root = Path.Combine(parent.FullName, "shared");
            }
        }

        string? path = root is null ? null : Path.Combine(root, "data", sub);
        return path is not null && Directory.Exists(path) ? path : null;
    }
}
