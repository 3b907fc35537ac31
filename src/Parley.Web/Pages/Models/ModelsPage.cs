using System.Globalization;
using Parley.Bargaining.Models;
using Parley.Findings;
using Parley.Reports.Charts.ConcessionCurves;
using Parley.Reports.Tables;
using Parley.Web.Html;

namespace Parley.Web.Pages.Models;

/// <summary>The canonical models: one slider per input, results, the sweep of one input with its break-even marks, and what each says to the three choices.</summary>
internal sealed class ModelsPage : CasePage
{
    public override string Slug => "models";

    public override string Name => "Models";

    public override string Summary => "The textbook models of bargaining and crisis: move an input and see where the advice turns.";

    public override string Key => "o";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var model = CanonicalModels.Find(visit.Asked("model") ?? "") ?? CanonicalModels.Find("critical-risk") ?? CanonicalModels.All[0];
        var list = Markup.Join(CanonicalModels.All.Select(m => Markup.Of($"<option value=\"{m.Id}\"{Layout.Selected(m == model)}>{m.Card.Title}</option>")));
        page.Text($"<form class=\"fields\" method=\"get\" action=\"/c/{visit.Opened.Id}/models\">{Deal.DealPage.Kept(visit)}<label>Model <select name=\"model\" data-submit>{list}</select></label><button>Open</button></form>");
        var numbers = model.Card.Parameters.Where(p => !p.IsChoice).ToList();
        var sweep = numbers.FirstOrDefault(p => p.Name == visit.Asked("sweep")) ?? numbers.FirstOrDefault();
        var given = model.Card.Parameters.Select(p => (p.Name, Value: visit.Asked("p-" + p.Name))).Where(p => p.Value is not null).ToList();
        var arguments = ModelArguments.OfText(given.Select(p => KeyValuePair.Create(p.Name, p.Value!)));
        var answered = model.TryEvaluate(arguments, out var result, out var errors);
        page.Text($"<h2 id=\"model\">{model.Card.Title}</h2><p>{model.Card.Question}</p>");
        page.Text($"<form class=\"sliders live\" method=\"get\" action=\"/c/{visit.Opened.Id}/models\" data-live=\"model-result\">{Deal.DealPage.Kept(visit)}<input type=\"hidden\" name=\"model\" value=\"{model.Id}\">{Markup.Join(model.Card.Parameters.Select(p => Slider(p, result, visit)))}{SweepChoice(numbers, sweep)}<button>Evaluate</button></form>");
        page.Body.Add($"<div id=\"model-result\" aria-live=\"polite\">");
        if (!answered)
        {
            page.Text($"<ul class=\"errors\">{Markup.Join(errors.Select(e => Markup.Of($"<li>{e.Message}</li>")))}</ul>");
        }
        else
        {
            Results(page, result!);
        }

        if (sweep is not null)
        {
            Sweep(page, model, arguments, sweep);
        }

