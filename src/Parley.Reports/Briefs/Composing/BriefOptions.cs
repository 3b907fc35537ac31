using Parley.Reports.Wording;

namespace Parley.Reports.Briefs.Composing;

/// <summary>What a brief says and how.</summary>
public readonly record struct BriefOptions
{
    private readonly int _headlines;

    /// <summary>Gets whose words for probabilities are used.</summary>
    /// <value>ICD 203 unless set.</value>
    public ProbabilityScale Scale { get; init; }

    /// <summary>Gets whether the brief is kept to two or three pages: the bottom line, one figure on disagreement, the verdict on playbooks, what's next, what would reverse it, caveats.</summary>
    /// <value>False unless set. The chains and the ledger stay in the full brief.</value>
    public bool Short { get; init; }

    /// <summary>Gets the most findings in the bottom line.</summary>
    /// <value>5 unless set; 1 to 12.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set outside that range.</exception>
    public int Headlines
    {
        get => _headlines == 0 ? 5 : _headlines;
        init => _headlines = value is >= 1 and <= 12 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A bottom line has 1 to 12 findings.");
    }
}
