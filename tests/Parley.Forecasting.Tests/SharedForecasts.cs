using Parley.Forecasting.Decisions;
using Parley.Forecasting.Files;

namespace Parley.Forecasting.Tests;

/// <summary>Finds the shared forecast files beside the repository; tests that need them are skipped where they are absent.</summary>
internal static class SharedForecasts
{
    public static string Require(params string[] parts)
    {
        var named = Environment.GetEnvironmentVariable("PARLEY_SHARED");
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
        {
            folder = folder.Parent;
        }

        string?[] roots = [named, folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared")];
        var found = roots.OfType<string>().Select(r => Path.Combine([r, "data", "forecast", .. parts])).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"data/forecast/{string.Join('/', parts)} is not beside the repository (set PARLEY_SHARED to the shared folder)");
        return found!;
    }

    public static DecisionFile Read(params string[] parts)
    {
        var path = Require(parts);
        return DecisionFile.Read(File.ReadAllText(path), Path.GetFileName(path));
    }
}
