using System.Globalization;
using Parley.Findings;
using Parley.Lenses.Playbooks;
using Parley.Numerics.Errors;
using Parley.Playbooks.Process;
using Parley.Plays;
using Parley.Web.Html;

namespace Parley.Web.Pages.Play;

/// <summary>The moves as buttons, each with its consequence; a turn is one button.</summary>
internal static class MoveForm
{
    public static void Add(PageBuilder page, CaseVisit visit, PlaySession session, SeatView view, MoveAddress address)
    {
        var table = session.Table;
        var setting = table.Mapping.Setting;
        var subject = visit.Subject;
        string Name(int party) => table.Mapping.PartyOf(party).Name;
        page.Text($"<p class=\"banner\" role=\"status\">Round {view.Round + 1} of {setting.Horizon}. Never agreeing is worth about <strong>{Wording.Points(view.NoDealEstimate)}</strong> points to you from here.</p>");
        var offers = Markup.Join(view.Offers.Select(o => Markup.Of($"<li><strong>{Name(o.Author)}</strong>: {Package(visit, o.Package)} <span class=\"interval\">worth {Wording.Points(o.Points)} to you{(o.Accepted.Count > 1 ? $"; accepted by {Wording.List([.. o.Accepted.Select(Name)])}" : "")}</span></li>")));
        page.Section("table", "On the table");
        page.Text($"{(view.Offers.Count == 0 ? Markup.Of($"<p>Nothing yet.</p>") : Markup.Of($"<ul>{offers}</ul>"))}");
        var open = view.Levers.Where(l => l.Open != CrisisEventKind.Hold).ToList();
        if (open.Count > 0)
        {
            var items = Markup.Join(open.Select(l => Markup.Of($"<li>{Name(setting.Levers[l.Lever].Holder)} {(l.Open == CrisisEventKind.Threaten ? "threatens" : "promises")} {Name(l.Target)}: {LeverName(subject, setting, l.Lever)}, due in round {l.Due + 1}, unless its offer is worth {Wording.Points(l.Points)} to the holder{(setting.Levers[l.Lever].Holder == view.Party ? "" : $"; you would think it {Wording.Percent(l.Belief)} likely to be done")}</li>")));
            page.Text($"<h3>Threats and promises that are open</h3><ul>{items}</ul>");
        }

        var hidden = Markup.Join(address.Fields.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => Markup.Of($"<input type=\"hidden\" name=\"{f.Name}\" value=\"{f.Value}\">")));
        var mine = view.Offers.FirstOrDefault(o => o.Author == view.Party)?.Package ?? (IReadOnlyList<int>)[.. Enumerable.Range(0, setting.OptionCounts.Count).Select(i => Position(session, view.Party, i))];
        var fields = Markup.Join(subject.Issues.Select(i => Markup.Of($"<label class=\"field\">{i.Name}<select name=\"i-{i.Id}\">{Deal.DealPage.Options(i, mine[i.Index])}</select></label>")));
        page.Section("moves", "Your move");
        page.Body.Add($"<form method=\"{address.Method}\" action=\"{address.Action}\" id=\"move-form\">{hidden}");
        Levers(page, subject, setting, view);
        if (view.MayOffer)
        {
            page.Text($"<fieldset><legend>Offer a package</legend><div class=\"fields\">{fields}</div><p class=\"moves\"><button class=\"strong\" name=\"move\" value=\"offer\">Offer it</button><span class=\"tools\">It lies on the table until you change or withdraw it.</span></p></fieldset>");
        }

