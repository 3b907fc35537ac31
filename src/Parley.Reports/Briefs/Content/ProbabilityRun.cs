using Parley.Reports.Wording;

namespace Parley.Reports.Briefs.Content;

/// <summary>A probability in words with the number beside it, such as <c>unlikely (about 20%, 5–42%)</c>.</summary>
/// <param name="Value">The probability, 0..1.</param>
/// <param name="Low">The low end of its interval, if any.</param>
/// <param name="High">The high end of its interval, if any.</param>
/// <param name="Scale">Whose words.</param>
public sealed record ProbabilityRun(double Value, double? Low, double? High, ProbabilityScale Scale)
    : BriefInline($"{ProbabilityWords.Of(Value, Scale)}, {ReaderNumbers.Probability(Value, Low, High)}");
