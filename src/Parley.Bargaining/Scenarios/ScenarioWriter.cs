using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Scenarios;

/// <summary>Writes a scenario with additive utilities in the formats that <see cref="ScenarioReader"/> reads; nothing is written to disk here.</summary>
/// <remarks>Written numbers read back as the same utilities to rounding (1e-12); weights are written so that each issue's best value is 1 where the format asks for weights.
/// What a format cannot express is an error: GENIUS has no negative values, no constants and no integer or real issue with a value table (such issues become discrete).</remarks>
public static class ScenarioWriter
{
    /// <summary>Writes GENIUS XML: a domain and one profile per party.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="InvalidOperationException">A utility is not additive, has a constant, or has a negative value.</exception>
    public static ImmutableArray<SourceText> ToGenius(BargainingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        OutcomeSpace space = problem.Space;
        var files = ImmutableArray.CreateBuilder<SourceText>();
        files.Add(new SourceText("domain.xml", Xml(xml =>
        {
            xml.WriteStartElement("negotiation_template");
            xml.WriteStartElement("utility_space");
            xml.WriteAttributeString("number_of_issues", Text(space.IssueCount));
            StartObjective(xml);
            for (int i = 0; i < space.IssueCount; i++)
            {
                StartIssue(xml, space.Issues[i], i);
                for (int option = 0; option < space.Issues[i].OptionCount; option++)
                {
                    StartItem(xml, space.Issues[i], option);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        })));
        foreach (BargainingParty party in problem.Parties)
        {
            AdditiveUtility utility = Additive(party);
            if (utility.Constant != 0)
            {
                throw new InvalidOperationException($"the utility of '{party.Name}' has a constant, which GENIUS cannot express");
            }

            double[] weights = [.. Enumerable.Range(0, space.IssueCount).Select(i => Highest(utility, i))];
            files.Add(new SourceText($"{party.Name}.xml", Xml(xml => WriteProfile(xml, party, utility, weights))));
        }

        return files.ToImmutable();
    }

    /// <summary>Writes a YAML folder in NegMAS's layout: a domain and one file per party.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="InvalidOperationException">A utility is not additive.</exception>
    public static ImmutableArray<SourceText> ToYaml(BargainingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        OutcomeSpace space = problem.Space;
        var files = ImmutableArray.CreateBuilder<SourceText>();
        var domain = new StringBuilder();
        domain.Append("name: ").Append(Quoted(space.Name)).Append("\ntype: DiscreteCartesianOutcomeSpace\nissues:\n");
        foreach (Issue issue in space.Issues)
        {
            string values = issue is IntegerIssue integer
                ? $"{Text(integer.Low)}, {Text(integer.High)}"
                : string.Join(", ", Enumerable.Range(0, issue.OptionCount).Select(option => Quoted(issue.OptionText(option))));
            string type = issue switch { IntegerIssue => "ContiguousIssue", OrderedIssue => "OrdinalIssue", _ => "CategoricalIssue" };
            domain.Append("- {name: ").Append(Quoted(issue.Name)).Append(", type: ").Append(type).Append(", values: [").Append(values).Append("]}\n");
        }

        files.Add(new SourceText("domain.yml", domain.ToString()));
        foreach (BargainingParty party in problem.Parties)
        {
            AdditiveUtility utility = Additive(party);
            var text = new StringBuilder();
            string indent = "";
            text.Append("name: ").Append(Quoted(party.Name)).Append('\n');
            string reserved = party.ReservationValue is { } r ? Number(r) : "-.inf";
            if (party.Discounting.Kind != DiscountingKind.None)
            {
                bool linear = party.Discounting.Kind == DiscountingKind.Linear;
                text.Append(linear ? "type: LinDiscountedUFun\ncost: " : "type: ExpDiscountedUFun\ndiscount: ").Append(Number(party.Discounting.Rate))
                    .Append("\ndynamic_reservation: ").Append(party.Discounting.DiscountsReservation ? "true" : "false")
                    .Append("\nreserved_value: ").Append(reserved).Append("\nufun:\n");
                indent = "  ";
            }

            text.Append(indent).Append("type: LinearAdditiveUtilityFunction\n").Append(indent).Append("reserved_value: ").Append(reserved).Append('\n')
                .Append(indent).Append("bias: ").Append(Number(utility.Constant)).Append('\n').Append(indent).Append("weights: [")
                .AppendJoin(", ", space.Issues.Select(_ => "1.0")).Append("]\n").Append(indent).Append("values:\n");
            for (int i = 0; i < space.IssueCount; i++)
            {
                text.Append(indent).Append("- {type: TableFun, mapping: {")
                    .AppendJoin(", ", Enumerable.Range(0, space.Issues[i].OptionCount).Select(option => $"{Quoted(space.Issues[i].OptionText(option))}: {Number(utility.Terms(i)[option])}"))
                    .Append("}}\n");
            }

            files.Add(new SourceText($"{party.Name}.yml", text.ToString()));
        }

        return files.ToImmutable();
    }

    /// <summary>Writes the keys of the YAML layout as JSON.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="InvalidOperationException">A utility is not additive.</exception>
    public static ImmutableArray<SourceText> ToJson(BargainingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return [.. JsonScenarioWriter.Write(problem)];
    }

    /// <summary>Writes a CSV scoring sheet; weights are multiplied into the points.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="InvalidOperationException">A utility is not additive, or has a constant.</exception>
    public static SourceText ToScoringSheet(BargainingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        AdditiveUtility[] utilities = [.. problem.Parties.Select(Additive)];
        if (utilities.Any(u => u.Constant != 0))
        {
            throw new InvalidOperationException("a utility has a constant, which a scoring sheet cannot express");
        }

        var text = new StringBuilder("issue,option").Append(string.Concat(problem.Parties.Select(party => "," + Field(party.Name)))).Append('\n');
        for (int i = 0; i < problem.Space.IssueCount; i++)
        {
            for (int option = 0; option < problem.Space.Issues[i].OptionCount; option++)
            {
                text.Append(Field(problem.Space.Issues[i].Name)).Append(',').Append(Field(problem.Space.Issues[i].OptionText(option)))
                    .Append(string.Concat(utilities.Select(u => "," + Number(u.Terms(i)[option])))).Append('\n');
            }
        }

        text.Append("reservation,").Append(string.Concat(problem.Parties.Select(party => "," + (party.ReservationValue is { } r ? Number(r) : "")))).Append('\n');
        return new SourceText(problem.Space.Name + ".csv", text.ToString());
    }

    internal static AdditiveUtility Additive(BargainingParty party) =>
        party.Utility as AdditiveUtility is { Interactions.Length: 0 } additive
            ? additive
            : throw new InvalidOperationException($"the utility of '{party.Name}' is not additive; this format holds additive utilities only");

    private static double Highest(AdditiveUtility utility, int issue)
    {
        double highest = 0;
        foreach (double term in utility.Terms(issue))
        {
            if (term < 0)
            {
                throw new InvalidOperationException($"a value of issue '{utility.Space.Issues[issue].Name}' is negative, which GENIUS cannot express");
            }

            highest = Math.Max(highest, term);
        }

        return highest;
    }

    private static void WriteProfile(XmlWriter xml, BargainingParty party, AdditiveUtility utility, double[] weights)
    {
        xml.WriteStartElement("utility_space");
        StartObjective(xml);
        for (int i = 0; i < weights.Length; i++)
        {
            StartIssue(xml, utility.Space.Issues[i], i);
            for (int option = 0; option < utility.Terms(i).Length; option++)
            {
                StartItem(xml, utility.Space.Issues[i], option);

                // Divided by the largest on reading, so any scale will do; 1 for the best keeps the numbers readable.
                xml.WriteAttributeString("evaluation", Number(weights[i] > 0 ? utility.Terms(i)[option] / weights[i] : 0));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        for (int i = 0; i < weights.Length; i++)
        {
            xml.WriteStartElement("weight");
            xml.WriteAttributeString("index", Text(i + 1));
            xml.WriteAttributeString("value", Number(weights[i]));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (party.Discounting.Kind == DiscountingKind.Exponential)
        {
            xml.WriteStartElement("discount_factor");
            xml.WriteAttributeString("value", Number(party.Discounting.Rate));
            xml.WriteEndElement();
        }

        if (party.ReservationValue is { } r)
        {
            xml.WriteStartElement("reservation");
            xml.WriteAttributeString("value", Number(r));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void StartObjective(XmlWriter xml)
    {
        xml.WriteStartElement("objective");
        xml.WriteAttributeString("index", "0");
        xml.WriteAttributeString("etype", "objective");
        xml.WriteAttributeString("type", "objective");
        xml.WriteAttributeString("description", "");
        xml.WriteAttributeString("name", "root");
    }

    private static void StartIssue(XmlWriter xml, Issue issue, int position)
    {
        xml.WriteStartElement("issue");
        xml.WriteAttributeString("index", Text(position + 1));
        xml.WriteAttributeString("etype", "discrete");
        xml.WriteAttributeString("type", "discrete");
        xml.WriteAttributeString("vtype", "discrete");
        xml.WriteAttributeString("name", issue.Name);
    }

    private static void StartItem(XmlWriter xml, Issue issue, int option)
    {
        xml.WriteStartElement("item");
        xml.WriteAttributeString("index", Text(option + 1));
        xml.WriteAttributeString("value", issue.OptionText(option));
    }

    private static string Xml(Action<XmlWriter> write)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            write(xml);
        }

        return text.Append('\n').ToString();
    }

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny("\",\n;\t") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
