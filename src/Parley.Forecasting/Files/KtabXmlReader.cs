using System.Xml;
using System.Xml.Linq;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Spatial;
using Parley.Numerics;

namespace Parley.Forecasting.Files;

/// <summary>Reads the XML layout of the KAPSARC Toolkit for Behavioral Analysis, with model parameters and ideal adjustment.</summary>
internal static class KtabXmlReader
{
    public static DecisionFile? Read(string text, ProblemSink problems)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF').TrimStart()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            document = XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            problems.Add(Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition), "not well-formed XML: " + e.Message);
            return null;
        }

        var root = document.Root!;
        if (root.Name.LocalName != "Scenario")
        {
            Add(problems, root, $"the root element is <{root.Name.LocalName}> (expected <Scenario>, the KTAB layout)");
            return null;
        }

        var elements = Below(root, "Actors").SelectMany(a => Below(a, "Actor")).ToList();
        if (elements.Count == 0)
        {
            Add(problems, root, "no <Actor> in <Actors>");
            return null;
        }

        var dimensions = Below(root, "Dimensions").SelectMany(d => d.Elements()).Where(e => e.Name.LocalName == "dName").Select(e => e.Value.Trim()).ToList();
        var issues = dimensions.Count > 0 ? dimensions.Count : Numbers(elements[0], "Position", "dCoord", problems).Length;
        var actors = elements.Select(e => Actor(e, issues, problems)).ToList();
        if (problems.Any)
        {
            return null;
        }

        var names = dimensions.Count > 0 ? dimensions : [.. Enumerable.Range(1, issues).Select(k => $"issue {k}")];
        var options = Options(root, actors, problems);
        problems.Notes.Add("KTAB layout: positions and saliences on scales of 0 to 100");
        return new DecisionFile(KtabCsvReader.Decision(Text(root, "name"), names, actors), DecisionLayout.KtabXml, options, problems.Notes);
    }

    private static IEnumerable<XElement> Below(XElement parent, string name) => parent.Elements().Where(e => e.Name.LocalName == name);

    private static string Text(XElement parent, string name) => Below(parent, name).FirstOrDefault()?.Value.Trim() ?? parent.Attribute(name)?.Value.Trim() ?? "";

    private static EstimatedActor Actor(XElement element, int issues, ProblemSink problems)
    {
        var name = Text(element, "name");
        if (name.Length == 0)
        {
            Add(problems, element, "an <Actor> without <name>");
        }

        var capability = NumberCell.Plain(Text(element, "capability"), out var c) && c >= 0 ? c : double.NaN;
        if (double.IsNaN(capability))
        {
            Add(problems, element, $"capability '{Text(element, "capability")}' of {name} (expected a number of at least 0)");
            capability = 0;
        }

        var positions = Numbers(element, "Position", "dCoord", problems);
        var saliences = Numbers(element, "Salience", "dSal", problems);
        if (positions.Length != issues || saliences.Length != issues)
        {
            Add(problems, element, $"{name} has {positions.Length} positions and {saliences.Length} saliences (expected {issues} of each)");
        }

        if (saliences.Sum() > 100 + 1e-9)
        {
            Add(problems, element, $"the saliences of {name} add up to {PlainNumber.Show(saliences.Sum())} (KTAB allows at most 100)");
        }

        return new EstimatedActor(name, new PointDistribution(capability), [.. positions.Select(p => (Distribution)new PointDistribution(p))], [.. saliences.Select(s => (Distribution)new PointDistribution(s))])
        {
            Provenance = Text(element, "description"),
        };
    }

    private static double[] Numbers(XElement actor, string list, string item, ProblemSink problems)
    {
        var values = new List<double>();
        foreach (var element in Below(actor, list).SelectMany(p => Below(p, item)))
        {
            if (NumberCell.Plain(element.Value, out var value) && value is >= 0 and <= 100)
            {
                values.Add(value);
            }
            else
            {
                Add(problems, element, $"<{item}> holds '{element.Value.Trim()}' (expected a number from 0 to 100)");
                values.Add(0);
            }
        }

        return [.. values];
    }

    private static SpatialOptions Options(XElement root, List<EstimatedActor> actors, ProblemSink problems)
    {
        var model = Below(root, "ModelParameters").FirstOrDefault();
        var options = new SpatialOptions
        {
            VictoryProbability = One<VictoryProbability>(model, "VictoryProbModel", problems),
            Election = One<ElectionModel>(model, "PCEModel", problems),
            Transitions = One<StateTransitions>(model, "StateTransitions", problems),
            Voting = One<VotingResponse>(model, "VotingRule", problems),
            RiskAdjustment = One<RiskAdjustment>(model, "BigRAdjust", problems),
            RiskRange = One<RiskRange>(model, "BigRRange", problems),
            Commitment = One<ThirdPartyCommitment>(model, "ThirdPartyCommit", problems),
            BargainWeights = One<BargainWeights>(model, "InterVecBrgn", problems),
            BargainModel = One<BargainModel>(model, "BargnModel", problems),
            Seed = ulong.TryParse(Text(root, "prngSeed"), out var seed) ? seed : 0,
        };
        var pairs = Below(root, "IdealAdjustment").SelectMany(a => Below(a, "iaPair")).ToList();
        return pairs.Count == 0 ? options : options with { Accommodation = Accommodation(pairs, actors, problems) };
    }

    private static double[][] Accommodation(List<XElement> pairs, List<EstimatedActor> actors, ProblemSink problems)
    {
        // Without a pair an actor's ideal point follows its own position fully, KTAB's identity matrix.
        var matrix = actors.Select((_, i) => actors.Select((_, j) => i == j ? 1.0 : 0.0).ToArray()).ToArray();
        foreach (var group in pairs.GroupBy(p => Text(p, "adjustingIdeal")))
        {
            var i = actors.FindIndex(a => a.Name == group.Key);
            foreach (var pair in group)
            {
                var j = actors.FindIndex(a => a.Name == Text(pair, "referencePos"));
                if (i < 0 || j < 0 || !NumberCell.Plain(Text(pair, "adjust"), out var share))
                {
                    Add(problems, pair, "an <iaPair> that names no known actors or no number (expected adjustingIdeal, referencePos, adjust)");
                    continue;
                }

                matrix[i][j] = share;
            }
        }

        return matrix;
    }

    private static T One<T>(XElement? model, string name, ProblemSink problems)
        where T : struct, Enum
    {
        var text = model is null ? "" : Text(model, name);
        if (text.Length == 0)
        {
            return default;
        }

        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value))
        {
            return value;
        }

        Add(problems, model!, $"<{name}> holds '{text}' (expected one of {string.Join(", ", Enum.GetNames<T>())})");
        return default;
    }

    private static void Add(ProblemSink problems, XElement element, string message)
    {
        var place = (IXmlLineInfo)element;
        problems.Add(Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition), message);
    }
}
