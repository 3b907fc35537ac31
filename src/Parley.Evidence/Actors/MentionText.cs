using System.Text;

namespace Parley.Evidence.Actors;

/// <summary>Brings mentions to a common form: case, blanks, articles, possessives and typographic marks do not matter.</summary>
internal static class MentionText
{
    public static string Fold(string mention)
    {
        var text = new StringBuilder(mention.Length);
        foreach (var c in mention.Trim().TrimEnd(',', ';', ':', '.', '!', '?'))
        {
            if (char.IsWhiteSpace(c) || c == '\u00A0')
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else
            {
                text.Append(c is '\u2019' or '\u2018' or '\u02BC' ? '\'' : c is '\u2010' or '\u2011' ? '-' : char.ToLowerInvariant(c));
            }
        }

        var folded = text.ToString();
        folded = folded.EndsWith(" 's", StringComparison.Ordinal) ? folded[..^3] : folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded.EndsWith("s'", StringComparison.Ordinal) ? folded[..^1] : folded;
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }
}
