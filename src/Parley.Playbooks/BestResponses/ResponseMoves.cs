using Parley.Playbooks.Definitions;

namespace Parley.Playbooks.BestResponses;

/// <summary>The moves among which a best response chooses each round, written as playbooks of one round.</summary>
/// <remarks>A move is a level of aspiration between the no-deal estimate (0) and the own position (1): offers go down the path of least own loss per gain of the others as far as the level, and what reaches
/// it is accepted. It may come with a threat that is carried out, with yielding to threats that are worth yielding to, or as a process move that commits to nothing.</remarks>
public static class ResponseMoves
{
    private static readonly double[] Levels = [1.0, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0.0];

    /// <summary>Makes the moves.</summary>
    /// <param name="withLevers">Whether the party holds levers that it could threaten with.</param>
    /// <returns>Playbooks that all go down the same path of concessions.</returns>
    public static IReadOnlyList<Playbook> All(bool withLevers)
    {
        var moves = new List<Playbook>();
        foreach (var level in Levels)
        {
            moves.Add(Move(level, "quiet", "", Calm()));
            if (withLevers)
            {
                moves.Add(Move(level, "threat", " and threatens, and carries it out", Calm().With("threatEvery", 1).With("deadline", 2).With("demand", 0.15).With("carryOut", "always")));
            }
        }

        moves.Add(Move(1.0, "talk", " by process moves only", Calm(), process: true));
        return moves;
    }

    private static PlaybookPart Calm() => Part(PartSlot.Levers, "levers").With("complies", "worthwhile");

    private static Playbook Move(double level, string stance, string words, PlaybookPart levers, bool process = false)
    {
        var percent = (int)Math.Round(100 * level);
        var rhythm = Part(PartSlot.Process, "rhythm");
        return new Playbook(
            FormattableString.Invariant($"{stance}-{percent}"),
            FormattableString.Invariant($"aims at {percent}%{words}"),
            [],
            FormattableString.Invariant($"Aims at {percent}% of the way from its no-deal estimate to its position{words}."),
            [],
            Part(PartSlot.Aspiration, "time-dependent").With("from", level).With("to", level),
            Part(PartSlot.Offer, "concede").With("path", "logroll"),
            Part(PartSlot.Answer, "aspiration"),
            levers,
            process ? rhythm.With("between", "process").With("processShare", 1) : rhythm);
    }

    private static PlaybookPart Part(PartSlot slot, string kind) => PlaybookPart.Of(PartCatalogue.Kinds.Single(k => k.Slot == slot && k.Name == kind));
}
