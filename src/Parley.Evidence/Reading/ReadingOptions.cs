using Parley.Evidence.Reading.Tagging.Perceptron;

namespace Parley.Evidence.Reading;

/// <summary>Settings of <see cref="ArticleReader"/>; the default is meant for news.</summary>
public readonly record struct ReadingOptions
{
    /// <summary>Gets the confidence below which an entry is not proposed.</summary>
    /// <value>0 unless set: everything is proposed, ranked by confidence.</value>
    public double MinConfidence { get; init; }

    /// <summary>Gets whether attributed speech without a negotiation act is left out.</summary>
    /// <value>False unless set: it is proposed as a claim.</value>
    public bool ActsOnly { get; init; }

    /// <summary>Gets a trained tagger that decides between noun and verb where the rules guess.</summary>
    /// <value>None unless set: rules and word lists alone.</value>
    public PerceptronTagger? Tagger { get; init; }
}
