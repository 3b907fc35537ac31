using System.Globalization;
using Parley.Cases;
using Parley.Runs;
using Parley.Web.Shelf;

namespace Parley.Web.Analyses;

/// <summary>Runs analyses and keeps the latest: a quick one to show at once, a full one in the background, each once however many ask.</summary>
/// <remarks>Full analyses run one after another, so that many readers of many cases leave the machine responsive; a quick one waits for quick ones only.</remarks>
internal sealed class AnalysisDesk : IDisposable
{
    /// <summary>Worlds of the full analysis: what the command line takes.</summary>
    public const int FullSamples = 400;

    /// <summary>Worlds of the analysis that is shown first.</summary>
    public const int QuickSamples = 40;

    private const int Kept = 12;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, AnalysisJob> _jobs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _full = new(1, 1);
    private readonly SemaphoreSlim _quick = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private long _uses;

    /// <summary>Version of Parley for the record.</summary>
    public static string Version { get; } = typeof(AnalysisDesk).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The full analysis of a case as of its date, started if it is not under way.</summary>
    public AnalysisJob Full(Case subject) => Job(subject, FullSamples, flips: true, _full);

    /// <summary>The quick analysis: fewer worlds, no search for reversals.</summary>
    public AnalysisJob Quick(Case subject) => Job(subject, QuickSamples, flips: false, _quick);

    /// <summary>Analyses all cases of a shelf in the background.</summary>
    public void WarmUp(CaseShelf shelf) => _ = Task.Run(async () =>
    {
        var cases = shelf.All.Select(c => c.Report().Case).OfType<Case>().ToList();
        foreach (var subject in cases)
        {
            await Quiet(Quick(subject).Done).ConfigureAwait(false);
        }

        foreach (var subject in cases)
        {
            await Quiet(Full(subject).Done).ConfigureAwait(false);
        }
    });

    /// <summary>Stops everything.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Cancels the full analysis of a case where it is under way; the next request starts it again.</summary>
    public bool Cancel(Case subject)
    {
        lock (_gate)
        {
            if (_jobs.Remove(Key(subject, FullSamples), out var job))
            {
                job.Cancel();
                return !job.Done.IsCompleted;
            }

            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _full.Dispose();
        _quick.Dispose();
        _stop.Dispose();
    }

    private static async Task Quiet(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or Numerics.Errors.SourceErrorsException or InvalidOperationException)
        {
            // The page that asks for it will say what is wrong.
        }
    }

    private static string Key(Case subject, int samples) =>
        string.Create(CultureInfo.InvariantCulture, $"{subject.Hash}|{subject.AsOf:yyyy-MM-dd}|{samples}");

    private AnalysisJob Job(Case subject, int samples, bool flips, SemaphoreSlim turn)
    {
        var key = Key(subject, samples);
        lock (_gate)
        {
            if (_jobs.TryGetValue(key, out var known) && !known.Done.IsCanceled && !known.Done.IsFaulted)
            {
                known.LastUse = ++_uses;
                return known;
            }

            var job = new AnalysisJob(key, samples) { Done = Task.FromCanceled<AnalysisRun>(new CancellationToken(true)), LastUse = ++_uses };
            var stopped = CancellationTokenSource.CreateLinkedTokenSource(job.Stopped, _stop.Token);
            job.Done = Task.Run(() => RunAsync(subject, samples, flips, turn, stopped), stopped.Token);
            _jobs[key] = job;
            foreach (var old in _jobs.Values.Where(j => j.Done.IsCompleted).OrderByDescending(j => j.LastUse).Skip(Kept).ToList())
            {
                _jobs.Remove(old.Key);
            }

            return job;
        }
    }

    private static async Task<AnalysisRun> RunAsync(Case subject, int samples, bool flips, SemaphoreSlim turn, CancellationTokenSource stopped)
    {
        using (stopped)
        {
            await turn.WaitAsync(stopped.Token).ConfigureAwait(false);
            try
            {
                return AnalysisRun.Of(
                    subject,
                    new AnalysisOptions { Samples = samples, Flips = flips, Threads = Environment.ProcessorCount, ParleyVersion = Version, Scenario = subject.Scenarios.Count == 0 ? null : string.Join(" + ", subject.Scenarios) },
                    stopped.Token);
            }
            finally
            {
                turn.Release();
            }
        }
    }
}
