using Parley.Estimates;
using Parley.Evidence.Ledger;
using Parley.Numerics;

namespace Parley.Cases.Reading;

/// <summary>Reads an estimate in any of its written forms: a scalar, an annotated mapping, or a list of dated values.</summary>
internal static class EstimateReader
{
    // Room for rounding in the quantiles of a range that ends exactly at a limit.
    private const double Tolerance = 1e-9;

    /// <summary>Reads a number that must be known on the as-of date.</summary>
    public static Estimate? Read(Binding binding, CaseNode? node, string path, Quantity quantity, Annotation enclosing)
    {
        if (node is null)
        {
            return null;
        }

        var versions = Versions(binding, node, path, quantity, enclosing);
        if (versions.Count == 0)
        {
            return null;
        }

        var chosen = Latest(binding, versions);
        if (chosen is null)
        {
            var first = versions[0];
            binding.Error("not-yet-known", first.Place,
                $"'{path}' has no value that was known on {binding.AsOf:yyyy-MM-dd} (the first is from {first.From:yyyy-MM-dd}); give an earlier or undated value, or a later as-of date");
            return null;
        }

        return Make(binding, chosen, versions, path, quantity, node is SequenceNode);
    }

    /// <summary>Reads a number for which a default stands in when it is not written, or not yet known.</summary>
    public static Estimate ReadOrDefault(Binding binding, CaseNode? node, string path, Quantity quantity, Annotation enclosing, double fallback, SourcePlace place)
    {
        if (node is not null)
        {
            var versions = Versions(binding, node, path, quantity, enclosing);
            if (Latest(binding, versions) is { } chosen)
            {
                return Make(binding, chosen, versions, path, quantity, node is SequenceNode);
            }
        }

        return binding.Register(new Estimate
        {
            Path = path,
            Quantity = quantity,
            Distribution = new PointDistribution(fallback),
            Text = FormattableString.Invariant($"{fallback} (default)"),
            Place = node?.Place ?? place,
            Defaulted = true,
        });
    }

    private static DatedEstimate? Latest(Binding binding, List<DatedEstimate> versions)
    {
        DatedEstimate? latest = null;
        foreach (var version in versions)
        {
            if (binding.IsKnown(version.From) && (latest is null || (version.From ?? DateOnly.MinValue) >= (latest.From ?? DateOnly.MinValue)))
            {
                latest = version;
            }
        }

        return latest;
    }

    private static Estimate Make(Binding binding, DatedEstimate chosen, List<DatedEstimate> versions, string path, Quantity quantity, bool isDated)
    {
        var seen = chosen.Annotation.Evidence.Where(id => binding.Known.ContainsKey(id) || !binding.Ledger.Contains(id)).ToArray();
        var annotation = seen.Length == chosen.Annotation.Evidence.Count ? chosen.Annotation : chosen.Annotation with { Evidence = seen };
        var supported = annotation.Sources.Count > 0
            || seen.Any(id => binding.Known.TryGetValue(id, out var entry) && entry.Mark != ConfidenceMark.Memory);
        return binding.Register(new Estimate
        {
            Path = path,
            Quantity = quantity,
            Distribution = chosen.Distribution,
            Text = chosen.Text,
            Annotation = annotation,
            From = chosen.From,
            Place = chosen.Place,
            Unsupported = !supported,
            Alternatives = isDated ? versions : [],
        });
    }

    private static List<DatedEstimate> Versions(Binding binding, CaseNode node, string path, Quantity quantity, Annotation enclosing)
    {
        var versions = new List<DatedEstimate>();
        if (node is SequenceNode sequence)
        {
            foreach (var item in sequence.Items)
            {
                if (item is not MappingNode)
                {
                    binding.Error("bad-dated", item.Place, $"found {item.Kind} in the list of '{path}' (expected dated values such as {{from: 2025-03-11, value: 20 to 30}}; a range is written '20 to 30')");
                    return [];
                }
                else if (Annotated(binding, item, path, quantity, enclosing) is { } version)
                {
                    versions.Add(version);
                }
            }

            if (sequence.Items.Count == 0)
            {
                binding.Error("missing-value", node.Place, $"the list of '{path}' is empty (expected at least one dated value)");
            }

            return [.. versions.OrderBy(static version => version.From ?? DateOnly.MinValue)];
        }

        var single = node is MappingNode ? Annotated(binding, node, path, quantity, enclosing) : Scalar(binding, node, path, quantity, enclosing, null);
        if (single is not null)
        {
            versions.Add(single);
        }

        return versions;
    }

    private static DatedEstimate? Annotated(Binding binding, CaseNode node, string path, Quantity quantity, Annotation enclosing)
    {
        var reader = MappingReader.Open(binding, node, $"'{path}'")!;
        var value = reader.Require("value");
        var from = reader.Date("from");
        var annotation = reader.Annotation(enclosing);
        reader.NoteEvidence(from);
        reader.Done();
        return value is null ? null : Scalar(binding, value, path, quantity, annotation, from);
    }

    private static DatedEstimate? Scalar(Binding binding, CaseNode node, string path, Quantity quantity, Annotation annotation, DateOnly? from)
    {
        if (node is not ScalarNode { IsNull: false } scalar)
        {
            binding.Error("bad-estimate", node.Place, $"'{path}' is {node.Kind} (expected a number, a range such as '30 to 50', '0.4 ± 0.1' or a distribution such as \"beta(2, 5)\")");
            return null;
        }

        var text = scalar.Text.Trim();
        var number = quantity == Quantity.Weight && text.EndsWith('%') ? text[..^1].TrimEnd() : text;
        if (!DistributionSyntax.TryParse(number, out var distribution, out var fault))
        {
            binding.Error("bad-estimate", node.Place, $"'{path}' is '{ScalarNode.Shorten(text)}': {fault}");
            return null;
        }

        var (low, middle, high) = (distribution!.Quantile(0.05), distribution.Quantile(0.5), distribution.Quantile(0.95));
        var room = Tolerance * Math.Max(1, Math.Abs(middle));
        if (double.IsNaN(middle) || low < quantity.Minimum - room || high > quantity.Maximum + room)
        {
            binding.Error("out-of-limits", node.Place, $"'{path}' is '{ScalarNode.Shorten(text)}', but a {quantity.Name} {Limits(quantity)}");
            return null;
        }

        return new DatedEstimate(from, distribution, text, annotation, node.Place);
    }

    private static string Limits(Quantity quantity) => double.IsPositiveInfinity(quantity.Maximum)
        ? FormattableString.Invariant($"is at least {quantity.Minimum}")
        : quantity == Quantity.DiscountFactor
            ? "lies above 0 and at most at 1 (expected for instance 0.98; for a rate per year write yearlyRate)"
            : FormattableString.Invariant($"lies between {quantity.Minimum} and {quantity.Maximum}");
}
