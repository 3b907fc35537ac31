using Parley.Forecasting.Decisions;
using Parley.Numerics;

namespace Parley.Forecasting.Dynamics;

/// <summary>Puts a move into words: who pressed whom, why, and what it did.</summary>
public static class MoveText
{
    /// <summary>Explains a move.</summary>
    /// <param name="decision">The decision that the run belongs to.</param>
    /// <param name="move">The move.</param>
    /// <returns>One or two sentences.</returns>
    public static string Explain(GroupDecision decision, DynamicMove move)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(move);
        var actor = decision.Actors[move.Actor].Name;
        var other = decision.Actors[move.Toward].Name;
        var named = move.From.Length > 1 && move.From.Length == decision.Issues.Count;
        var way = string.Join(", ", Enumerable.Range(0, move.From.Length).Where(k => move.From[k] != move.To[k])
            .Select(k => (named ? decision.Issues[k] + " " : "") + $"{PlainNumber.Show(move.From[k])} to {PlainNumber.Show(move.To[k])}"));
        var (own, theirs) = (PlainNumber.Show(move.OwnUtility), PlainNumber.Show(move.OtherUtility));
        return move.Kind switch
        {
            MoveKind.Conflict => $"{other} pressed {actor} and both expected to gain by a confrontation, {other} more ({theirs} against {own}): {actor} gives way ({way}).",
            MoveKind.Compromise => $"{other} pressed {actor}, which expected to lose by a confrontation ({own}) less than {other} to gain ({theirs}): {actor} meets it part of the way ({way}).",
            MoveKind.Capitulate => $"{other} pressed {actor}, which expected to lose more ({own}) than {other} expected to gain ({theirs}): {actor} gives in ({way}).",
            MoveKind.Bargain => $"{actor} takes the bargain with {other} ({way}); among the bargains before it this one had most support (probability {own}), the initiator gave itself a chance of {theirs}.",
            _ => $"{actor} and {other} exchange: {actor} moves ({way}), each gains {own} by what the other gives.",
        };
    }
}
