namespace Parley.Parliament;

/// <summary>One question, put to all lenses that can answer it, with the plain baselines beside them.</summary>
/// <param name="Key">Catalogue key with its subject: <c>Q1</c>, <c>Q2.I1</c>, <c>Q3.UA</c>, <c>Q6.US.RU.threat</c>.</param>
/// <param name="Text">The question in words.</param>
/// <param name="Unit">Unit of all answers.</param>
/// <param name="ScaleLow">Lower end of the scale on which answers are compared.</param>
/// <param name="ScaleHigh">Upper end of the scale.</param>
/// <param name="Answers">The answers, models first.</param>
public sealed record ParliamentQuestion(string Key, string Text, string Unit, double ScaleLow, double ScaleHigh, IReadOnlyList<LensAnswer> Answers)
{
    /// <summary>How far the models' answers lie apart, as a share of the scale (0 where fewer than two models answer). Baselines do not count.</summary>
    public double Disagreement
    {
        get
        {
            double low = double.PositiveInfinity, high = double.NegativeInfinity;
            var models = 0;
            foreach (var answer in Answers)
            {
                if (answer.Baseline)
                {
                    continue;
                }

                models++;
                low = Math.Min(low, answer.Value);
                high = Math.Max(high, answer.Value);
            }

            return models < 2 || ScaleHigh <= ScaleLow ? 0 : (high - low) / (ScaleHigh - ScaleLow);
        }
    }
}
