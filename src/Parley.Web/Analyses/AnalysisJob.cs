using System.Diagnostics;
using Parley.Runs;

namespace Parley.Web.Analyses;

/// <summary>One analysis under way or done.</summary>
internal sealed class AnalysisJob(string key, int samples) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>What is analysed.</summary>
    public string Key { get; } = key;

    /// <summary>Number of worlds.</summary>
    public int Samples { get; } = samples;

    /// <summary>The result to wait for.</summary>
    public required Task<AnalysisRun> Done { get; set; }

    /// <summary>Signalled when the job should stop.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Time since it was asked for.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>Tick of the last use, for forgetting the oldest.</summary>
    public long LastUse { get; set; }

    /// <summary>Stops the job.</summary>
    public void Cancel() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
