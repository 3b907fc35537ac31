using System.Text.Json;
using Parley.Estimates;
using Parley.Evidence.Ledger;

namespace Parley.Cases.Reading;

/// <summary>Reads what a case needs of the ledger's lines: ids, days and marks of the entries.</summary>
internal static class LedgerSeam
{
    public static IReadOnlyList<LedgerEntry> Read(SourceFile file, ProblemList problems)
    {
        var entries = new List<LedgerEntry>();
        var number = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(line);
                if (document.RootElement.TryGetProperty("id", out var id))
                {
                    entries.Add(new LedgerEntry { Id = id.GetString(), Date = Day(document.RootElement, "date"), KnownFrom = Day(document.RootElement, "knownFrom"), Mark = document.RootElement.TryGetProperty("conf", out var mark) && mark.GetString() == "M" ? ConfidenceMark.Memory : ConfidenceMark.None });
                }
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                problems.Warn("ledger-line", new SourcePlace(file.Name, number, 1), "this line is not a ledger entry (expected one JSON object per line)");
            }
        }

        return entries;
    }

    private static DateOnly? Day(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? Binding.ParseDate(value.GetString() ?? "") : null;
}
