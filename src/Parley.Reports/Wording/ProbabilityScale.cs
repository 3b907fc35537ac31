namespace Parley.Reports.Wording;

/// <summary>Whose words for probabilities are used.</summary>
public enum ProbabilityScale
{
    /// <summary>US Intelligence Community Directive 203 (2015, amended 2022): seven bands without gaps.</summary>
    Icd203,

    /// <summary>The probability yardstick of the UK's Professional Head of Intelligence Assessment: seven bands with gaps between them.</summary>
    UkYardstick,
}
