using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;

namespace Parley.Bargaining.Scenarios;

/// <summary>Reads GENIUS XML: a domain (<c>negotiation_template</c>) and one profile (<c>utility_space</c>) per party.</summary>
internal static class GeniusReader
{
    /// <summary>Reads the files in order; parties are named by their files.</summary>
    public static Scenario Read(string name, SourceText[] files, ImportConvention convention)
    {
        var errors = new ErrorList();
        var domains = new List<(SourceText File, XElement Root)>();
        var profiles = new List<(SourceText File, XElement Root)>();
        foreach (SourceText file in files)
        {
            if (Parse(file, errors) is not { } root)
            {
                continue;
            }

            switch (root.Name.LocalName)
            {
                case "negotiation_template":
                    domains.Add((file, root));
                    break;
                case "utility_space":
                    profiles.Add((file, root));
                    break;
                default:
                    errors.Add(file.Name, Line(root), Column(root), $"root element '{root.Name.LocalName}' (expected negotiation_template for a domain or utility_space for a profile)");
                    break;
            }
        }

        if (!errors.Any && domains.Count != 1)
        {
            (SourceText file, XElement root) = domains.Count > 1 ? domains[1] : profiles[0];
            errors.Add(file.Name, Line(root), Column(root), $"found {domains.Count} domains (expected one file with root negotiation_template; put each variant with its profiles into a folder of its own)");
        }

        if (!errors.Any && profiles.Count < 2)
        {
            (SourceText file, XElement root) = domains[0];
            errors.Add(file.Name, Line(root), Column(root), $"found {profiles.Count} profiles beside this domain (expected one file with root utility_space per party, at least two)");
        }

        errors.ThrowIfAny();
        var domain = GeniusDomain.Read(domains[0].File.Name, domains[0].Root, errors);
        errors.ThrowIfAny();
        var space = new OutcomeSpace(domain.Issues.Select(issue => issue.Issue), name);
        var parties = new List<BargainingParty>();
        foreach ((SourceText file, XElement root) in profiles)
        {
            if (GeniusProfile.Read(file, root, domain, space, convention, errors) is { } party)
            {
                parties.Add(party);
            }
        }

        errors.ThrowIfAny();
        string words = convention == ImportConvention.Genius
            ? "GENIUS: evaluation / largest of the issue, cut to 1, missing reservation value 0"
            : "NegMAS: raw evaluation x weight, missing reservation value none, lost beside a discount";
        return new Scenario(name, "GENIUS XML", words, new BargainingProblem(space, parties), errors.Warnings);
    }

    public static int Line(XObject node) => ((IXmlLineInfo)node).LineNumber;

    public static int Column(XObject node) => ((IXmlLineInfo)node).LinePosition;

    /// <summary>Returns an attribute as a number, or null and an error that says what was expected.</summary>
    public static double? Number(string file, XElement element, string attribute, ErrorList errors, double? absent = null)
    {
        XAttribute? found = element.Attribute(attribute);
        if (found is null)
        {
            if (absent is null)
            {
                errors.Add(file, Line(element), Column(element), $"element '{element.Name.LocalName}' has no attribute '{attribute}' (expected a number)");
            }

            return absent;
        }

        if (double.TryParse(found.Value.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
        {
            return value;
        }

        errors.Add(file, Line(found), Column(found), $"{attribute}=\"{found.Value}\" (expected a finite number with a decimal point)");
        return null;
    }

    /// <summary>Returns an attribute as a whole number, or null and an error.</summary>
    public static int? Whole(string file, XElement element, string attribute, ErrorList errors)
    {
        double? value = Number(file, element, attribute, errors);
        if (value is { } v && (v != Math.Floor(v) || Math.Abs(v) > int.MaxValue))
        {
            errors.Add(file, Line(element), Column(element), $"{attribute}=\"{element.Attribute(attribute)!.Value}\" (expected a whole number)");
            return null;
        }

        return (int?)value;
    }

    private static XElement? Parse(SourceText file, ErrorList errors)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(file.Content.TrimStart()), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException e)
        {
            int skipped = file.Content[..(file.Content.Length - file.Content.TrimStart().Length)].Count(c => c == '\n');
            errors.Add(file.Name, Math.Max(e.LineNumber, 1) + skipped, Math.Max(e.LinePosition, 1), $"not well-formed XML: {e.Message}");
            return null;
        }
    }
}
