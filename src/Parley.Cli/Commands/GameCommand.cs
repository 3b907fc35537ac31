using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Parley.Games.AgentForms;
using Parley.Games.Dominance;
using Parley.Games.Families;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.ReducedForms;
using Parley.Games.Subgames;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <summary><c>parley game show|check|convert FILE</c>: what a game file holds, whether it is sound, and the same game in another form.</summary>
public sealed class GameCommand : ParleyCommand
{
    private readonly Argument<string> _verb = new("VERB") { Description = "show, check, convert, make (a game of a family) or families (which there are)." };
    private readonly Argument<string?> _file = new("FILE") { Description = "A game in .nfg, .efg, .agg, .bagg, .gbt or JSON; - for standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _game = new("--game") { Description = "A game of a family instead of a file: " + string.Join(", ", NamedGames.Names) + "." };
    private readonly Option<string[]> _parameters = new("--param") { Description = "A parameter of the family, name=value; may be repeated.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> _to = new("--to") { Description = "Form to convert to: nfg (trees by their reduced normal form), efg, agent (the agent form, as .nfg) or json.", DefaultValueFactory = _ => "nfg" };


    /// <summary>Describes the command.</summary>
    public GameCommand()
        : base("game", "Show, check or convert a game file, or make a game of a family.", "parley game families", "parley game make centipede --param legs=6 --to efg", "parley game show --game kuhn_poker", "parley game convert --game kuhn_poker --to efg", "parley game convert --game kuhn_poker --to json")
    {
        Add(_verb);
        Add(_file);
        Add(_game);
        Add(_parameters);
        Add(_to);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var verb = run.Parsed.GetValue(_verb)!;
        if (verb is not ("show" or "check" or "convert" or "make" or "families"))
        {
            throw Bad($"game {verb}: there is no such verb (expected show, check, convert, make or families)");
        }

        if (verb == "families")
        {
            return Families(run);
        }

        if (verb == "make")
        {
            return Convert(run, Make(run));
        }

        var file = Read(run);
        foreach (var warning in file.Warnings)
        {
            run.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{warning.File}:{warning.Line}:{warning.Column}: warning: {warning.Message}"));
        }

        if (verb == "convert")
        {
            return Convert(run, file);
        }

        if (run.Json)
        {
            run.PrintJson(json => WriteFacts(json, file));
        }
        else if (verb == "check")
        {
            run.Output.WriteLine($"{file.File}: a sound game, {file.Warnings.Count} warnings");
        }
        else
        {
            foreach (var (name, value) in Facts(file))
            {
                run.Output.WriteLine($"{name}: {value}");
            }
        }

        return ExitCode.Done;
    }

    private static void WriteFacts(Utf8JsonWriter json, GameFile file)
    {
        json.WriteStartObject();
        foreach (var (name, value) in Facts(file))
        {
            json.WriteString(name, value);
        }

        json.WriteNumber("warnings", file.Warnings.Count);
        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, string Value)> Facts(GameFile file)
    {
        if (file.Normal is { } table)
        {
            yield return ("title", table.Title);
            yield return ("form", "normal");
            yield return ("players", string.Join(", ", table.Players));
            yield return ("strategies", string.Join(" x ", table.Strategies.Select(s => s.Count)));
            if (file.ActionGraph is { } graph)
            {
                yield return ("actionNodes", Text(graph.ActionNodes));
                yield return ("functionNodes", Text(graph.Functions.Count));
                yield return ("types", string.Join(' ', graph.Types.Select(t => Text(t.Count))));
            }

            if (table.ProfileCount <= 100_000)
            {
                var left = DominanceElimination.Of(table, weak: false);
                yield return ("undominated", string.Join(" x ", left.Remaining.Select(r => r.Count)));
            }

            yield break;
        }

        var tree = file.Extensive!;
        yield return ("title", tree.Title);
        yield return ("form", "extensive");
        yield return ("players", string.Join(", ", tree.Players));
        yield return ("nodes", Text(tree.NodeCount));
        yield return ("informationSets", string.Join(' ', Enumerable.Range(0, tree.PlayerCount).Select(p => Text(tree.InformationSets.Count(s => s.Player == p)))));
        yield return ("perfectRecall", tree.Recall.Perfect ? "yes" : "no: " + tree.Recall.Reason);
        yield return ("absentMinded", tree.Recall.AbsentMinded ? "yes" : "no");
        yield return ("subgames", Text(Subgame.Roots(tree).Count));
        if (tree.Recall.Perfect)
        {
            yield return ("reducedStrategies", string.Join(" x ", ReducedNormalForm.StrategyCounts(tree).Select(c => c == long.MaxValue ? "beyond counting" : Text(c))));
        }
    }

    private int Convert(CommandRun run, GameFile file)
    {
        // A tree that is made stays a tree unless said otherwise.
        var to = run.Parsed.GetResult(_to) is { Implicit: false } ? run.Parsed.GetValue(_to) : run.Parsed.GetValue(_verb) == "make" && file.Extensive is not null ? "efg" : "nfg";
        switch (to)
        {
            case "efg":
                EfgWriter.Write(run.Output, file.Extensive ?? TableTree.Of(file.Normal!));
                return ExitCode.Done;
            case "nfg":
                if (file.Extensive is { Recall.Perfect: false } forgetful)
                {
                    throw new SourceErrorsException([new SourceError(file.File, 1, 1, $"the game lacks perfect recall, which the reduced normal form needs: {forgetful.Recall.Reason}")]);
                }

                if ((file.Normal ?? ReducedNormalForm.Of(file.Extensive!)?.Game) is not { } table)
                {
                    run.Error.WriteLine("the reduced normal form would have more than 2000000 profiles");
                    return ExitCode.NegativeAnswer;
                }

                NfgWriter.Write(run.Output, table);
                return ExitCode.Done;
            case "json":
                run.Output.Write(file.Extensive is { } tree ? GameJson.Of(tree) : GameJson.Of(file.Normal!));
                return ExitCode.Done;
            case "agent":
                return ConvertToAgents(run, file);
            default:
                throw Bad($"--to {to}: there is no such form (expected nfg, efg, agent or json)");
        }
    }

    private static int ConvertToAgents(CommandRun run, GameFile file)
    {
        if (file.Extensive is { Recall.AbsentMinded: true } forgetful)
        {
            throw new SourceErrorsException([new SourceError(file.File, 1, 1, $"absent-mindedness has no agent form: {forgetful.Recall.Reason}")]);
        }

        if ((file.Normal ?? AgentForm.Of(file.Extensive!)?.Game) is not { } table)
        {
            run.Error.WriteLine("the agent form would have more than 2000000 profiles");
            return ExitCode.NegativeAnswer;
        }

        NfgWriter.Write(run.Output, table);
        return ExitCode.Done;
    }

    private static int Families(CommandRun run)
    {
        if (run.Json)
        {
            run.PrintJson(json =>
            {
                json.WriteStartArray();
                foreach (var (name, parameters, about) in NamedGames.Catalogue)
                {
                    json.WriteStartObject();
                    json.WriteString("name", name);
                    json.WriteString("parameters", parameters);
                    json.WriteString("about", about);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
            return ExitCode.Done;
        }

        foreach (var (name, parameters, about) in NamedGames.Catalogue)
        {
            run.Output.WriteLine($"{name}({parameters}): {about}");
        }

        return ExitCode.Done;
    }

    private GameFile Make(CommandRun run)
    {
        var family = run.Parsed.GetValue(_file) ?? run.Parsed.GetValue(_game) ?? throw Bad($"game make: no family (expected one of {string.Join(", ", NamedGames.Names)})");
        var parameters = string.Join(',', run.Parsed.GetValue(_parameters) ?? []);
        var text = parameters.Length == 0 ? family : family.EndsWith(')') ? $"{family[..^1]},{parameters})" : $"{family}({parameters})";
        return NamedGames.Parse(text, out var made, out var error) ? made! : throw Bad("game make: " + error);
    }

    private GameFile Read(CommandRun run)
    {
        if (run.Parsed.GetValue(_game) is { } name)
        {
            return NamedGames.Parse(name, out var named, out var error) ? named! : throw Bad("--game: " + error);
        }

        var path = run.Parsed.GetValue(_file) ?? throw Bad("no game (expected a file in .nfg, .efg, .agg, .bagg, .gbt or JSON, - for standard input, or --game)");
        if (path != "-")
        {
            return GameFile.Read(path).Require();
        }

        using var buffer = new MemoryStream();
        run.Streams.Input.CopyTo(buffer);
        return GameFile.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), "-").Require();
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static SourceErrorsException Bad(string message) => new([new SourceError("command line", 1, 1, message)]);
}
