using System.Globalization;
using Parley.Stability.Conflicts;
using Parley.Stability.Witnesses;

namespace Parley.Stability.Inverse;

/// <summary>Writes a change of preferences as a mediator would say it.</summary>
public static class LeverText
{
    /// <summary>Writes one lever.</summary>
    /// <param name="conflict">The conflict as it is.</param>
    /// <param name="lever">The change.</param>
    public static string Of(Conflict conflict, PreferenceLever lever)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentNullException.ThrowIfNull(lever);
        var who = conflict.DecisionMakers[lever.DecisionMaker];
        var demands = lever.Demands.Select(d => $"{WitnessText.State(conflict, d.Better)} {(d.Strict ? "better than" : "at least as good as")} {WitnessText.State(conflict, d.Worse)}");
        return $"{who} would have to find {string.Join(", and ", demands)} (distance {lever.Distance.ToString(CultureInfo.InvariantCulture)}).";
    }
}
