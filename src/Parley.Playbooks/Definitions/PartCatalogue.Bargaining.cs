namespace Parley.Playbooks.Definitions;

/// <content>Aspiration curves, offer rules, answer rules and process rules.</content>
public static partial class PartCatalogue
{
    private static PartKind[] Aspirations() =>
    [
        new(PartSlot.Aspiration, "time-dependent",
            "Falls with time between `from` and `to`, which are parts of the way from the no-deal estimate (0) to the own position (1): from - (from - to) * x^(1/e), x = time between `start` and `end` (Faratin, Sierra and Jennings 1998).",
            [
                Number("e", 0.01, 100, 1, "Shape: below 1 holds out and yields late (Boulware), 1 is a straight line, above 1 yields early (conceder)."),
                Number("from", 0, 1, 1, "Where it starts."),
                Number("to", 0, 1, 0, "Where it ends."),
                Number("start", 0, 1, 0, "Part of the horizon at which it begins to fall."),
                Number("end", 0, 1, 1, "Part of the horizon at which it has reached `to`."),
                Whole("slices", 0, 100, 0, "If above 0, it falls in this many equal slices instead of smoothly."),
                Number("retreat", 0, 1, 0, "Part of the remaining aspiration given up after each own threat that was let lapse."),
            ]),
        new(PartSlot.Aspiration, "reciprocal",
            "Gives up `factor` times what the counterpart's standing offer is worth to it above that side's position (tit for tat in concessions; Osgood 1962, Axelrod 1984).",
            [
                Number("factor", 0, 5, 1, "Points given per point received."),
                Number("opening", 0, 1, 0, "Part of the way to the no-deal estimate that it gives up first, unasked, from round 1 on."),
                Number("threshold", 0, 1, 0, "Part of the way from the counterpart's position to the own that the counterpart must have moved before anything is given back."),
                Whole("patienceRounds", 0, 1_000_000, 0, "If above 0, after this many rounds it also yields by itself, in a straight line down to the no-deal estimate at the horizon."),
                Number("retreat", 0, 1, 0, "Part of the remaining aspiration given up after each own threat that was let lapse."),
            ]),
        new(PartSlot.Aspiration, "random-steps",
            "In each round takes one step down its path of concessions with probability `concede`: conduct as counted, without a motive.",
            [
                Number("concede", 0, 1, 0.1, "Probability of a step per round."),
                Number("settle", 0, 1, 0.5, "Part of the way from the no-deal estimate (0) to what it now offers to take itself (1) from which on it accepts; 0.5 splits what is still in dispute."),
            ]),
        new(PartSlot.Aspiration, "best-against-belief",
            "Offers the package that is best on average if refusal means no deal, given what is believed about the counterpart's no-deal value (take it or leave it; Fearon 1995).",
            [], IsReference: true),
        new(PartSlot.Aspiration, "equilibrium",
            "Offers and accepts as in the subgame-perfect equilibrium of alternating offers up to the horizon, by backward induction (Ståhl 1972, Rubinstein 1982). Two principals only.",
            [Choice("knows", "Whether it uses the counterpart's true patience and no-deal value or what is believed about them, on average, round by round.", "true", "believed")], IsReference: true),
    ];

    private static PartKind[] Offers() =>
    [
        new(PartSlot.Offer, "concede",
            "Goes down a path of packages that starts at the own position, just as far as the aspiration allows.",
            [
                Choice("path", "In which order issues are given: `logroll` least own loss per gain of the others, `salami` the smallest own loss first, `issue-by-issue` one option on each issue in turn, `position` never moves.", "logroll", "salami", "issue-by-issue", "position"),
                Choice("redLines", "Whether the path stops at the own red lines.", "keep", "cross"),
            ]),
        new(PartSlot.Offer, "bridge",
            "Tables a text between the principals: a point on the path from one principal's position to the other's that gives both the same part of what they could gain over their no-deal estimate (for mediators).",
            []),
        new(PartSlot.Offer, "none", "Never offers.", []),
    ];

    private static PartKind[] Answers() =>
    [
        new(PartSlot.Answer, "aspiration", "Accepts what gives at least the aspiration and at least the no-deal estimate.", []),
        new(PartSlot.Answer, "no-deal", "Accepts what gives at least the no-deal estimate.", []),
        new(PartSlot.Answer, "never", "Accepts nothing.", []),
        new(PartSlot.Answer, "at-rate", "Accepts the counterpart's standing offer, whatever it is, with a fixed probability per round (mixed strategies of wars of attrition).",
            [Number("rate", 0, 1, 0.1, "Probability per round.")], IsReference: true),
    ];

    private static PartKind[] ProcessRules() =>
    [
        new(PartSlot.Process, "rhythm",
            "Makes a new offer every so many rounds and does something else in between.",
            [
                Whole("offerEvery", 1, 1_000_000, 1, "Rounds from one offer to the next."),
                Choice("between", "What it does in rounds without a new offer: let its words stand, or commit to process only (talks, a memorandum).", "hold", "process"),
                Number("processShare", 0, 1, 0, "Probability per round of a process move in place of any offer (conduct as counted)."),
                Choice("walk", "When a principal walks away: never, or when leaving now is worth more than going on without agreement.", "never", "when-better"),
                Number("walkMargin", 0, 100, 0, "Points by which leaving must be better."),
            ]),
    ];
}
