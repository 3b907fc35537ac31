using Parley.Cases.Reading;
using Parley.Estimates;
using Parley.Evidence.Ledger;

namespace Parley.Scenarios;

/// <summary>One overlay as read: its base, title and changes.</summary>
internal sealed record OverlayFile(string Name, string Title, string? Base, SourcePlace BasePlace, List<OverlayChange> Set)
{
    public static OverlayFile? Read(string path, string shown, ProblemList problems) =>
        SourceFile.Read(path, shown, SourceFile.LargestYaml, problems) is { } file ? Parse(file, Path.GetFileNameWithoutExtension(path), problems) : null;

    public static OverlayFile? Parse(SourceFile file, string name, ProblemList problems)
    {
        if (YamlTreeReader.Read(file, problems) is not { } root)
        {
            return null;
        }

        var binding = new Binding(default, problems, LedgerSnapshot.Parse(""));
        if (root.IsNull)
        {
            problems.Error("empty-file", root.Place, "the overlay is empty (expected 'set:' with paths and values)");
            return null;
        }

        if (MappingReader.Open(binding, root, "an overlay") is not { } reader)
        {
            return null;
        }

        var title = reader.Text("title");
        var baseNode = reader.Take("base");
        var baseName = reader.Text("base");
        var changes = new List<OverlayChange>();
        if (reader.Require("set") is { } set && MappingReader.Open(binding, set, "'set'") is { } lines)
        {
            foreach (var entry in lines.Node.Entries)
            {
                changes.Add(new OverlayChange(entry.Key.Text, entry.Value, entry.Key.Place));
            }
        }

        reader.Done();
        return problems.HasErrors ? null : new OverlayFile(name, string.IsNullOrWhiteSpace(title) ? name : title, baseName, baseNode?.Place ?? root.Place, changes);
    }
}
