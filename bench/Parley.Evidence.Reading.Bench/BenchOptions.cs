namespace Parley.Evidence.Reading.Bench;

/// <summary>How the bench reads: rules alone, or with a trained tagger.</summary>
internal static class BenchOptions
{
    public static ReadingOptions Reading { get; set; }
}
