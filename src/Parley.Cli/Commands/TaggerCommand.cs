using System.CommandLine;
using System.Globalization;
using Parley.Evidence.Reading.Tagging.Perceptron;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <summary><c>parley tagger FILE… --out WEIGHTS</c>: trains the part-of-speech tagger on treebanks that the user has fetched, or tests one.</summary>
public sealed class TaggerCommand : ParleyCommand
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Treebanks in CoNLL-U, for example UD English EWT (CC BY-SA 4.0), fetched by you.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _out = new("--out") { Description = "Train on the files and write the weights here." };
    private readonly Option<string?> _weights = new("--weights") { Description = "Test these weights on the files instead." };
    private readonly Option<int> _passes = new("--passes") { Description = "How often all sentences are seen.", DefaultValueFactory = _ => 5 };

    /// <summary>Describes the command.</summary>
    public TaggerCommand()
        : base("tagger", "Train or test the part-of-speech tagger that parley read --tagger uses.",
            "parley tagger en_ewt-ud-train.conllu --out english.weights",
            "parley tagger en_ewt-ud-test.conllu --weights english.weights")
    {
        Add(_files);
        Add(_out);
        Add(_weights);
        Add(_passes);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var target = run.Parsed.GetValue(_out);
        var weights = run.Parsed.GetValue(_weights);
        if (target is null == weights is null)
        {
            throw Bad("command line", "either --out or --weights is needed (expected --out WEIGHTS to train, --weights WEIGHTS to test)");
        }

        var passes = run.Parsed.GetValue(_passes);
        if (passes is < 1 or > 100)
        {
            throw Bad("command line", string.Create(CultureInfo.InvariantCulture, $"--passes {passes} (expected 1 to 100)"));
        }

        var sentences = run.Parsed.GetValue(_files)!.SelectMany(Sentences).ToList();
        var words = sentences.Sum(s => s.Count);
        if (words == 0)
        {
            throw Bad(run.Parsed.GetValue(_files)![0], "holds no sentence (expected CoNLL-U)");
        }

        if (target is not null)
        {
            var tagger = PerceptronTrainer.Train(sentences, passes, run.Seed);
            var part = target + ".new";
            using (var stream = File.Create(part))
            {
                tagger.Write(stream);
            }

            File.Move(part, target, overwrite: true);
            Print(run, "trained", words, tagger.FeatureCount, Right(tagger, sentences), target);
            return ExitCode.Done;
        }

        var opened = PerceptronTagger.Open(weights!);
        Print(run, "tested", words, opened.FeatureCount, Right(opened, sentences), weights!);
        return ExitCode.Done;
    }

    private static void Print(CommandRun run, string what, int words, int features, int right, string weights)
    {
        if (run.Json)
        {
            run.PrintJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("weights", weights);
                json.WriteNumber("words", words);
                json.WriteNumber("features", features);
                json.WriteNumber("right", right);
                json.WriteNumber("accuracy", (double)right / words);
                json.WriteEndObject();
            });
            return;
        }

        run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} on {words} words, {features} features: {right} tags right ({(double)right / words:0.0000}); weights: {weights}"));
    }

    private static int Right(PerceptronTagger tagger, IReadOnlyList<IReadOnlyList<(string Word, UniversalTag Tag)>> sentences)
    {
        var right = 0;
        foreach (var sentence in sentences)
        {
            var tags = new UniversalTag[sentence.Count];
            tagger.Tag([.. sentence.Select(w => w.Word)], tags);
            right += sentence.Where((w, i) => w.Tag == tags[i]).Count();
        }

        return right;
    }

    private static IReadOnlyList<IReadOnlyList<(string Word, UniversalTag Tag)>> Sentences(string file)
    {
        if (!File.Exists(file))
        {
            throw Bad(file, "there is no such file (expected a treebank in CoNLL-U; Parley ships none)");
        }

        using var reader = new StreamReader(file);
        return ConlluReader.Read(reader, file);
    }

    private static SourceErrorsException Bad(string where, string message) => new([new SourceError(where, 1, 1, message)]);
}