        var accepts = !view.MayAccept ? new Markup() : Markup.Join(view.Offers.Where(o => o.Author != view.Party && !o.Accepted.Contains(view.Party)).Select(o =>
            Markup.Of($"<button name=\"move\" value=\"accept.{o.Author}\">Accept the package of {Name(o.Author)} ({Wording.Points(o.Points)} points)</button>")));
        var withdraw = view.Offers.Any(o => o.Author == view.Party) ? Markup.Of($"<button name=\"move\" value=\"withdraw\">Withdraw your package</button>") : null;
        var walk = view.MayAccept ? Markup.Of($"<button name=\"move\" value=\"walk\">Walk away (ends the talks)</button>") : null;
        page.Text($"<p class=\"moves\">{accepts}<button name=\"move\" value=\"hold\">Hold (stand firm)</button><button name=\"move\" value=\"process\">Offer talks only (stall)</button>{withdraw}{walk}</p></form>");
    }

    /// <summary>Reads the turn of a submitted form.</summary>
    public static PlayedTurn Read(CaseVisit visit, PlaybookTable table, int party, string move)
    {
        var levers = new List<PlayedLever>();
        var setting = table.Mapping.Setting;
        if (visit.Asked("lever") is { } word && word.Split('.') is [var what, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var lever) && lever < setting.Levers.Count && setting.Levers[lever].Holder == party)
        {
            var points = double.TryParse(visit.Asked("demand"), NumberStyles.Float, CultureInfo.InvariantCulture, out var p) ? p : 50;
            var rounds = int.TryParse(visit.Asked("rounds"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? Math.Clamp(r, 1, 20) : 2;
            levers.Add(what switch
            {
                "raise" => new PlayedLever(lever, CrisisEventKind.LeverDecision),
                "lower" => new PlayedLever(lever, CrisisEventKind.LeverDecision, -1),
                "threaten" => new PlayedLever(lever, CrisisEventKind.Threaten, 1, rounds, points),
                _ => new PlayedLever(lever, CrisisEventKind.Promise, setting.Levers[lever].IsNegative ? -1 : 1, rounds, points),
            });
        }

        var turn = new PlayedTurn { Levers = levers, KeepsWord = visit.Asked("word") != "breaks" };
        return move switch
        {
            "hold" => turn,
            "process" => turn with { Move = CrisisEventKind.ProcessOnly },
            "withdraw" => turn with { Move = CrisisEventKind.Withdraw },
            "walk" => turn with { Move = CrisisEventKind.Walk },
            "offer" => turn with { Move = CrisisEventKind.Offer, Package = [.. visit.Subject.Issues.Select(i => Math.Max(0, i.OptionIndex(visit.Asked("i-" + i.Id) ?? "")))] },
            _ when move.StartsWith("accept.", StringComparison.Ordinal) && int.TryParse(move[7..], NumberStyles.None, CultureInfo.InvariantCulture, out var author) => turn with { Move = CrisisEventKind.Accept, Author = author },
            _ => throw new SourceErrorsException([new SourceError("address", 1, 1, $"'{move}' is not a move (expected offer, accept, hold, process, withdraw or walk)")]),
        };
    }

    private static void Levers(PageBuilder page, Cases.Case subject, CrisisSetting setting, SeatView view)
    {
        var own = view.Levers.Where(l => setting.Levers[l.Lever].Holder == view.Party).ToList();
        if (own.Count == 0)
        {
            return;
        }

        var choices = new Markup();
        foreach (var l in own)
        {
            var lever = setting.Levers[l.Lever];
            var name = LeverName(subject, setting, l.Lever);
            if (l.EffectRound >= 0 || l.Open != CrisisEventKind.Hold)
            {
                continue;
            }

            if (l.Level < lever.Levels)
            {
                choices.Add($"<option value=\"raise.{l.Lever}\">{(lever.IsNegative ? "Impose" : "Grant")}: {name}</option>");
                choices.Add(lever.IsNegative ? Markup.Of($"<option value=\"threaten.{l.Lever}\">Threaten: {name}</option>") : Markup.Of($"<option value=\"promise.{l.Lever}\">Promise: {name}</option>"));
            }

            if (l.Level > 0 && lever.IsReversible)
            {
                choices.Add($"<option value=\"lower.{l.Lever}\">Lift: {name}</option>");
                choices.Add(lever.IsNegative ? Markup.Of($"<option value=\"promise.{l.Lever}\">Promise to lift: {name}</option>") : null);
            }
        }

        page.Text($"""
            <fieldset><legend>Levers (with any move below)</legend><div class="fields">
            <label>Lever <select name="lever"><option value="">none this turn</option>{choices}</select></label>
            <label>Demand: an offer worth to you at least <input type="number" name="demand" step="any" value="{Math.Round(view.NoDealEstimate + 10)}"></label>
            <label>Due in rounds <input type="number" name="rounds" min="1" max="12" value="2"></label>
            <label>If your word falls due <select name="word"><option value="keeps">keep it</option><option value="breaks">let it lapse</option></select></label></div>
            <p class="tools">A threat that is met is superseded; one that is not falls due, and what you do then is remembered by all.</p></fieldset>
            """);
    }

    private static string LeverName(Cases.Case subject, CrisisSetting setting, int lever) => subject.Levers.FirstOrDefault(l => l.Id == setting.Levers[lever].Id)?.Name ?? setting.Levers[lever].Id;

    private static string Package(CaseVisit visit, IReadOnlyList<int> package) => string.Join("; ", package.Select((o, i) => $"{visit.Subject.Issues[i].Name}: {visit.Subject.Issues[i].Options[o].Name}"));

    private static int Position(PlaySession session, int party, int issue)
    {
        var setting = session.Table.Mapping.Setting;
        var position = session.Numbers.Position[(party * setting.OptionCounts.Count) + issue];
        return position >= 0 ? position : setting.StatusQuo[issue];
    }
}
