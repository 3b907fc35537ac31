using System.Globalization;

namespace Parley.Cases.Reading;

/// <summary>Reads <c>issues</c>.</summary>
internal static class IssueReader
{
    public static IReadOnlyList<Issue> Read(Binding binding, CaseNode? node)
    {
        var issues = new List<Issue>();
        foreach (var item in Sections.Items(binding, node, "issues", Sections.MostMembers))
        {
            if (MappingReader.Open(binding, item, "an issue") is not { } reader)
            {
                continue;
            }

            var id = reader.RequireId();
            var name = reader.Text("name");
            var optionsNode = reader.Take("options");
            var rangeNode = reader.Take("range");
            reader.Done();
            if ((optionsNode is null) == (rangeNode is null))
            {
                binding.Error("bad-issue", reader.Place, "an issue needs either options (a list of named options) or range (from, to, step, unit)");
                continue;
            }

            var unit = "";
            var options = optionsNode is not null ? Named(binding, optionsNode) : Numbers(binding, rangeNode!, out unit);
            if (id is null || options.Count == 0)
            {
                continue;
            }

            if (issues.Exists(known => string.Equals(known.Id, id, StringComparison.OrdinalIgnoreCase)))
            {
                binding.Error("duplicate-id", reader.Place, $"a second issue has the id '{id}'; ids must differ in more than upper and lower case");
                continue;
            }

            issues.Add(new Issue
            {
                Index = issues.Count,
                Id = id,
                Name = string.IsNullOrWhiteSpace(name) ? id : name,
                Options = options,
                IsNumeric = rangeNode is not null,
                Unit = unit,
                Place = reader.Place,
            });
        }

        return issues;
    }

    private static List<IssueOption> Named(Binding binding, CaseNode node)
    {
        var options = new List<IssueOption>();
        foreach (var item in Sections.Items(binding, node, "options", Issue.MostOptions))
        {
            var (id, name) = (item as ScalarNode)?.Text is { } word && !item.IsNull ? (word, word) : FromKeys(binding, item);
            if (id is null)
            {
                continue;
            }

            if (options.Exists(known => string.Equals(known.Id, id, StringComparison.Ordinal)))
            {
                binding.Error("duplicate-id", item.Place, $"option '{id}' stands twice in this issue; keep one");
                continue;
            }

            options.Add(new IssueOption(options.Count, id, string.IsNullOrWhiteSpace(name) ? id : name, null));
        }

        if (options.Count == 0)
        {
            binding.Error("no-options", node.Place, "this issue has no options (expected at least one, better two)");
        }

        return options;
    }

    private static (string? Id, string? Name) FromKeys(Binding binding, CaseNode node)
    {
        if (MappingReader.Open(binding, node, "an option") is not { } reader)
        {
            return (null, null);
        }

        var id = reader.RequireId();
        var name = reader.Text("name");
        reader.Done();
        return (id, name);
    }

    private static List<IssueOption> Numbers(Binding binding, CaseNode node, out string unit)
    {
        unit = "";
        if (MappingReader.Open(binding, node, "a range") is not { } reader)
        {
            return [];
        }

        reader.Require("from");
        reader.Require("to");
        reader.Require("step");
        var (from, to, step) = (reader.Number("from"), reader.Number("to"), reader.Number("step"));
        unit = reader.Text("unit") ?? "";
        reader.Done();
        if (from is not { } first || to is not { } last || step is not { } size)
        {
            return [];
        }

        if (last <= first)
        {
            binding.Error("range-upside-down", reader.Take("to")!.Place, Invariant($"the range ends at {last} but starts at {first} (expected the smaller number in 'from')"));
            return [];
        }

        var steps = (last - first) / size;
        if (!(size > 0) || steps > Issue.MostOptions - 1)
        {
            binding.Error("bad-step", reader.Take("step")!.Place, Invariant($"step {size} makes {(size > 0 ? Math.Floor(steps) + 1 : 0)} options (expected a step above 0 with at most {Issue.MostOptions} options)"));
            return [];
        }

        if (Math.Abs(steps - Math.Round(steps)) > 1e-6)
        {
            binding.Error("bad-step", reader.Take("step")!.Place, Invariant($"steps of {size} from {first} do not reach {last} (expected a step that divides {last - first})"));
            return [];
        }

        var options = new List<IssueOption>();
        for (var i = 0; i <= (int)Math.Round(steps); i++)
        {
            // Rounded to 12 digits, so that 0.1 + 2·0.1 is written 0.3.
            var number = i == 0 ? first : double.Parse((first + (i * size)).ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            var id = number.ToString("R", CultureInfo.InvariantCulture);
            options.Add(new IssueOption(i, id, unit.Length == 0 ? id : $"{id} {unit}", number));
        }

        return options;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
