using Parley.Findings;
using Parley.Parliament;
using Parley.Studies;

namespace Parley.Lenses;

/// <summary>What one lens found.</summary>
public sealed record LensReport
{
    /// <summary>The findings.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Answers for the parliament, each under its question; a question asked by two lenses has the same key and unit.</summary>
    public IReadOnlyList<ParliamentQuestion> Answers { get; init; } = [];

    /// <summary>How far each finding is from being reversed, by finding id: what flips are searched with.</summary>
    public IReadOnlyDictionary<string, FindingMargin> Margins { get; init; } = new Dictionary<string, FindingMargin>();

    /// <summary>Warnings in words.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>Matrices of playbooks.</summary>
    public IReadOnlyList<PlaybookStudy> Playbooks { get; init; } = [];

    /// <summary>Maps of best playbooks.</summary>
    public IReadOnlyList<PlaybookMap> Maps { get; init; } = [];

    /// <summary>Concession curves.</summary>
    public IReadOnlyList<ConcessionStudy> Concessions { get; init; } = [];

    /// <summary>Probability of a deal by date.</summary>
    public IReadOnlyList<DealByDate> DealByDate { get; init; } = [];

    /// <summary>What the principals could agree on.</summary>
    public DealStudy? Deal { get; init; }

    /// <summary>Words and deeds.</summary>
    public IReadOnlyList<CredibilityRow> Credibility { get; init; } = [];
}
