using Parley.Cli.Output;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Cli.Commands.RepeatedGames;

/// <summary><c>parley repeated list</c>: the strategies, what they do, where they come from, how far they look back.</summary>
internal sealed class RepeatedListCommand() : ParleyCommand("list", "List the strategies.", "parley repeated list")
{
    protected override int Execute(CommandRun run)
    {
        if (run.Json)
        {
            run.PrintJson(json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("strategies");
                foreach (var strategy in StrategyCatalogue.All)
                {
                    json.WriteStartObject();
                    json.WriteString("id", strategy.Id);
                    json.WriteString("name", strategy.Name);
                    json.WriteString("rule", strategy.Rule);
                    json.WriteString("source", strategy.Source);
                    if (strategy.Memory is { } memory)
                    {
                        json.WriteNumber("memory", memory);
                    }
                    else
                    {
                        json.WriteNull("memory");
                    }

                    json.WriteBoolean("stochastic", strategy.Stochastic);
                    json.WriteBoolean("usesLength", strategy.Needs.HasFlag(StrategyNeeds.Length));
                    json.WriteBoolean("usesPayoffs", strategy.Needs.HasFlag(StrategyNeeds.Payoffs));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
            return ExitCode.Done;
        }

        run.Output.Write(PlainText.Table(
            ["name", "memory", "chance", "needs", "rule", "source"],
            [.. StrategyCatalogue.All.Select(s => (IReadOnlyList<string>)
            [
                s.Id,
                s.Memory?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "all",
                s.Stochastic ? "yes" : "",
                s.Needs == StrategyNeeds.None ? "" : s.Needs.ToString().ToLowerInvariant(),
                s.Rule,
                s.Source,
            ])]));
        run.Output.WriteLine($"{StrategyCatalogue.All.Count} strategies; parameters after a colon: random:0.3, gtft:0.2, joss:0.8, cycler:CCD, majority:12, davis:5, memory-one:1/0.5/0.3/0");
        return ExitCode.Done;
    }
}
