using Parley.Bargaining.Models;

namespace Parley.Bargaining.Tests.Models;

/// <summary>The page of the guide names every model, and its examples run.</summary>
public class ModelsPageTests
{
    private static readonly string[] Switches = ["--statics", "--flips", "--json"];
    private static readonly string[] Options = ["--sweep", "--results", "--plot"];

    [Fact]
    public void Page_names_every_model_with_its_standing()
    {
        string page = Page();
        Assert.All(CanonicalModels.All, m => Assert.Contains($"| `{m.Id}` | {m.Card.Question} | {m.Card.Source} | {m.Card.Provenance.Mark()} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Examples_of_the_page_run()
    {
        var examples = Page().Split('\n').Where(line => line.StartsWith("$ parley model ", StringComparison.Ordinal)).ToList();
        Assert.True(examples.Count >= CanonicalModels.All.Count);
        foreach (string example in examples)
        {
            string[] words = example.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3..];
            CanonicalModel? model = CanonicalModels.Find(words[0]);
            Assert.True(model is not null, example);
            ModelArguments arguments = ModelArguments.Defaults;
            string? sweep = null;
            for (int i = 1; i < words.Length; i++)
            {
                if (words[i] == "--sweep")
                {
                    sweep = words[++i];
                }
                else if (Options.Contains(words[i]))
                {
                    i++;
                }
                else if (!Switches.Contains(words[i]))
                {
                    arguments = arguments.With(words[i][2..], words[++i]);
                }
            }

            Assert.True(model.TryEvaluate(arguments, out ModelResult? result, out var errors), example + ": " + string.Join("; ", errors));
            Assert.True(result.Certificate!.Holds, example);
            if (sweep is not null)
            {
                Assert.All(ModelSweep.Parse(model, arguments, sweep).Rows, row => Assert.Null(row.Refusal));
            }
        }
    }

    [Fact]
    public void Code_of_the_page_is_this()
    {
        ModelResult result = CanonicalModels.Find("abreu-gul")!.Evaluate(ModelArguments.Of(("z1", 0.1), ("z2", 0.05)));
        double yields = result.Number("concedeAtStart2");
        bool verified = result.Certificate!.Holds;
        Assert.True(verified && yields > 0);
        string page = Page();
        Assert.Contains("ModelResult result = CanonicalModels.Find(\"abreu-gul\")!.Evaluate(ModelArguments.Of((\"z1\", 0.1), (\"z2\", 0.05)));", page, StringComparison.Ordinal);
        Assert.Contains("double yields = result.Number(\"concedeAtStart2\");\nbool verified = result.Certificate!.Holds;", page, StringComparison.Ordinal);
    }

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder!.FullName, "docs", "models.md")).ReplaceLineEndings("\n");
    }
}
