using System.CommandLine;

namespace Parley.Cli.Commands;

/// <content>The list of solver runs that a script can time from outside.</content>
public sealed partial class SolveCommand
{
    private static readonly (string Name, string Arguments)[] Runs =
    [
        ("start-up", "--game prisoners_dilemma --gambit"),
        ("enumerate-6x6", "--game \"random(rows=6,columns=6,seed=6)\" --method enummixed --gambit"),
        ("enumerate-8x8", "--game \"random(rows=8,columns=8,seed=8)\" --method enummixed --gambit"),
        ("enumerate-10x10", "--game \"random(rows=10,columns=10,seed=10)\" --method enummixed --gambit"),
        ("enumerate-12x12", "--game \"random(rows=12,columns=12,seed=12)\" --method enummixed --gambit"),
        ("enumerate-15x15", "--game \"random(rows=15,columns=15,seed=15)\" --method enummixed --gambit"),
        ("coordination-10", "--game \"coordination(size=10)\" --method enummixed --gambit"),
        ("coordination-12", "--game \"coordination(size=12)\" --method enummixed --gambit"),
        ("lemke-howson-20x20", "--game \"random(rows=20,columns=20,seed=20)\" --method lemke-howson --gambit"),
        ("kuhn-13-value", "--game \"kuhn_poker(cards=13)\" --method lp --gambit"),
        ("leduc-3-value", "--game leduc_poker --method lp --gambit"),
        ("offers-3", "--game \"alternating_offers(rounds=3,prices=3)\" --method lcp --gambit"),
        ("offers-4", "--game \"alternating_offers(rounds=4,prices=3)\" --method lcp --gambit"),
        ("leduc-cfr", "--game leduc_poker --method cfr --iterations 1000"),
        ("leduc-cfr+", "--game leduc_poker --method cfr+ --iterations 1000"),
        ("newton-30x30", "--game \"random(rows=30,columns=30,seed=30)\" --method gnm --starts 1 --gambit"),
        ("volunteers-4-all", "--game \"volunteers_dilemma(players=4)\" --method support --gambit"),
    ];

    private readonly Option<bool> _bench = new("--bench") { Description = "List runs that a script can time: a name, a tab, and a command line per line." };

    private static int ListRuns(CommandRun run)
    {
        foreach (var (name, arguments) in Runs)
        {
            run.Output.WriteLine($"{name}\tparley solve {arguments}");
        }

        return ExitCode.Done;
    }
}
