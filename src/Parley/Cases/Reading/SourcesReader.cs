using System.Globalization;
using Parley.Evidence.Ledger;

namespace Parley.Cases.Reading;

/// <summary>Reads <c>sources.yaml</c>.</summary>
internal static class SourcesReader
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    public static IReadOnlyList<CaseSource> Read(Binding binding, CaseNode? root)
    {
        var sources = new List<CaseSource>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in root is null or { IsNull: true } ? [] : Sections.Items(binding, root, "sources.yaml"))
        {
            if (MappingReader.Open(binding, item, "a source") is not { } reader)
            {
                continue;
            }

            var id = reader.RequireId();
            var title = reader.Text("title");
            var date = reader.Text("date");
            if (!string.IsNullOrWhiteSpace(date) && !DateOnly.TryParseExact(date, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                binding.Error("bad-date", reader.Take("date")!.Place, $"'date' is '{ScalarNode.Shorten(date)}' (expected a day, month or year as YYYY-MM-DD, YYYY-MM or YYYY)");
            }

            var source = new CaseSource
            {
                Id = id ?? "",
                Title = title ?? id ?? "",
                Author = reader.Text("author"),
                Publisher = reader.Text("publisher"),
                Date = string.IsNullOrWhiteSpace(date) ? null : date,
                Url = reader.Text("url"),
                Confidence = reader.Choice("conf", ConfidenceMark.None, ("S", ConfidenceMark.Sourced), ("S-", ConfidenceMark.WeaklySourced),
                    ("M", ConfidenceMark.Memory), ("J", ConfidenceMark.Judgement), ("X", ConfidenceMark.Conflicting)),
                Note = reader.Text("note"),
                Place = reader.Place,
            };
            reader.Done();
            if (id is null)
            {
                continue;
            }

            if (ids.Add(id))
            {
                sources.Add(source);
            }
            else
            {
                binding.Error("duplicate-id", reader.Place, $"a second source has the id '{id}'; keep one");
            }
        }

        return sources;
    }
}
