using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Parley.Bargaining.Composer;
using Parley.Cases;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Drafts;
using Parley.Findings;
using Parley.Lenses;
using Parley.Numerics.Errors;
using Parley.Reports.Briefs.Writing;

namespace Parley.Cli.Commands;

/// <summary><c>parley draft CASE PACKAGE</c>: scores a draft agreement for every party, names who blocks and on what, and suggests improvements.</summary>
public sealed class DraftCommand : ParleyCommand
{
    private readonly CaseArgument _case = new();
    private readonly Argument<string> _package = new("PACKAGE") { Description = "ISSUE=OPTION pairs (issues left out stay at the status quo), a file of them, or '-'." };
    private readonly Option<int> _improve = new("--improve") { Description = "How many better packages to suggest.", DefaultValueFactory = _ => 2 };
    private readonly Option<int> _equivalent = new("--equivalent") { Description = "How many offers of equal worth to the proposer to list.", DefaultValueFactory = _ => 0 };
    private readonly Option<string?> _for = new("--for") { Description = "The proposer of equivalent offers (default: the first principal)." };
    private readonly Option<string?> _against = new("--against") { Description = "The party that chooses among them (default: the second principal)." };
    private readonly Option<string?> _termSheet = new("--term-sheet") { Description = "Write the draft as a term sheet (Markdown) to this file." };

    /// <summary>Describes the command.</summary>
    public DraftCommand()
        : base("draft", "Score a draft agreement for every party and find the best swaps.",
            "parley draft cases/cuba-1962 \"K1=b, K2=b, K3=b, K5=b\" --improve 2 --samples 50", "parley draft ukraine \"I1=a I2=b I8=b\" --equivalent 3 --samples 50")
    {
        Add(_case.Argument);
        Add(_package);
        Add(_improve);
        Add(_equivalent);
        Add(_for);
        Add(_against);
        Add(_termSheet);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Samples);
        Add(SharedOptions.Scenario);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var options = CaseArgument.Options(run);
        var subject = _case.Load(run);
        var draft = Package(run, subject, run.Parsed.GetValue(_package)!);
        var desk = Desk(new LensContext(subject, options.Seed, options.Samples, options.Threads, run.Cancelled));
        var score = desk.Score(draft);
        var swaps = new[] { desk.Composer.BestSwap(draft, 1), desk.Composer.BestSwap(draft, 2) }.OfType<PackageSuggestion>().ToList();
        var better = desk.Composer.Improve(draft, Math.Max(0, run.Parsed.GetValue(_improve)));
        var trades = desk.Composer.Logroll(draft, 3);
        var offers = Offers(run, desk, draft);
        if (run.Parsed.GetValue(_termSheet) is { } file)
        {
            AtomicFile.WriteText(file, desk.TermSheetOf(score));
            run.Error.WriteLine("term sheet written to " + file);
        }

        if (run.Json)
        {
            run.PrintJson(w => Write(w, desk, score, swaps, better, trades, offers));
        }
        else
        {
            Print(run.Output, desk, score, swaps, better, trades, offers);
        }

