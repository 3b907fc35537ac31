namespace Parley.Numerics.Parallelism;

/// <summary>Splits worlds 0 to n-1 into fixed blocks and works on them with several threads, so that results are the same bytes for any
/// number of threads.</summary>
/// <remarks>
/// <para>Block borders depend on the count alone, never on the threads. A body that writes only to the places of its own indices, or
/// returns a block's
/// result that <see cref="Reduce{T}"/> merges by rising block, cannot show in which order blocks ran.</para>
/// <para><b>Errors.</b> The exception of the lowest failing block is thrown as it is; blocks after a failure may not run.</para>
/// <para><b>Cost.</b> At most 64 blocks; one task per thread.</para>
/// </remarks>
public static class WorldPartition
{
    private const int MaxBlocks = 64;

    /// <summary>Returns how many indices a block holds (the last one may hold fewer).</summary>
    /// <param name="count">Number of indices, at least 0.</param>
    /// <returns>At least 1.</returns>
    public static int BlockSize(int count) => Math.Max(1, (int)(((long)count + MaxBlocks - 1) / MaxBlocks));

    /// <summary>Runs <paramref name="body"/> over every block.</summary>
    /// <param name="count">Number of indices, at least 0.</param>
    /// <param name="threads">Most threads at a time; 0 for one per processor.</param>
    /// <param name="body">Receives the first index of a block and the index after its last.</param>
    /// <param name="cancellation">Asked before each block.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before all blocks had run.</exception>
    public static void For(int count, int threads, Action<int, int> body, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        var size = BlockSize(count);
        var blocks = (int)(((long)count + size - 1) / size);
        var workers = Math.Min(threads == 0 ? Environment.ProcessorCount : threads, blocks);
        if (workers <= 1)
        {
            for (var block = 0; block < blocks; block++)
            {
                cancellation.ThrowIfCancellationRequested();
                Run(block);
            }

            return;
        }

        var next = -1;
        var failures = new Exception?[blocks];
        var failed = false;
        var tasks = new Task[workers - 1];
        for (var i = 0; i < tasks.Length; i++)
        {
            tasks[i] = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        Work();
        Task.WaitAll(tasks, CancellationToken.None);
        foreach (var failure in failures)
        {
            if (failure is not null)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
            }
        }

        if (next < blocks - 1)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        void Work()
        {
            // Blocks are taken in rising order and a failure stops only later ones, so the lowest failing block always runs and is always
            // the one reported.
            while (!Volatile.Read(ref failed) && !cancellation.IsCancellationRequested)
            {
                var block = Interlocked.Increment(ref next);
                if (block >= blocks)
                {
                    return;
                }

                try
                {
                    Run(block);
                }
#pragma warning disable CA1031 // Every failure is kept and the first by index is thrown again above.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failures[block] = exception;
                    Volatile.Write(ref failed, true);
                }
            }
        }

        void Run(int block)
        {
            var from = block * size;
            body(from, (int)Math.Min(count, (long)from + size));
        }
    }

    /// <summary>Computes a result per block and merges the results by rising block.</summary>
    /// <typeparam name="T">Type of a block's result.</typeparam>
    /// <param name="count">Number of indices, at least 0.</param>
    /// <param name="threads">Most threads at a time; 0 for one per processor.</param>
    /// <param name="empty">The result for no indices, to which the first block's result is merged.</param>
    /// <param name="block">Receives the first index of a block and the index after its last; returns the block's result.</param>
    /// <param name="merge">Merges the result so far with the next block's.</param>
    /// <param name="cancellation">Asked before each block.</param>
    /// <returns>The same for any number of threads.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before all blocks had run.</exception>
    public static T Reduce<T>(
        int count, int threads, T empty, Func<int, int, T> block, Func<T, T, T> merge, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(merge);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var size = BlockSize(count);
        var results = new T[(int)(((long)count + size - 1) / size)];
        For(count, threads, (from, to) => results[from / size] = block(from, to), cancellation);
        var total = empty;
        foreach (var result in results)
        {
            total = merge(total, result);
        }

        return total;
    }
}
