using System.Collections.Concurrent;
using System.Globalization;
using Parley.Cases;
using Parley.WhatIf;

namespace Parley.Web.WhatIf;

/// <summary>The what-if desks of the cases that are open, with the answers given lately; few questions at a time, so that fifty users do not starve one another.</summary>
internal sealed class WhatIfDesks : IDisposable
{
    private const int KeptDesks = 8;
    private const int KeptAnswers = 400;

    private readonly ConcurrentDictionary<string, WhatIfDesk> _desks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WhatIfAnswer> _answers = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Answers, from memory where the same was asked before.</summary>
    public async Task<WhatIfAnswer> AskAsync(Case subject, IReadOnlyList<(string Path, string Value)> changes, CancellationToken cancelled)
    {
        var desk = string.Create(CultureInfo.InvariantCulture, $"{subject.Hash}|{subject.AsOf.DayNumber}");
        var key = desk + "|" + string.Join('|', changes.Select(c => c.Path + "=" + c.Value));
        if (_answers.TryGetValue(key, out var known))
        {
            return known;
        }

        await _turns.WaitAsync(cancelled).ConfigureAwait(false);
        try
        {
            var answer = await Task.Run(() => Desk(desk, subject).Answer(changes, cancelled), cancelled).ConfigureAwait(false);
            if (_answers.Count > KeptAnswers)
            {
                _answers.Clear();
            }

            _answers[key] = answer;
            return answer;
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>The desk of a case as of its day.</summary>
    public WhatIfDesk Desk(Case subject) => Desk(string.Create(CultureInfo.InvariantCulture, $"{subject.Hash}|{subject.AsOf.DayNumber}"), subject);

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private WhatIfDesk Desk(string key, Case subject)
    {
        if (_desks.Count > KeptDesks)
        {
            _desks.Clear();
        }

        return _desks.GetOrAdd(key, _ => new WhatIfDesk(subject, threads: Environment.ProcessorCount));
    }
}
