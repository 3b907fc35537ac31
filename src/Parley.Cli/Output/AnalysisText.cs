using Parley.Findings;
using Parley.Runs;

namespace Parley.Cli.Output;

/// <summary>Prints a whole analysis for a terminal: the headlines, then every finding by question.</summary>
internal static class AnalysisText
{
    private static readonly Dictionary<Question, string> Titles = new()
    {
        [Question.Q1] = "Will there be a deal, by when?",
        [Question.Q2] = "What does it look like?",
        [Question.Q3] = "Who gains and who loses?",
        [Question.Q4] = "Which playbook serves whom best?",
        [Question.Q5] = "What is stable?",
        [Question.Q6] = "Which words are credible?",
        [Question.Q7] = "Whose number matters most?",
        [Question.Q8] = "Which packages could all accept?",
    };

    public static void Print(TextWriter output, Analysis analysis)
    {
        HeadlineText.Print(output, analysis);
        foreach (var group in analysis.Findings.GroupBy(f => f.Question).OrderBy(g => g.Key))
        {
            output.WriteLine();
            output.WriteLine($"{group.Key}  {Titles[group.Key]}");
            foreach (var finding in group)
            {
                output.WriteLine($"  {finding.Id}: {PlainText.Wrap(finding.Text, 4)}");
            }
        }

        if (analysis.Caveats.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Caveats");
            foreach (var caveat in analysis.Caveats)
            {
                output.WriteLine("  - " + PlainText.Wrap(caveat, 4));
            }
        }
    }
}
