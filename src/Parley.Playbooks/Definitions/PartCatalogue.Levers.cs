namespace Parley.Playbooks.Definitions;

/// <content>Lever rules.</content>
public static partial class PartCatalogue
{
    private static PartKind[] LeverRules() =>
    [
        new(PartSlot.Levers, "levers",
            "Uses the own levers in the order of the case. A threat or promise says: your standing offer gives me at least so much by a round. Threats that are met are superseded.",
            [
                Whole("threatEvery", 0, 1_000_000, 0, "Rounds from one threat with a lever to the next; 0: never threatens by plan."),
                Number("threatRate", 0, 1, 0, "Probability of a threat per round (conduct as counted)."),
                Whole("deadline", 1, 1_000_000, 2, "Rounds until a threat or promise falls due."),
                Number("demand", 0, 1, 0.2, "What is demanded, as a part of the way from what the target now offers (0) to the own position (1)."),
                Choice("carryOut", "Whether a due threat is carried out: by habit (the follow-through drawn in this world), always, never, or at `rate`.", "habit", "always", "never", "rate"),
                Number("rate", 0, 1, 0.5, "Probability that a due threat is carried out, for `carryOut: rate`."),
                Number("mollified", 0, 1, 1, "Factor on the probability of carrying out if the target made a process move since the threat: 0 is bought off by talks, 1 is not impressed."),
                Whole("retaliate", 0, 100, 0, "Levels by which it raises its own negative levers for each level that the counterpart's rose against it."),
                Choice("lift", "Whether it lowers what it raised in retaliation when the counterpart lowers.", "when-lifted", "never"),
                Whole("retreatAfter", 0, 1_000_000, 0, "If above 0, it lifts a negative lever that it raised in the run after this many rounds."),
                Whole("promiseEvery", 0, 1_000_000, 0, "Rounds from one promise (a positive lever, or the lifting of a negative one) to the next; 0: never promises."),
                Choice("keep", "Whether a due promise is kept: by habit (the follow-through drawn in this world), always, or never.", "habit", "always", "never"),
                Choice("complies", "Whether it concedes to meet a demand under threat or promise: never, when it is worth it (expected damage or reward above the own loss), or when it is credible.", "never", "worthwhile", "credible"),
                Number("compliesAbove", 0, 1, 0.3, "Belief from which on a threat or promise is credible, for `complies: credible`."),
                Number("compliesAtMost", 0, 100, 100, "Most points that it gives up at once to comply."),
            ]),
    ];
}
