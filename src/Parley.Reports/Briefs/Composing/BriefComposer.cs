using System.Globalization;
using Parley.Reports.Briefs.Content;
using Parley.Runs;

namespace Parley.Reports.Briefs.Composing;

/// <summary>Composes the brief of an analysis: the bottom line first, every number with its interval and its way back to the evidence, disagreement before agreement.</summary>
/// <remarks>
/// <para>Sections: the bottom line; why it matters; what they say and what they did; where the lenses disagree; what a deal could look like; the playbooks; what's next; between the lines;
/// method and caveats; why: the chain behind each finding; the ledger and the sources. A section for which the analysis has nothing is left out.</para>
/// <para>Parties are named as the case names them and described by what the ledger and the lenses say, with the same sentences for each.</para>
/// </remarks>
public static class BriefComposer
{
    /// <summary>Composes the brief.</summary>
    /// <param name="analysis">What the analysis found.</param>
    /// <param name="options">Words for probabilities and length of the bottom line.</param>
    /// <returns>A document for any of the writers.</returns>
    public static BriefDocument Compose(Analysis analysis, BriefOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var context = new BriefContext(analysis, options);
        BriefSection?[] sections =
        [
            BottomLineSection.Compose(context),
            WhyItMattersSection.Compose(context),
            WordsAndDeedsSection.Compose(context),
            DisagreementSection.Compose(context),
            DealSection.Compose(context),
            PlaybooksSection.Compose(context),
            NextSection.Compose(context),
            BetweenTheLinesSection.Compose(context),
            MethodSection.Compose(context),
            ChainsSection.Compose(context),
            SourcesSection.Compose(context),
        ];
        var facts = new List<(string, string)>
        {
            ("As of", BriefContext.Date(analysis.AsOf)),
            ("Worlds", analysis.Samples.ToString(CultureInfo.InvariantCulture)),
            ("Seed", analysis.Seed.ToString(CultureInfo.InvariantCulture)),
            ("Case", analysis.CaseHash.Length > 12 ? analysis.CaseHash[..12] : analysis.CaseHash),
            ("Parley", analysis.ParleyVersion),
        };
        if (analysis.Scenario is { } scenario)
        {
            facts.Insert(1, ("Scenario", scenario));
        }

        var document = new BriefDocument(
            analysis.CaseTitle,
            $"Negotiation brief · as of {BriefContext.Date(analysis.AsOf)}",
            WhyItMattersSection.Standfirst(analysis.CaseSummary),
            facts,
            [.. sections.OfType<BriefSection>()]);
        return options.Short ? ShortBrief.Of(document) : document;
    }
}
