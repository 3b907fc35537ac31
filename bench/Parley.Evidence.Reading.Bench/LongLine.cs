using System.Diagnostics;
using System.Globalization;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Reading.Bench;

/// <summary>Reads varied text on one single line at several sizes: the time for each megabyte must not grow.</summary>
internal static class LongLine
{
    public static void Print(int megabytes)
    {
        string page = Speed.Text().Replace('\n', ' ');
        foreach (int size in (int[])[Math.Max(1, megabytes / 4), Math.Max(1, megabytes / 2), megabytes])
        {
            string text = string.Create(size * 1_000_000, page, (span, all) =>
            {
                for (int at = 0; at < span.Length; at += all.Length)
                {
                    all.AsSpan(0, Math.Min(all.Length, span.Length - at)).CopyTo(span[at..]);
                }

                // Numbers are changed so that no stretch repeats another.
                for (int i = 0; i < span.Length; i++)
                {
                    if (char.IsAsciiDigit(span[i]))
                    {
                        span[i] = (char)('0' + ((i / 7) % 10));
                    }
                }
            });
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            ReadingResult result = new ArticleReader(null, BenchOptions.Reading).Read(SourceDecoder.FromString(text));
            TimeSpan spent = Environment.CpuUsage.TotalTime - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One line of {size} MB: {spent.TotalSeconds:0.0} s of processor time, {spent.TotalSeconds / size:0.00} s/MB, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s by the clock, {result.Entries.Count:N0} entries"));
        }
    }
}
