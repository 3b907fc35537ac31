using System.Text.Json;
using Parley.Findings;
using Parley.Lenses.Playbooks;

namespace Parley.Cli.Output;

/// <summary>Prints how robust a choice of playbook is, as JSON fields and as text.</summary>
internal static class ChoiceReport
{
    private const int InputsShown = 5;

    public static void Write(Utf8JsonWriter w, ChoiceStudy study)
    {
        var (mine, theirs) = Names(study);
        w.WriteStartObject("robust");
        w.WriteNumber("floor", study.Floor);
        w.WriteStartArray("rules");
        foreach (var rule in study.Robust.Criteria)
        {
            w.WriteStartObject();
            w.WriteString("id", rule.Id);
            w.WriteString("text", rule.Text);
            if (rule.Best >= 0)
            {
                w.WriteString("choice", mine[rule.Best]);
            }
            else
            {
                w.WriteNull("choice");
            }

            w.WriteStartArray("scores");
            foreach (var score in rule.Scores)
            {
                Number(w, score);
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("dominance");
        foreach (var pair in study.Robust.Dominated)
        {
            w.WriteStartObject();
            w.WriteString("better", mine[pair.Better]);
            w.WriteString("worse", mine[pair.Worse]);
            w.WriteBoolean("inEveryWorld", pair.InEveryWorld);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
        w.WriteStartObject("information");
        w.WriteNumber("everything", study.Everything.Points);
        w.WriteStartArray("inputs");
        foreach (var (path, worth) in study.Inputs)
        {
            w.WriteStartObject();
            w.WriteString("path", path);
            w.WriteNumber("points", worth.Points);
            w.WriteNumber("standardError", worth.StandardError);
            w.WriteString("choiceBelow", mine[worth.ChoiceBelow]);
            w.WriteString("choiceAbove", mine[worth.ChoiceAbove]);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
        w.WriteStartObject("metaGame");
        w.WriteBoolean("complete", study.MetaGame.Complete);
        w.WriteNumber("resamples", study.MetaGame.Resamples);
        w.WriteStartArray("equilibria");
        foreach (var equilibrium in study.MetaGame.Equilibria)
        {
            w.WriteStartObject();
            Mixture(w, "mine", mine, equilibrium.Profile[0]);
            Mixture(w, "theirs", theirs, equilibrium.Profile[1]);
            w.WriteNumber("value", equilibrium.Payoffs[0]);
            w.WriteNumber("valueTheirs", equilibrium.Payoffs[1]);
            w.WriteNumber("confidence", equilibrium.Confidence);
            w.WriteNumber("confidenceLow", equilibrium.ConfidenceInterval.Lower);
            w.WriteNumber("confidenceHigh", equilibrium.ConfidenceInterval.Upper);
            w.WriteNumber("regretHigh", equilibrium.HighRegret);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    public static void Print(TextWriter output, ChoiceStudy study)
    {
        var (mine, theirs) = Names(study);
        output.WriteLine();
        output.WriteLine("Rules of choice");
        output.Write(PlainText.Table(
            ["rule", "chooses", "what it asks"],
            [.. study.Robust.Criteria.Select(rule => (IReadOnlyList<string>)[rule.Id, rule.Best < 0 ? "none" : mine[rule.Best], rule.Text])]));
        var always = study.Robust.Dominated.Where(d => d.InEveryWorld).ToList();
        output.WriteLine(always.Count == 0
            ? "No playbook is worse than another in every world."
            : "Worse in every world: " + string.Join("; ", always.Select(d => $"{mine[d.Worse]} than {mine[d.Better]}")) + ".");
        output.WriteLine();
        output.WriteLine($"Knowing everything before choosing would be worth {Wording.Points(study.Everything.Points)} points.");
        foreach (var (path, worth) in study.Inputs.Take(InputsShown))
        {
            output.WriteLine($"  - {path}: {Wording.Points(worth.Points)} points ({mine[worth.ChoiceBelow]} where it is low, {mine[worth.ChoiceAbove]} where it is high)");
        }

        if (study.Inputs.Count == 0)
        {
            output.WriteLine("  No single input, if it were known, would clearly change the choice.");
        }

        output.WriteLine();
        output.WriteLine($"If both sides chose with these means in mind ({study.MetaGame.Equilibria.Count} equilibria, {(study.MetaGame.Complete ? "all of them" : "maybe not all")}; confidence over {study.MetaGame.Resamples} resamples of the worlds):");
        foreach (var equilibrium in study.MetaGame.Equilibria.Take(InputsShown))
        {
            output.WriteLine($"  - {Mixture(mine, equilibrium.Profile[0])} against {Mixture(theirs, equilibrium.Profile[1])}: {Wording.Points(equilibrium.Payoffs[0])} to {Wording.Points(equilibrium.Payoffs[1])}, confidence {Wording.Percent(equilibrium.Confidence)}");
        }
    }

    private static (IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs) Names(ChoiceStudy study) =>
        ([.. study.Matrix.Options.Mine.Select(b => b.Id)], [.. study.Matrix.Options.Theirs.Select(b => b.Id)]);

    private static string Mixture(IReadOnlyList<string> names, double[] probabilities) => string.Join(" + ", Enumerable.Range(0, names.Count)
        .Where(i => probabilities[i] > 0).Select(i => probabilities[i] == 1 ? names[i] : $"{Wording.Percent(probabilities[i])} {names[i]}"));

    private static void Mixture(Utf8JsonWriter w, string property, IReadOnlyList<string> names, double[] probabilities)
    {
        w.WriteStartObject(property);
        for (var i = 0; i < names.Count; i++)
        {
            if (probabilities[i] > 0)
            {
                w.WriteNumber(names[i], probabilities[i]);
            }
        }

        w.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter w, double value)
    {
        if (double.IsFinite(value))
        {
            w.WriteNumberValue(value);
        }
        else
        {
            w.WriteNullValue();
        }
    }
}
