using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Quotations;

/// <summary>Pairs quotation marks within one paragraph, by type; a missing or odd mark never shifts the pairs after it.</summary>
/// <remarks>
/// Curly and straight marks may be mixed. A single mark between letters, or after a final s before a blank and a letter, is an
/// apostrophe. One pass over the marks; the stack is at most three deep.
/// </remarks>
internal static class QuotationFinder
{
    private const int MaxDepth = 3;

    /// <summary>Finds the quotations of a paragraph in order of their opening marks.</summary>
    public static List<Quotation> Find(string text, List<Token> tokens)
    {
        List<Open> stack = [];
        List<Quotation> found = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            TokenKind kind = tokens[i].Kind;
            if (kind == TokenKind.DoubleMark)
            {
                Double(text, tokens, i, stack, found);
            }
            else if (kind == TokenKind.SingleMark)
            {
                Single(text, tokens, i, stack, found);
            }
        }

        if (stack.Count > 0 && !stack[0].Single)
        {
            Open open = stack[0];
            found.Add(new Quotation(open.Token, tokens.Count, tokens[open.Token].Start, tokens[^1].End, -1, false, false));
        }

        found.Sort((a, b) => a.Open.CompareTo(b.Open));
        return Nest(found);
    }

    private static void Double(string text, List<Token> tokens, int i, List<Open> stack, List<Quotation> found)
    {
        Token mark = tokens[i];
        char c = text[mark.Start];
        bool blankBefore = mark.Start == 0 || IsOpenContext(text[mark.Start - 1]);
        bool wordAfter = mark.End < text.Length && !char.IsWhiteSpace(text[mark.End]) && text[mark.End] is not (',' or '.' or ';');
        int top = stack.FindLastIndex(o => !o.Single);
        bool opens = c switch
        {
            '\u201C' or '\u201E' or '\u00AB' => !(c == '\u201C' && top >= 0 && stack[top].Mark == '\u201E') || blankBefore,
            '\u201D' or '\u00BB' => top < 0 && blankBefore && wordAfter,
            _ => blankBefore && wordAfter,
        };
        if (opens)
        {
            // A second opening mark of the same kind: the first one was never closed.
            if (top >= 0)
            {
                stack.RemoveRange(top, stack.Count - top);
            }

            if (stack.Count < MaxDepth)
            {
                stack.Add(new Open(i, c, false));
            }
        }
        else if (top >= 0)
        {
            Close(tokens, stack[top].Token, i, false, found);
            stack.RemoveRange(top, stack.Count - top);
        }
    }

    private static void Single(string text, List<Token> tokens, int i, List<Open> stack, List<Quotation> found)
    {
        Token mark = tokens[i];
        char c = text[mark.Start];
        bool blankBefore = mark.Start == 0 || IsOpenContext(text[mark.Start - 1]);
        bool wordAfter = mark.End < text.Length && (char.IsLetterOrDigit(text[mark.End]) || text[mark.End] is '\u2026' or '$');
        bool inSingle = stack.Count > 0 && stack[^1].Single;
        if (blankBefore && wordAfter && c is '\u2018' or '\'')
        {
            if (blankBefore && wordAfter && !inSingle && stack.Count < MaxDepth)
            {
                stack.Add(new Open(i, c, true));
            }
        }
        else if (inSingle && !blankBefore && !IsPossessive(text, mark))
        {
            Close(tokens, stack[^1].Token, i, true, found);
            stack.RemoveAt(stack.Count - 1);
        }
    }

    private static bool IsPossessive(string text, Token mark) =>
        text[mark.Start - 1] is 's' or 'S' && mark.End + 1 < text.Length && text[mark.End] == ' ' && char.IsLower(text[mark.End + 1])
            && text.AsSpan(mark.End, Math.Min(300, text.Length - mark.End)).IndexOfAny('\u2019', '\'') >= 0;

    private static bool IsOpenContext(char before) =>
        char.IsWhiteSpace(before) || before is '(' or '[' or '\u2014' or '\u2013' or '-' or '\u2018' or '\u201C' or '"' or '\'' or '/' or ':' or '\u200E' or '\u200F';

    private static void Close(List<Token> tokens, int open, int close, bool single, List<Quotation> found)
    {
        if (close > open + 1)
        {
            found.Add(new Quotation(open, close, tokens[open].Start, tokens[close].End, -1, true, single));
        }
    }

    private static List<Quotation> Nest(List<Quotation> found)
    {
        List<int> outer = [];
        for (int i = 0; i < found.Count; i++)
        {
            while (outer.Count > 0 && found[outer[^1]].End <= found[i].Start)
            {
                outer.RemoveAt(outer.Count - 1);
            }

            if (outer.Count > 0)
            {
                found[i] = found[i] with { Parent = outer[^1] };
            }

            outer.Add(i);
        }

        return found;
    }

    private readonly record struct Open(int Token, char Mark, bool Single);
}
