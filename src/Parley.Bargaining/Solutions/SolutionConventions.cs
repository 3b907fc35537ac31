using System.Collections.Immutable;

namespace Parley.Bargaining.Solutions;

/// <summary>The choices on which tools and literature differ; the default is the textbook's.</summary>
public readonly record struct SolutionConventions
{
    /// <summary>Gets the textbook's conventions: the default.</summary>
    public static SolutionConventions Textbook => default;

    /// <summary>Gets the conventions of NegMAS: its disagreement rule, only outcomes at or above reservation values.</summary>
    public static SolutionConventions NegMas => new() { Disagreement = DisagreementRule.NegMas, RationalOnly = true };

    /// <summary>Gets the conventions of GENIUS: a missing reservation value is 0, the whole frontier.</summary>
    public static SolutionConventions Genius => new() { Disagreement = DisagreementRule.ReservationOrZero };

    /// <summary>Gets the conventions of NegoLog: the disagreement point is 0.</summary>
    public static SolutionConventions NegoLog => new() { Disagreement = DisagreementRule.Zero };

    /// <summary>Gets the disagreement point.</summary>
    public DisagreementRule Disagreement { get; init; }

    /// <summary>Gets the ideal point.</summary>
    public IdealRule Ideal { get; init; }

    /// <summary>Gets whether only outcomes at or above every stated reservation value are searched, for all concepts.</summary>
    public bool RationalOnly { get; init; }

    /// <summary>Gets the weights of <see cref="SolutionConcept.Nash"/> and <see cref="SolutionConcept.Proportional"/>, one positive number per party.</summary>
    /// <value>Unset: equal weights.</value>
    public ImmutableArray<double> Weights { get; init; }

    /// <summary>Gets by how much a point may fall short of the best and still count as tied.</summary>
    /// <value>0: 1e-12. Negative: exact ties only.</value>
    public double Tolerance { get; init; }

    internal double Slack => Tolerance == 0 ? 1e-12 : Math.Max(Tolerance, 0);

    /// <summary>Names the conventions in words.</summary>
    public string Describe() =>
        "d = " + Disagreement switch
        {
            DisagreementRule.ReservationOrMinimum => "reservation value, else minimum over all outcomes",
            DisagreementRule.NegMas => "reservation value if not below the minimum, else minimum",
            DisagreementRule.ReservationOrZero => "reservation value, else 0",
            _ => "0",
        }
        + "; M = " + (Ideal == IdealRule.AllOutcomes ? "maximum over all outcomes" : "maximum over outcomes with u >= d")
        + (RationalOnly ? "; only outcomes with u >= reservation values" : "; whole frontier");
}
