using Parley.Cases;
using Parley.Numerics.Parallelism;
using Parley.Worlds;

namespace Parley.Lenses;

/// <summary>What a lens works on: a case as of a date and the sampled worlds, drawn once and shared by all lenses.</summary>
public sealed class LensContext
{
    private readonly Lazy<World[]> _worlds;

    /// <summary>Prepares an analysis.</summary>
    /// <param name="subject">A case as of a date.</param>
    /// <param name="seed">Seed of the worlds.</param>
    /// <param name="samples">Number of worlds, at least 1.</param>
    /// <param name="threads">Worker threads, at least 1; results are the same for any number.</param>
    /// <param name="cancelled">Stops a lens between worlds.</param>
    public LensContext(Case subject, ulong seed, int samples, int threads, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Case = subject;
        Seed = seed;
        Samples = samples;
        Threads = threads;
        Cancelled = cancelled;
        _worlds = new Lazy<World[]>(() => Draw(samples, null));
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>Number of worlds.</summary>
    public int Samples { get; }

    /// <summary>Worker threads.</summary>
    public int Threads { get; }

    /// <summary>Signalled when the work should stop.</summary>
    public CancellationToken Cancelled { get; }

    /// <summary>Whether only the findings' numbers are wanted, at once: lenses leave out maps, curves and repeated audits.</summary>
    public bool Quick { get; init; }

    /// <summary>The sampled worlds 0 to <see cref="Samples"/> - 1.</summary>
    public IReadOnlyList<World> Worlds => _worlds.Value;

    /// <summary>Draws the first worlds with some inputs changed and all others as before (common random numbers).</summary>
    /// <param name="count">Number of worlds.</param>
    /// <param name="changes">The changed inputs, or null for none.</param>
    public World[] Draw(int count, WorldOverrides? changes)
    {
        var worlds = new World[count];
        // Worlds that are drawn already need only a copy for the changed inputs; the bits are the same.
        var drawn = changes is not null && count <= Samples ? Worlds : null;
        WorldPartition.For(count, Threads, (from, to) =>
        {
            for (var n = from; n < to; n++)
            {
                worlds[n] = drawn is not null ? drawn[n].With(changes!) : World.Draw(Case, Seed, (ulong)n, changes);
            }
        }, Cancelled);
        return worlds;
    }
}
