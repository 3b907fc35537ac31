using System.Text;
using System.Text.Json;
using Parley.Playbooks.Negotiation.OpponentModels;
using Parley.Playbooks.Negotiation.Replay;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Reports.Charts.ConcessionCurves;

namespace Parley.Cli.Output;

/// <summary>A negotiation act by act, as JSON and as a chart.</summary>
internal static class ReplayOutput
{
    /// <summary>Writes the replay as a JSON file.</summary>
    public static void WriteJson(string path, Session session, SessionReplay replay)
    {
        NegotiationDomain domain = session.Domain;
        string[] names = [.. domain.Problem.Parties.Select(p => p.Name)];
        using var stream = new MemoryStream();
        using (var w = new Utf8JsonWriter(stream, CommandRun.JsonStyle))
        {
            w.WriteStartObject();
            w.WriteStartArray("parties");
            foreach (string name in names)
            {
                w.WriteStringValue(name);
            }

            w.WriteEndArray();
            w.WriteString("protocol", session.Protocol.Name);
            w.WriteNumber("steps", session.Steps);
            w.WriteStartArray("events");
            foreach (ReplayEvent e in replay.Events)
            {
                Event(w, domain, names, e);
            }

            w.WriteEndArray();
            w.WriteStartObject("end");
            w.WriteString("how", replay.Result.End.ToString());
            w.WriteNumber("step", replay.Result.Step);
            Outcome(w, "agreement", domain, replay.Result.Agreement);
            w.WriteEndObject();
            w.WriteStartArray("models");
            for (int p = 0; p < names.Length; p++)
            {
                for (int q = 0; q < names.Length; q++)
                {
                    if (session.Parties[p].Model(q) is { } model)
                    {
                        ModelAccuracy accuracy = ModelAccuracy.Of(model, domain.Indices[q]);
                        w.WriteStartObject();
                        w.WriteString("owner", names[p]);
                        w.WriteString("about", names[q]);
                        w.WriteNumber("kendall", accuracy.Kendall);
                        w.WriteNumber("pearson", accuracy.Pearson);
                        w.WriteNumber("rootMeanSquare", accuracy.RootMeanSquare);
                        w.WriteEndObject();
                    }
                }
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        File.WriteAllText(path, Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    /// <summary>Draws what every party's offers are worth to each party, step by step.</summary>
    public static void WriteChart(string path, string title, Session session, SessionReplay replay)
    {
        string[] names = [.. session.Domain.Problem.Parties.Select(p => p.Name)];
        var curves = new List<ConcessionCurve>();
        for (int p = 0; p < names.Length; p++)
        {
            for (int q = 0; q < names.Length; q++)
            {
                CurvePoint[] points = [.. replay.Events.Where(e => e.Act == ReplayAct.Offer && e.Party == p).Select(e => new CurvePoint(e.Step, e.Utilities[q], e.Utilities[q], e.Utilities[q]))];
                if (points.Length > 0)
                {
                    curves.Add(new ConcessionCurve(p == q ? $"{names[p]}'s offers to itself" : $"{names[p]}'s to {names[q]}", points));
                }
            }
        }

        var chart = new ConcessionCurvesChart
        {
            Title = title,
            Summary = replay.Result.Agreement >= 0 ? $"Agreement at step {replay.Result.Step}." : $"No agreement; it ended at step {replay.Result.Step}.",
            Curves = curves,
            XTitle = "Step",
            YTitle = "Utility of the offers",
        };
        File.WriteAllText(path, chart.ToSvg());
    }

    private static void Event(Utf8JsonWriter w, NegotiationDomain domain, string[] names, ReplayEvent e)
    {
        w.WriteStartObject();
        w.WriteNumber("step", e.Step);
        w.WriteNumber("time", e.Time);
        w.WriteString("party", names[e.Party]);
        w.WriteString("act", e.Act switch { ReplayAct.Offer => "offer", ReplayAct.Accept => "accept", ReplayAct.Reject => "reject", _ => "end" });
        Outcome(w, "outcome", domain, e.Outcome);
        w.WriteStartArray("utilities");
        foreach (double u in e.Utilities)
        {
            w.WriteNumberValue(u);
        }

        w.WriteEndArray();
        if (!double.IsNaN(e.OwnUtility))
        {
            w.WriteNumber("ownUtility", e.OwnUtility);
        }

        w.WriteStartArray("beliefs");
        foreach (ReplayBelief b in e.Beliefs)
        {
            w.WriteStartObject();
            w.WriteString("owner", names[b.Owner]);
            w.WriteString("about", names[b.About]);
            if (!double.IsNaN(b.Estimate))
            {
                w.WriteNumber("estimate", b.Estimate);
            }

            w.WriteStartObject("weights");
            for (int i = 0; i < b.Weights.Count; i++)
            {
                w.WriteNumber(domain.Problem.Space.Issues[i].Name, b.Weights[i]);
            }

            w.WriteEndObject();
            w.WriteNumber("error", b.Error);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Outcome(Utf8JsonWriter w, string name, NegotiationDomain domain, int outcome)
    {
        w.WritePropertyName(name);
        if (outcome < 0)
        {
            w.WriteNullValue();
            return;
        }

        int[] options = new int[domain.Layout.IssueCount];
        domain.Problem.Space.Decode(outcome, options);
        w.WriteStartObject();
        for (int i = 0; i < options.Length; i++)
        {
            w.WriteString(domain.Problem.Space.Issues[i].Name, domain.Problem.Space.Issues[i].OptionText(options[i]));
        }

        w.WriteEndObject();
    }
}
