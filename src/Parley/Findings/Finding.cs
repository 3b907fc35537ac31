namespace Parley.Findings;

/// <summary>An answer to a catalogued question, with its interval, what it rests on and what would reverse it.</summary>
/// <param name="Id">Stable id such as <c>best-playbook.UA.RU</c>: the same for the same question on the same case.</param>
/// <param name="Question">The question answered.</param>
/// <param name="Lens">The lens that answers.</param>
/// <param name="Text">The answer in one plain sentence.</param>
public sealed record Finding(string Id, Question Question, string Lens, string Text)
{
    /// <summary>The party that the answer is about, or null.</summary>
    public string? Party { get; init; }

    /// <summary>The counterpart, or null.</summary>
    public string? Counterpart { get; init; }

    /// <summary>The answer as a number in <see cref="Unit"/>, or null where it is a choice.</summary>
    public double? Value { get; init; }

    /// <summary>5th percentile, or lower end of the interval named in <see cref="Interval"/>.</summary>
    public double? Low { get; init; }

    /// <summary>95th percentile, or upper end.</summary>
    public double? High { get; init; }

    /// <summary>What the interval is: over worlds, binomial, posterior.</summary>
    public string? Interval { get; init; }

    /// <summary>One of <see cref="FindingUnit"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>The answer as a name (a playbook, a package) where the finding is a choice.</summary>
    public string? Choice { get; init; }

    /// <summary>Paths of the case's numbers that were used, those that matter most first.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Ledger ids that the used inputs and the answer rest on.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The smallest changes that reverse the finding; empty where none was found within the inputs' plausible ranges.</summary>
    public IReadOnlyList<Flip> Flips { get; init; } = [];

    /// <summary>What was searched for flips when none was found, in words.</summary>
    public string? FlipSearch { get; init; }

    /// <summary>What an independent checker verified, or null where there is nothing to verify.</summary>
    public string? Certificate { get; init; }

    /// <summary>What is taken for granted, incl. conventions and labels such as "stylised".</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>How many of the used inputs carry no evidence.</summary>
    public int UnsupportedInputs { get; init; }

    /// <summary>Whether this belongs among the few that a reader sees first; lower comes first, null is not shown there.</summary>
    public int? Headline { get; init; }
}
