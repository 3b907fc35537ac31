using System.Globalization;
using System.Runtime.CompilerServices;
using Parley.Evidence.Ledger;

namespace Parley.Tests.Ledger;

/// <summary>The test program started again as a writer: it appends entries and says each id on standard output once the append has returned.</summary>
internal static class LedgerWriterProcess
{
    public const string PathVariable = "PARLEY_TEST_LEDGER_WRITER";
    public const string NameVariable = "PARLEY_TEST_LEDGER_WRITER_NAME";
    public const string CountVariable = "PARLEY_TEST_LEDGER_WRITER_COUNT";

    [ModuleInitializer]
    internal static void RunWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is not { Length: > 0 } path)
        {
            return;
        }

        var name = Environment.GetEnvironmentVariable(NameVariable);
        var count = int.Parse(Environment.GetEnvironmentVariable(CountVariable) ?? "1000000", CultureInfo.InvariantCulture);
        var file = new LedgerFile(path, TimeSpan.FromSeconds(60));
        using var output = Console.OpenStandardOutput();
        for (var i = 0; i < count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
            file.Append(new LedgerEntry { Id = id, Act = "claim", What = new string('x', i % 700) });
            output.Write(System.Text.Encoding.ASCII.GetBytes(id + "\n"));
            output.Flush();
        }

        Environment.Exit(0);
    }

    public static System.Diagnostics.Process Start(string path, string name, int? count = null)
    {
        var start = new System.Diagnostics.ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(typeof(LedgerWriterProcess).Assembly.Location);
        }

        start.Environment[PathVariable] = path;
        start.Environment[NameVariable] = name;
        if (count is { } limit)
        {
            start.Environment[CountVariable] = limit.ToString(CultureInfo.InvariantCulture);
        }

        return System.Diagnostics.Process.Start(start)!;
    }
}
