using Parley.Games.ActionGraphs;
using Parley.Games.ExtensiveForms;
using Parley.Games.NormalForms;
using Parley.Numerics.Errors;

namespace Parley.Games.Files;

/// <summary>What a game file holds, with everything that was wrong or odd about it.</summary>
/// <remarks>Reads .nfg, .efg, .agg, .bagg, .gbt and JSON (<see cref="GameJson"/>) leniently in one pass, linear in the bytes; the file's first
/// word decides, not its name.</remarks>
public sealed class GameFile
{
    private GameFile(string file, IReadOnlyList<SourceError> errors, IReadOnlyList<SourceError> warnings)
    {
        File = file;
        Errors = errors;
        Warnings = warnings;
    }

    /// <summary>Gets the name of the file.</summary>
    public string File { get; }

    /// <summary>Gets the game in normal form, where the file holds one.</summary>
    public NormalFormGame? Normal { get; private init; }

    /// <summary>Gets the game in extensive form, where the file holds one.</summary>
    public ExtensiveGame? Extensive { get; private init; }

    /// <summary>Gets the action graph, where the file holds one; its table, or agent form with types, is in <see cref="Normal"/>.</summary>
    public ActionGraphGame? ActionGraph { get; private init; }

    /// <summary>Gets why the file is refused, by place; empty where a game was read.</summary>
    public IReadOnlyList<SourceError> Errors { get; }

    /// <summary>Gets what was odd but understood, by place.</summary>
    public IReadOnlyList<SourceError> Warnings { get; }

    /// <summary>Returns this, or throws where the file is refused.</summary>
    /// <exception cref="SourceErrorsException">The file is refused; all its errors.</exception>
    public GameFile Require() => Errors.Count == 0 ? this : throw new SourceErrorsException(Errors);

    /// <summary>Wraps a tree that was built in code.</summary>
    /// <param name="game">The game.</param>
    public static GameFile Of(ExtensiveGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return new GameFile(game.Title, [], []) { Extensive = game };
    }

    /// <summary>Wraps a table that was built in code.</summary>
    /// <param name="game">The game.</param>
    public static GameFile Of(NormalFormGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return new GameFile(game.Title, [], []) { Normal = game };
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>A game, or errors.</returns>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static GameFile Read(string path) => Parse(System.IO.File.ReadAllBytes(path), path);

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">UTF-8, UTF-16 with a byte-order mark, or Windows-1252.</param>
    /// <param name="file">Name for messages.</param>
    /// <returns>A game, or errors.</returns>
    public static GameFile Parse(ReadOnlySpan<byte> bytes, string file)
    {
        var report = new FileReport(file);
        var text = GameText.Decode(bytes, report);
        return Parse(text, report);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text of a file.</param>
    /// <param name="file">Name for messages.</param>
    /// <returns>A game, or errors.</returns>
    public static GameFile Parse(string text, string file) => Parse(text, new FileReport(file));

    private static GameFile Parse(string text, FileReport report)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<"))
        {
            if (DocumentReader.Read(text, report) is not { } inner)
            {
                return new GameFile(report.File, report.Errors, report.Warnings);
            }

            text = inner;
            start = text.AsSpan().TrimStart();
        }

        NormalFormGame? normal = null;
        ExtensiveGame? extensive = null;
        ActionGraphGame? graph = null;
        if (start.StartsWith("#AGG") || start.StartsWith("#BAGG"))
        {
            (graph, normal) = ReadGraph(text, report, start.StartsWith("#BAGG"));
        }
        else if (start.StartsWith("{"))
        {
            (normal, extensive) = GameJsonReader.Read(text, report);
        }
        else
        {
            (normal, extensive) = ReadTokens(text, report);
        }

        return report.Errors.Count > 0
            ? new GameFile(report.File, report.Errors, report.Warnings)
            : new GameFile(report.File, [], report.Warnings) { Normal = normal, Extensive = extensive, ActionGraph = graph };
    }

    private static (NormalFormGame? Normal, ExtensiveGame? Extensive) ReadTokens(string text, FileReport report)
    {
        var tokens = new GameTokens(text, report);
        if (tokens.Kind == TokenKind.Word && tokens.Text.SequenceEqual("NFG"))
        {
            return (NfgReader.Read(tokens, report), null);
        }

        if (tokens.Kind == TokenKind.Word && tokens.Text.SequenceEqual("EFG"))
        {
            return (null, EfgReader.Read(tokens, report));
        }

        report.Error(tokens, $"{tokens.Describe()} (expected NFG, EFG, #AGG or #BAGG as the first word of a game file, or a game in JSON or .gbt)");
        return (null, null);
    }

    private static (ActionGraphGame? Graph, NormalFormGame? Table) ReadGraph(string text, FileReport report, bool bayesian)
    {
        if (ActionGraphReader.Read(text, report, bayesian) is not { } graph)
        {
            return (null, null);
        }

        var table = ActionGraphTable.Of(graph, Path.GetFileNameWithoutExtension(report.File));
        if (table is null)
        {
            report.ErrorPlace(1, 1, $"the game's table would have more than {ActionGraphTable.MostPayoffs} payoffs, and there are no methods that work on the graph itself");
        }

        return (graph, table);
    }
}
