using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.Parliaments;

/// <summary>Where the lenses disagree: per question one line per answer with its interval on a common axis, plain baselines hollow.</summary>
public sealed record ParliamentChart : Chart
{
    /// <summary>Gets the questions from top to bottom, the most disputed first if the caller orders them so.</summary>
    public required IReadOnlyList<ParliamentQuestion> Questions { get; init; }

    private protected override string Kind => $"Dot strips of the lenses' answers to {Questions.Count} questions.";

    private protected override void Validate()
    {
        foreach (var question in Questions)
        {
            foreach (var answer in question.Answers)
            {
                var what = $"the answer of '{answer.Lens}' to '{question.Question}'";
                Guard.Interval(answer.Low, answer.Value, answer.High, what);
                if (question.IsShare)
                {
                    Guard.Share(answer.Value, what);
                    Guard.Share(answer.Low, what);
                    Guard.Share(answer.High, what);
                }
            }
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        var questions = Questions.Where(q => q.Answers.Count > 0).ToList();
        if (questions.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var lenses = questions.SelectMany(q => q.Answers).Select(a => a.Lens).Distinct(StringComparer.Ordinal).ToList();
        var names = Math.Min(canvas.Width * 0.28, lenses.Max(l => TextMetrics.Width(l, 11.5)) + 4);
        var room = canvas.IsNarrow ? 104 : 128;
        var left = names + 14;
        var right = canvas.Width - room;
        var y = top;
        foreach (var question in questions)
        {
            var heading = question.Unit.Length == 0 || question.IsShare ? question.Question : $"{question.Question} ({question.Unit})";
            y = canvas.Wrapped(0, y + 16, heading, canvas.Width - 4, 3, new TextLook(12.5, Bold: true)) + 4;
            var bottom = y + (question.Answers.Count * 20) + 2;
            var x = question.IsShare
                ? LinearScale.Exact(0, 1, left, right, 4)
                : LinearScale.Round(question.Answers.Min(a => Math.Min(a.Low, a.Value)), question.Answers.Max(a => Math.Max(a.High, a.Value)), left, right, canvas.IsNarrow ? 3 : 5);
            Axes.Horizontal(canvas, x, y, bottom, null, question.IsShare ? Numbers.Percent : null);
            for (var i = 0; i < question.Answers.Count; i++)
            {
                DrawAnswer(canvas, question, question.Answers[i], lenses.IndexOf(question.Answers[i].Lens), x, y + 12 + (i * 20), names, room);
            }

            y = bottom + 26;
        }

        return y;
    }

    private static void DrawAnswer(SvgCanvas canvas, ParliamentQuestion question, ParliamentAnswer answer, int index, LinearScale x, double y, double names, double room)
    {
        var tone = answer.IsBaseline ? Tone.Muted : ChartPalette.Series(index);
        var text = question.IsShare
            ? Numbers.PercentWithRange(answer.Value, answer.Low, answer.High)
            : Rounded(answer, x.Step / 10);
        canvas.BeginGroup($"{answer.Lens}{(answer.IsBaseline ? " (baseline)" : "")}: {text}");
        canvas.Text(names, y + 4, answer.Lens, new TextLook(11.5, answer.IsBaseline ? Tone.Muted : Tone.Ink, Anchor: TextAnchor.End, Italic: answer.IsBaseline), names);
        canvas.Line(x.At(answer.Low), y, x.At(answer.High), y, tone, answer.IsBaseline ? 1.6 : 3);
        canvas.Marker(answer.IsBaseline ? MarkerShape.Circle : ChartPalette.Marker(index), x.At(answer.Value), y, 5, tone, answer.IsBaseline);
        canvas.Text(canvas.Width - 2, y + 4, text, new TextLook(11, Tone.Muted, Anchor: TextAnchor.End), room - 4);
        canvas.EndGroup();
    }

    /// <summary>As many digits as the axis bears.</summary>
    private static string Rounded(ParliamentAnswer answer, double step)
    {
        string Plain(double value) => LinearScale.Plain(value, step);
        return answer.Low == answer.High ? Plain(answer.Value)
            : answer.Low < 0 ? $"{Plain(answer.Value)} ({Plain(answer.Low)} to {Plain(answer.High)})" : $"{Plain(answer.Value)} ({Plain(answer.Low)}–{Plain(answer.High)})";
    }

    private protected override ReportTable ReaderTable() => new(
        Title,
        [new("Question"), new("Lens"), new("Answer", ColumnKind.Number), new("Interval", ColumnKind.Number)],
        [.. Questions.SelectMany(q => q.Answers.Select((a, i) => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(i > 0 ? "" : q.Unit.Length == 0 || q.IsShare ? q.Question : $"{q.Question} ({q.Unit})"), ReportCell.Of(a.IsBaseline ? a.Lens + " (baseline)" : a.Lens), Show(q, a.Value),
                ReportCell.Of(a.Low == a.High ? "" : q.IsShare ? Numbers.PercentRange(a.Low, a.High) : Numbers.Range(a.Low, a.High)),
            ]))]);

    private protected override ReportTable Table() => new(
        Title,
        [new("Question"), new("Lens"), new("Answer", ColumnKind.Number), new("Low", ColumnKind.Number), new("High", ColumnKind.Number), new("Unit"), new("Baseline")],
        [.. Questions.SelectMany(q => q.Answers.Select(a => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(q.Question), ReportCell.Of(a.Lens), Show(q, a.Value), Show(q, a.Low), Show(q, a.High), ReportCell.Of(q.IsShare ? "probability" : q.Unit),
                ReportCell.Of(a.IsBaseline ? "yes" : "no"),
            ]))]);

    private static ReportCell Show(ParliamentQuestion question, double value) => question.IsShare ? Numbers.ShareCell(value) : Numbers.Cell(value);
}
