namespace Parley.Stability.Uncertainty;

/// <summary>How a decision maker treats states between which its preference is not known: the four extensions of Li, Hipel, Kilgour and Fang (2004).</summary>
public enum UnknownExtension
{
    /// <summary>Aggressive: leaves for what is better or unknown, deterred only by what is known not to be better.</summary>
    A,

    /// <summary>Leaves only for what is better, deterred only by what is known not to be better.</summary>
    B,

    /// <summary>Mixed: leaves for what is better or unknown, deterred by what is not known to be better.</summary>
    C,

    /// <summary>Conservative: leaves only for what is better, deterred by what is not known to be better.</summary>
    D,
}
