using Parley.Numerics.Errors;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parley.Playbooks.Definitions;

/// <summary>Reads playbooks from YAML, with every mistake and its place.</summary>
/// <remarks>
/// <para>A text holds one playbook (a mapping) or several (a list). A playbook may name a <c>base</c>, a shipped or earlier one, and change parts
/// (<c>aspiration: {e: 0.5}</c> keeps the kind of the base) or single parameters (<c>parameters: {e: 0.5}</c>, or <c>aspiration.e</c> where
/// several parts have one of that name). <c>docs/playbooks.md</c> lists the parts.</para>
/// </remarks>
public static class PlaybookSyntax
{
    private const int LongestText = 1_000_000;
    private const string Unclosed = "This is not valid YAML: a bracket or brace opened here is not closed.";

    /// <summary>Reads playbooks.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">Name for error messages.</param>
    /// <param name="known">Playbooks that may be used as base.</param>
    /// <param name="playbooks">The playbooks read without error, in order.</param>
    /// <param name="firstLine">Line of the file at which the text starts, for text taken from a larger file.</param>
    /// <returns>All mistakes; empty if there is none.</returns>
    public static IReadOnlyList<SourceError> Read(
        string text, string file, IReadOnlyList<Playbook> known, out IReadOnlyList<Playbook> playbooks, int firstLine = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(known);
        var errors = new List<SourceError>();
        var read = new List<Playbook>();
        playbooks = read;
        if (text.Length > LongestText)
        {
            errors.Add(new(file, firstLine, 1, $"The text is {text.Length} characters long; playbooks may have {LongestText}."));
            return errors;
        }

        var root = Root(text, file, firstLine, errors);
        IEnumerable<YamlNode> nodes = root switch { null => [], YamlSequenceNode list => list.Children, _ => [root] };
        foreach (var node in nodes)
        {
            var reader = new PlaybookReader(file, firstLine, [.. known, .. read], errors);
            if (reader.Read(node) is { } playbook)
            {
                if (read.Exists(other => string.Equals(other.Id, playbook.Id, StringComparison.Ordinal)))
                {
                    reader.Error(node, $"The playbook '{playbook.Id}' is defined twice.");
                    continue;
                }

                read.Add(playbook);
            }
        }

        return errors;
    }

    /// <summary>Reads playbooks or throws.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">Name for error messages.</param>
    /// <param name="known">Playbooks that may be used as base.</param>
    /// <returns>The playbooks in order.</returns>
    /// <exception cref="SourceErrorsException">Something is wrong; it carries all mistakes.</exception>
    public static IReadOnlyList<Playbook> Parse(string text, string file, IReadOnlyList<Playbook> known)
    {
        var errors = Read(text, file, known, out var playbooks);
        return errors.Count == 0 ? playbooks : throw new SourceErrorsException(errors);
    }

    private static YamlNode? Root(string text, string file, int firstLine, List<SourceError> errors)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            errors.Add(new(file, firstLine, 1, stream.Documents.Count == 0 ? "There is no playbook in the text." : "Expected one YAML document."));
        }
        catch (YamlException exception)
        {
            if (LastOpenBracket(text) is { } open)
            {
                // The library points at the end of the text; the bracket itself is what must be mended.
                errors.Add(new(file, firstLine + open.Line - 1, open.Column, Unclosed));
                return null;
            }

            errors.Add(new(file, firstLine + (int)exception.Start.Line - 1, (int)exception.Start.Column, $"This is not valid YAML: {exception.Message}"));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The library throws without a place on some unclosed brackets; the last one opened is the best guess.
            var (line, column) = LastOpenBracket(text) ?? (1, 1);
            errors.Add(new(file, firstLine + line - 1, column, Unclosed));
        }

        return null;
    }

    private static (int Line, int Column)? LastOpenBracket(string text)
    {
        var open = new Stack<(int, int)>();
        var (line, column) = (1, 0);
        foreach (var letter in text)
        {
            column++;
            if (letter == '\n')
            {
                (line, column) = (line + 1, 0);
            }
            else if (letter is '[' or '{')
            {
                open.Push((line, column));
            }
            else if (letter is ']' or '}' && open.Count > 0)
            {
                open.Pop();
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }
}
