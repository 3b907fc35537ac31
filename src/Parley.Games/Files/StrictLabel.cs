using System.Globalization;

namespace Parley.Games.Files;

/// <summary>Labels as strict readers want them: quoted, not empty, unique in their list, without a backslash at the end.</summary>
internal static class StrictLabel
{
    public static string Quote(string label) => '"' + label.TrimEnd('\\').Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    /// <summary>Makes labels unique and not empty: repeated ones get the number of their place.</summary>
    public static IReadOnlyList<string> Unique(IReadOnlyList<string> labels)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var result = new string[labels.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var name = labels[i].Length > 0 ? labels[i].TrimEnd('\\') : (i + 1).ToString(CultureInfo.InvariantCulture);
            var candidate = name;
            for (var k = i + 1; !used.Add(candidate); k++)
            {
                candidate = string.Create(CultureInfo.InvariantCulture, $"{name}_{k}");
            }

            result[i] = candidate;
        }

        return result;
    }

    public static string List(IReadOnlyList<string> labels) => string.Join(' ', Unique(labels).Select(Quote));
}