        page.Body.Add($"</div>");
        page.Section("card", "What it assumes");
        page.Text($"<ul>{Markup.Join(model.Card.Assumptions.Select(a => Markup.Of($"<li>{a}</li>")))}</ul><p class=\"tools\">{model.Card.Provenance.ToString().ToLowerInvariant()}: {model.Card.Source}{(model.Card.Doubt is { } doubt ? $". {doubt}" : "")}</p>");
        page.Section("case", "What the models lens says of this case");
        LensSection.Findings(page, visit, [.. visit.Analysis.Findings.Where(f => f.Lens == "models")], "The models lens found nothing to say about this case as of this day.");
        if (result is not null)
        {
            page.Json = w =>
            {
                w.WritePropertyName("evaluation");
                ModelJson.Write(w, result);
            };
        }
    }

    private static Markup Slider(ModelParameter p, ModelResult? result, CaseVisit visit)
    {
        var now = visit.Asked("p-" + p.Name) ?? (result?.Inputs.FirstOrDefault(i => i.Name == p.Name)?.Value switch { NumberValue n => n.Value.ToString("0.######", CultureInfo.InvariantCulture), WordValue w => w.Value, _ => null }) ?? p.DescribeDefault();
        if (p.IsChoice)
        {
            return Markup.Of($"<div class=\"slider\"><label for=\"p-{p.Name}\">{p.Name}: {p.Meaning}</label><select id=\"p-{p.Name}\" name=\"p-{p.Name}\">{Markup.Join(p.Choices.Select(c => Markup.Of($"<option{Layout.Selected(c == now)}>{c}</option>")))}</select><span></span></div>");
        }

        var value = double.TryParse(now, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : p.Default;
        var (low, high) = (Math.Min(p.TypicalLow, value), Math.Max(p.TypicalHigh, value));
        var step = p.IsInteger ? 1 : (high - low) / 200;
        return Markup.Of($"<div class=\"slider\"><label for=\"p-{p.Name}\">{p.Name}: {p.Meaning}</label><input type=\"range\" id=\"p-{p.Name}\" name=\"p-{p.Name}\" min=\"{low}\" max=\"{high}\" step=\"{(p.IsInteger ? Markup.Of($"{step}") : Markup.Trusted("any"))}\" value=\"{value}\"><output for=\"p-{p.Name}\">{Wording.Number(value)}</output><span class=\"interval\">{p.DescribeRange()}</span></div>");
    }

    private static Markup? SweepChoice(List<ModelParameter> numbers, ModelParameter? sweep) => numbers.Count < 2 ? null
        : Markup.Of($"<label class=\"field\">Draw along <select name=\"sweep\">{Markup.Join(numbers.Select(p => Markup.Of($"<option{Layout.Selected(p == sweep)}>{p.Name}</option>")))}</select></label>");

    private static void Results(PageBuilder page, ModelResult result)
    {
        static string Text(ModelValue value) => value switch { NumberValue n => Wording.Number(n.Value), TruthValue t => t.Value ? "yes" : "no", WordValue w => w.Value, TableValue t => $"{t.Rows.Count} rows", _ => "" };
        page.Text($"<dl class=\"advice\"><div><dt><strong>Stand firm</strong></dt><dd>{result.Answer.StandFirm.Sentence}</dd></div><div><dt><strong>Stall</strong></dt><dd>{result.Answer.Stall.Sentence}</dd></div><div><dt><strong>Give in</strong></dt><dd>{result.Answer.GiveIn.Sentence}</dd></div></dl>");
        page.Table("results", new ReportTable("Results", [new("Name"), new("Value"), new("Meaning")],
            [.. result.Results.Select(r => (IReadOnlyList<ReportCell>)[ReportCell.Of(r.Name), ReportCell.Of(Text(r.Value)), ReportCell.Of(r.Meaning)])])
        { Note = result.Certificate is { } c ? $"Checked independently: {(c.Holds ? "holds" : "does not hold")}." : "" });
        if (result.BreakEvens.Count > 0)
        {
            page.Table("break-evens", new ReportTable("Where the advice turns", [new("Input"), new("At", ColumnKind.Number), new("Meaning"), new("Within reach")],
                [.. result.BreakEvens.Select(b => (IReadOnlyList<ReportCell>)[ReportCell.Of(b.Parameter ?? b.Name), double.IsFinite(b.Value) ? ReportCell.Of(b.Value, Wording.Number(b.Value)) : ReportCell.Empty, ReportCell.Of(b.Meaning), ReportCell.Of(b.Reachable ? "yes" : "no")])]));
        }
    }

    private static void Sweep(PageBuilder page, CanonicalModel model, ModelArguments arguments, ModelParameter sweep)
    {
        SweepTable table;
        try
        {
            table = ModelSweep.Run(model, arguments, sweep.Name, sweep.TypicalLow, sweep.TypicalHigh, 41);
        }
        catch (ModelDomainException)
        {
            return;
        }

        var curves = new List<ConcessionCurve>();
        for (var c = 0; c < Math.Min(6, table.Columns.Count); c++)
        {
            var points = table.Rows.Where(r => r.Numbers is { } n && double.IsFinite(n[c])).OrderBy(r => r.Value).Select(r => new CurvePoint(r.Value, r.Numbers![c], r.Numbers[c], r.Numbers[c])).ToList();
            if (points.Count > 1)
            {
                curves.Add(new ConcessionCurve(table.Columns[c], points));
            }
        }

        if (curves.Count > 0)
        {
            page.Figure("sweep", new ConcessionCurvesChart { Title = $"Results along {sweep.Name}", Summary = sweep.Meaning, XTitle = sweep.Name, YTitle = "Result", Curves = curves });
        }
    }
}
