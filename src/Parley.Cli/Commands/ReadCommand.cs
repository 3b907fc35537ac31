using System.CommandLine;
using System.Globalization;
using Parley.Cli.Commands.Ledgers;
using Parley.Evidence.Ledger;
using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Sources;
using Parley.Evidence.Reading.Tagging.Perceptron;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <summary><c>parley read FILE</c>: drafts ledger entries from a text, Markdown or web page; everything it prints is a suggestion to confirm.</summary>
public sealed class ReadCommand : ParleyCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "A text, Markdown or HTML file, or '-' for standard input." };
    private readonly Option<string?> _case = new("--case") { Description = "Take the actors of this case; other names become candidates." };
    private readonly Option<bool> _skipped = new("--skipped") { Description = "Also list the sentences that gave nothing, with the reason." };

    private readonly Option<bool> _append = new("--append") { Description = "Add the proposed entries to the ledger of --case; what it holds already, also rejected, is left as it is." };
    private readonly Option<string?> _draft = new("--draft") { Description = "Add the proposed entries to this ledger file (.jsonl) instead." };
    private readonly Option<string?> _tagger = new("--tagger") { Description = "Weights of a part-of-speech tagger (see parley tagger); without them rules and word lists decide alone." };
    private readonly Option<string?> _source = new("--source") { Description = "Id of the source in the case's sources.yaml, for the entries added." };

    private readonly Option<DateOnly?> _date = new("--date")
    {
        Description = "The document's date (YYYY-MM-DD), to which \"Monday\" and \"overnight\" refer; it is never assumed.",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"--date: '{text}' is not a day (expected YYYY-MM-DD, for example 2031-05-20)");
            return null;
        },
    };

    private readonly Option<double> _min = new("--min-confidence")
    {
        Description = "Leave out entries whose rule is less precise than this (0 to 1).",
        DefaultValueFactory = _ => 0,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1)
            {
                return value;
            }

            result.AddError($"--min-confidence: '{text}' is not a number from 0 to 1");
            return 0;
        },
    };

    /// <summary>Describes the command.</summary>
    public ReadCommand()
        : base("read", "Draft ledger entries from an article: who said or did what to whom, with the place of each word.",
            "parley read article.txt --date 2031-05-20",
            "parley read page.html --case cases/cuba-1962 --json",
            "parley read article.txt --date 2031-05-20 --case my-case --append --source U07")
    {
        Add(_file);
        Add(_date);
        Add(_case);
        Add(_min);
        Add(_skipped);
        Add(_append);
        Add(_draft);
        Add(_source);
        Add(_tagger);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var file = run.Parsed.GetValue(_file)!;
        var ledger = Ledger(run);
        var names = ReadingNames.Open(run, run.Parsed.GetValue(_case));
        var source = SourceDecoder.Decode(Bytes(run, file), file == "-" ? null : file, date: run.Parsed.GetValue(_date));
        if (source.Date is null)
        {
            run.Error.WriteLine($"{(file == "-" ? "standard input" : file)}: the document has no date; relative times stay words. Give it with --date YYYY-MM-DD.");
        }

        foreach (var note in source.Notes)
        {
            run.Error.WriteLine($"{(file == "-" ? "standard input" : file)}: {note}");
        }

        var reader = new ArticleReader(names.On(source.Date), new ReadingOptions
        {
            MinConfidence = run.Parsed.GetValue(_min),
            Tagger = run.Parsed.GetValue(_tagger) is { } weights ? PerceptronTagger.Open(weights) : null,
        });
        var result = CorrectedReading.Of(reader.Read(source), names.Corrections);
        if (run.Parsed.GetValue(_case) is { } judged)
        {
            result = ReviewedReading.Of(result, ReviewMemory.Of(LedgerArgument.Open(run, judged), source.Sha256));
        }

        if (run.Json)
        {
            run.PrintJson(json => ReadingJson.Write(json, result));
        }
        else
        {
            Print(run, result);
        }

        if (ledger is not null)
        {
            var drafts = ReadingDraft.Of(result, run.Parsed.GetValue(_source));
            var added = ledger.AppendNew(drafts);
            (run.Json ? run.Error : run.Output).WriteLine(string.Create(CultureInfo.InvariantCulture, $"{added.Count} entries added to {ledger.Path} as proposed; {drafts.Count - added.Count} were there already and stay as they are"));
        }

        return ExitCode.Done;
    }

    /// <summary>Reads all bytes of a file or of standard input.</summary>
    internal static byte[] Bytes(CommandRun run, string file)
    {
        if (file == "-")
        {
            using var buffer = new MemoryStream();
            run.Streams.Input.CopyTo(buffer);
            return buffer.ToArray();
        }

        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceErrorsException([new SourceError(file, 1, 1, $"cannot be read ({(File.Exists(file) ? e.Message : "there is no such file")}; expected a text, Markdown or HTML file, or '-')")]);
        }
    }

    private LedgerFile? Ledger(CommandRun run)
    {
        if (run.Parsed.GetValue(_draft) is { } draft)
        {
            return Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(draft))) ? new LedgerFile(draft) : throw LedgerArgument.Bad(draft, "there is no such folder to write to");
        }

        if (!run.Parsed.GetValue(_append))
        {
            return null;
        }

        return run.Parsed.GetValue(_case) is { } path
            ? LedgerArgument.Writable(path)
            : throw LedgerArgument.Bad("--append", "needs the case whose ledger is meant (expected --case CASE, or --draft FILE)");
    }

    private void Print(CommandRun run, ReadingResult result)
    {
        int kept = result.Paragraphs.Count(p => p.Status == ParagraphStatus.Kept);
        run.Output.WriteLine($"{result.Paragraphs.Count} paragraphs, {kept} read; {result.Entries.Count} entries proposed; {result.Candidates.Count} names outside the actor list");
        foreach (var entry in result.Entries)
        {
            var who = entry.Actor ?? entry.Speaker ?? "?";
            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Id}  {entry.Start}-{entry.End}  {entry.Act}{(entry.Negated ? " (negated)" : "")}  {who}{(entry.Target is null ? "" : " -> " + entry.Target)}  {entry.Confidence:0.00} {entry.Rule}"));
            run.Output.WriteLine("    " + entry.Text.ReplaceLineEndings(" "));
            if (entry.Speaker is not null && entry.Speaker != entry.Actor)
            {
                run.Output.WriteLine("    said by " + entry.Speaker + (entry.SpeakerRole is null ? "" : ", " + entry.SpeakerRole));
            }
        }

        if (run.Parsed.GetValue(_skipped))
        {
            foreach (var skipped in result.Skipped)
            {
                run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"skipped {skipped.Start}-{skipped.End}: {skipped.Why}"));
            }
        }
    }
}
