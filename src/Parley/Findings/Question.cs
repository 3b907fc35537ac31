namespace Parley.Findings;

/// <summary>The catalogue of questions that a case can ask.</summary>
public enum Question
{
    /// <summary>Will there be a deal, and by when?</summary>
    Q1 = 1,

    /// <summary>What does the deal look like, issue by issue?</summary>
    Q2,

    /// <summary>Who gains and who loses, against no deal and against the status quo?</summary>
    Q3,

    /// <summary>Which playbook serves this party best against that counterpart, and how robustly?</summary>
    Q4,

    /// <summary>Is this state stable, who would move, who would punish?</summary>
    Q5,

    /// <summary>Is this threat or promise credible?</summary>
    Q6,

    /// <summary>Whose number matters most?</summary>
    Q7,

    /// <summary>Which packages could all accept?</summary>
    Q8,
}
