using Parley.Cases;
using Parley.Numerics.Errors;

namespace Parley.Drafts;

/// <summary>Packages as people write them: <c>I1=a, I2=b</c>; issues that are left out stay at the status quo.</summary>
public static class PackageText
{
    /// <summary>Reads a package.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="text">Pairs of issue and option, separated by commas, blanks or line ends; <c>=</c> or <c>:</c> between issue and option.</param>
    /// <param name="file">Name for errors.</param>
    /// <returns>One option index per issue.</returns>
    /// <exception cref="SourceErrorsException">All mistakes, each with line and column.</exception>
    public static int[] Parse(Case subject, string text, string file = "package")
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(text);
        var package = subject.StatusQuo.Select(o => o ?? 0).ToArray();
        var named = new bool[package.Length];
        var errors = new List<SourceError>();
        var line = 0;
        foreach (var row in text.Split('\n'))
        {
            line++;
            foreach (var (start, word) in Words(row))
            {
                Read(subject, word, package, named, message => errors.Add(new SourceError(file, line, start + 1, message)));
            }
        }

        if (errors.Count == 0 && !named.Contains(true))
        {
            errors.Add(new SourceError(file, 1, 1, $"no issue is named (expected for example {subject.Issues[0].Id}={subject.Issues[0].Options[0].Id})"));
        }

        return errors.Count == 0 ? package : throw new SourceErrorsException(errors);
    }

    /// <summary>Writes a package as it is read.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="package">One option index per issue.</param>
    public static string Write(Case subject, IReadOnlyList<int> package)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(package);
        return string.Join(", ", package.Select((o, i) => $"{subject.Issues[i].Id}={subject.Issues[i].Options[o].Id}"));
    }

    private static void Read(Case subject, string word, int[] package, bool[] named, Action<string> error)
    {
        var at = word.IndexOfAny(['=', ':']);
        if (at <= 0 || at == word.Length - 1)
        {
            error($"'{word}' is not a term (expected ISSUE=OPTION, for example {subject.Issues[0].Id}={subject.Issues[0].Options[0].Id})");
            return;
        }

        var (issueId, optionId) = (word[..at], word[(at + 1)..].Trim('"', '\''));
        var issue = subject.IssueIndex(issueId);
        if (issue < 0)
        {
            var near = NearestName.Find(issueId, subject.Issues.Select(i => i.Id));
            error($"unknown issue '{issueId}' (expected one of {string.Join(", ", subject.Issues.Select(i => i.Id))}{(near is null ? "" : $"; did you mean '{near}'?")})");
            return;
        }

        var option = subject.Issues[issue].OptionIndex(optionId);
        if (option < 0)
        {
            error($"issue {subject.Issues[issue].Id} has no option '{optionId}' (expected one of {string.Join(", ", subject.Issues[issue].Options.Take(20).Select(o => o.Id))})");
            return;
        }

        if (named[issue])
        {
            error($"issue {subject.Issues[issue].Id} is named twice (expected once)");
        }

        named[issue] = true;
        package[issue] = option;
    }

    private static IEnumerable<(int Start, string Word)> Words(string row)
    {
        // "I1: a" and "I1 = a" are one term: blanks around the sign are taken out, columns stay those of the issue.
        var start = 0;
        while (start < row.Length)
        {
            if (row[start] is ' ' or ',' or '\r' or '\t' or ';' or '{' or '}')
            {
                start++;
                continue;
            }

            if (row[start] == '#')
            {
                yield break;
            }

            var end = start;
            while (end < row.Length && (row[end] is not (' ' or ',' or '\r' or '\t' or ';' or '}') || JoinsOver(row, end)))
            {
                end++;
            }

            yield return (start, row[start..end].Replace(" ", "", StringComparison.Ordinal));
            start = end;
        }
    }

    private static bool JoinsOver(string row, int at)
    {
        if (row[at] != ' ')
        {
            return false;
        }

        var next = at;
        while (next < row.Length && row[next] == ' ')
        {
            next++;
        }

        return (next < row.Length && row[next] is '=' or ':') || (at > 0 && row[..at].TrimEnd() is { Length: > 0 } before && before[^1] is '=' or ':');
    }
}
