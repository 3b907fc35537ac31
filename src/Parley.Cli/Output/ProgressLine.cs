using System.Diagnostics;
using System.Globalization;
using Parley.Games.Equilibria;

namespace Parley.Cli.Output;

/// <summary>Tells on standard error how far a solver is, once a second.</summary>
/// <param name="output">Standard error.</param>
internal sealed class ProgressLine(TextWriter output) : IProgress<SolveProgress>
{
    private readonly Lock _gate = new();
    private long _next = Stopwatch.GetTimestamp() + Stopwatch.Frequency;

    public void Report(SolveProgress value)
    {
        if (Stopwatch.GetTimestamp() < Volatile.Read(ref _next))
        {
            return;
        }

        lock (_gate)
        {
            if (Stopwatch.GetTimestamp() >= _next)
            {
                _next = Stopwatch.GetTimestamp() + Stopwatch.Frequency;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{value.Done}{(value.Of > 0 ? $" of {value.Of}" : "")} {value.What}{(value.Found > 0 ? $", {value.Found} equilibria" : "")}"));
            }
        }
    }
}