        return score.Parties.Take(desk.Principals.Count).Any(p => p.Blocks) ? ExitCode.NegativeAnswer : ExitCode.Done;
    }

    private static DraftDesk Desk(LensContext context)
    {
        try
        {
            return new DraftDesk(context.Case, context.Worlds);
        }
        catch (InvalidOperationException e)
        {
            throw new SourceErrorsException([new SourceError(context.Case.Place.File, 1, 1, e.Message)]);
        }
    }

    private static int[] Package(CommandRun run, Case subject, string text)
    {
        if (text == "-")
        {
            using var reader = new StreamReader(run.Streams.Input, leaveOpen: true);
            return PackageText.Parse(subject, reader.ReadToEnd(), "-");
        }

        return !text.Contains('=', StringComparison.Ordinal) && File.Exists(text) ? PackageText.Parse(subject, File.ReadAllText(text), text) : PackageText.Parse(subject, text, "PACKAGE");
    }

    private ImmutableArray<EquivalentOffer> Offers(CommandRun run, DraftDesk desk, int[] draft)
    {
        var count = run.Parsed.GetValue(_equivalent);
        if (count <= 0)
        {
            return [];
        }

        var proposer = Principal(desk, "--for", run.Parsed.GetValue(_for), 0);
        var chooser = Principal(desk, "--against", run.Parsed.GetValue(_against), proposer == 0 ? 1 : 0);
        if (proposer == chooser)
        {
            throw new SourceErrorsException([new SourceError("command line", 1, 1, "--for and --against name the same party (expected two principals)")]);
        }

        return desk.Composer.Equivalent(proposer, chooser, desk.Composer.Score(draft).Parties[proposer].Utility.Mean, count);
    }

    private static int Principal(DraftDesk desk, string option, string? id, int fallback)
    {
        if (id is null)
        {
            return fallback;
        }

        var ids = desk.Principals.Select(p => desk.Case.Parties[p].Id).ToList();
        var index = ids.FindIndex(i => string.Equals(i, id, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index : throw new SourceErrorsException([new SourceError("command line", 1, 1, $"{option} {id}: not a principal (expected one of {string.Join(", ", ids)})")]);
    }

    private static void Write(
        Utf8JsonWriter w, DraftDesk desk, PackageScore score, List<PackageSuggestion> swaps, ImmutableArray<PackageSuggestion> better, ImmutableArray<PackageSuggestion> trades, ImmutableArray<EquivalentOffer> offers)
    {
        w.WriteStartObject();
        w.WriteString("case", desk.Case.Id);
        w.WritePropertyName("draft");
        WriteScore(w, desk, score, desk.Parties);
        foreach (var (name, list) in new[] { ("swaps", (IReadOnlyList<PackageSuggestion>)swaps), ("improvements", better), ("trades", trades) })
        {
            w.WriteStartArray(name);
            foreach (var suggestion in list)
            {
                w.WriteStartObject();
                w.WriteString("sentence", suggestion.Sentence);
                w.WriteBoolean("undominated", suggestion.Undominated);
                w.WritePropertyName("package");
                WriteScore(w, desk, suggestion.Suggested, desk.Principals);
                w.WriteEndObject();
            }

            w.WriteEndArray();
        }

        w.WriteStartArray("equivalent");
        foreach (var offer in offers)
        {
            w.WriteStartObject();
            w.WriteNumber("forProposer", offer.MeanForProposer);
            w.WriteNumber("forChooser", offer.MeanForChooser);
            w.WriteBoolean("undominated", offer.Undominated);
            w.WritePropertyName("package");
            WriteScore(w, desk, offer.Score, desk.Principals);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter w, DraftDesk desk, PackageScore score, IReadOnlyList<int> parties)
    {
        w.WriteStartObject();
        w.WriteStartObject("outcome");
        for (var i = 0; i < score.Outcome.Length; i++)
        {
            w.WriteString(desk.Case.Issues[i].Id, desk.Case.Issues[i].Options[score.Outcome[i]].Id);
        }

        w.WriteEndObject();
        w.WriteNumber("acceptedByAll", score.AcceptedByAllShare);
        w.WriteStartArray("parties");
        foreach (var party in score.Parties)
        {
            w.WriteStartObject();
            w.WriteString("party", desk.Case.Parties[parties[party.Party]].Id);
            foreach (var (name, band) in new[] { ("utility", party.Utility), ("gain", party.Gain) })
            {
                w.WriteStartObject(name);
                w.WriteNumber("mean", band.Mean);
                w.WriteNumber("low", band.Low);
                w.WriteNumber("high", band.High);
                w.WriteEndObject();
            }

            w.WriteNumber("acceptance", party.AcceptanceShare);
            w.WriteBoolean("blocks", party.Blocks);
            w.WriteStartArray("shortfalls");
            foreach (var shortfall in party.Shortfalls.Take(3))
            {
                w.WriteStartObject();
                w.WriteString("issue", desk.Case.Issues[shortfall.Issue].Id);
                w.WriteString("wants", desk.Case.Issues[shortfall.Issue].Options[shortfall.Wanted].Id);
                w.WriteNumber("loss", shortfall.Loss.Mean);
                w.WriteBoolean("redLine", shortfall.CrossesRedLine);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Print(
        TextWriter output, DraftDesk desk, PackageScore score, List<PackageSuggestion> swaps, ImmutableArray<PackageSuggestion> better, ImmutableArray<PackageSuggestion> trades, ImmutableArray<EquivalentOffer> offers)
    {
        output.WriteLine("Draft: " + PackageText.Write(desk.Case, score.Outcome));
        output.WriteLine();
        output.Write(PlainText.Table(["party", "value", "against no deal", "could accept", "blocks", "misses most"], [.. score.Parties.Select(p => Row(desk, p))]));
        output.WriteLine();
        var principals = desk.Composer.Score([.. score.Outcome]);
        output.WriteLine($"All who must sign could accept it in {Wording.Percent(principals.AcceptedByAllShare)} of worlds ({Wording.PercentRange(principals.AcceptedByAllInterval.Lower, principals.AcceptedByAllInterval.Upper)}).");
        Sentences(output, "Best swaps", [.. swaps.Select(s => s.Sentence)]);
        Sentences(output, "Better packages", [.. better.Select(s => $"{PackageText.Write(desk.Case, s.Suggested.Outcome)}: {s.Sentence}")]);
        Sentences(output, "Trades that hurt nobody", [.. trades.Select(s => s.Sentence)]);
        Sentences(output, "Offers of about equal worth to the proposer", [.. offers.Select(o => $"{PackageText.Write(desk.Case, o.Score.Outcome)}: {Wording.Points(o.MeanForProposer)} for the proposer, {Wording.Points(o.MeanForChooser)} for the other")]);
    }

    private static void Sentences(TextWriter output, string title, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        foreach (var sentence in sentences)
        {
            output.WriteLine("  - " + PlainText.Wrap(sentence, 4));
        }
    }

    private static IReadOnlyList<string> Row(DraftDesk desk, PartyScore party)
    {
        var issues = desk.Case.Issues;
        var misses = party.Shortfalls.Take(2).Select(s => $"{issues[s.Issue].Id} ({(s.CrossesRedLine ? "red line" : "-" + Wording.Points(s.Loss.Mean))})");
        return
        [
            desk.Case.Parties[desk.Parties[party.Party]].Name,
            $"{Wording.Points(party.Utility.Mean)} ({Wording.PointsRange(party.Utility.Low, party.Utility.High)})",
            $"{Wording.SignedPoints(party.Gain.Mean)} ({Wording.PointsRange(party.Gain.Low, party.Gain.High)})",
            Wording.Percent(party.AcceptanceShare),
            party.Blocks ? "yes" : "no",
            string.Join(", ", misses),
        ];
    }
}
