namespace Parley.Forecasting.Dynamics;

/// <summary>How a dynamic run ended.</summary>
public enum RunEnding
{
    /// <summary>Nobody moves any more.</summary>
    Rest,

    /// <summary>A state returned: from there on the run repeats itself for ever.</summary>
    Cycle,

    /// <summary>Neither had happened when the rounds were over: the last state is an arbitrary one.</summary>
    RoundLimit,

    /// <summary>The model's own stopping rule: moves had become small, which is not the same as rest.</summary>
    StoppingRule,
}
