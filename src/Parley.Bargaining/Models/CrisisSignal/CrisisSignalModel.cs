using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.CrisisSignal;

/// <summary>A challenge, a resistance, and the price of backing down: how much of a threat is bluff.</summary>
/// <remarks>q = (1+a)/(1+a+wB), P(resist) = 1/(1+a), P(challenge) = (a/wA)/q. Checked by bisection on the bluffer's and on B's indifference. Derived; the unitary
/// benchmark of Schultz (1998, 1999), whose informed opposition party is not computed here.</remarks>
public sealed class CrisisSignalModel() : CanonicalModel(new ModelCard
{
    Id = "crisis-signal",
    Title = "A one-shot crisis with an audience cost",
    Question = "How much of a threat is bluff, and how often does it end in war?",
    Source = "Schultz (1998, 1999)",
    Provenance = Provenance.Derived,
    Assumptions =
    [
        "A challenges or not; B concedes the good, worth 1, or resists; A fights or backs down and pays a",
        "war values are uniform on [-wA, 0] and [-wB, 0], independently and privately",
        "the unitary benchmark: no opposition party. Schultz's party equilibrium is not verified and not computed",
    ],
    Parameters =
    [
        ModelParameter.Number("a", "audience cost of A for backing down", ParameterRange.NonNegative, 0.3, 0.02, 0.5),
        ModelParameter.Number("wA", "the largest loss that war may mean to A", ParameterRange.Positive, 1, 0.5, 3),
        ModelParameter.Number("wB", "the largest loss that war may mean to B", ParameterRange.Positive, 1.5, 0.5, 3),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double a, double wa, double wb) = (inputs["a"], inputs["wA"], inputs["wB"]);
        double challenge = a / wa * (1 + a + wb) / (1 + a);
        conditions.Require(challenge <= 1, Prose.Of($"P(challenge) would be {challenge} > 1: with a = {a}, wA = {wa}, wB = {wb} all types of A would challenge, and the equilibrium with bluffs does not exist; lower a or raise wA"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double a, double wa, double wb) = (inputs["a"], inputs["wA"], inputs["wB"]);
        double fight = sheet.Number("pFight", (1 + a) / (1 + a + wb), "chance that A fights if it has challenged and B resists");
        double resist = sheet.Number("pResist", 1 / (1 + a), "chance that B resists a challenge");
        double genuine = a / wa;
        double challenge = sheet.Number("pChallenge", genuine / fight, "chance of a challenge");
        double war = sheet.Number("pWar", genuine * resist, "chance of war");
        double bluff = sheet.Number("bluffShare", 1 - fight, "share of challenges that are bluff");
        double concession = sheet.Number("pConcession", challenge * (1 - resist), "chance that B concedes to a challenge");
        double back = sheet.Number("pBackDown", (challenge - genuine) * resist, "chance that A challenges and backs down");
        sheet.Number("pQuiet", 1 - challenge, "chance that there is no challenge");
        sheet.BreakEven("beliefForResistance", null, 1 / (1 + a), "a bluff pays only while B resists with less than this");
        sheet.BreakEven("warValueForFight", null, -a, "A fights rather than back down if war is worth more than this to it");
        sheet.StandFirm(Prose.Of($"Bluffing pays only while B resists with less than {resist:%}; in equilibrium it resists with just that, {bluff:%} of challenges are bluff, and a challenge ends in war with {(challenge > 0 ? war / challenge : 0):%}."), 1 - war, null, 0);
        sheet.Stall("One challenge, one answer: there is no time to play for.");
        sheet.GiveIn(Prose.Of($"B concedes to {(1 - resist):%} of challenges; A backs down only if war would cost it more than {a}. More audience cost means fewer bluffs and more war here."), 1, null, 0);
        sheet.Note(Prose.Of($"Concessions {concession}, retreats {back}, wars {war}: war rises with the audience cost here, while the share of bluffs falls."));
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double a, double wa, double wb) = (inputs["a"], inputs["wA"], inputs["wB"]);
        check.Method("bisection on the bluffer's indifference and on the resistance of B's types");
        double resist = Bisection.Root(r => (1 - r) - (r * a), 0, 1);
        check.Compare("pResist", resist, 1e-10);

        // B's type w resists if q w + (1-q) is at least 0; the share of such types must be the resistance above.
        double q = Bisection.Root(p => (Math.Min(wb, (1 - p) / Math.Max(p, 1e-300)) / wb) - resist, 0, 1);
        check.Compare("pFight", q, 1e-9);
        double genuine = Bisection.First(w => w >= -a, -wa, 0) / -wa;
        check.Compare("pChallenge", genuine / q, 1e-8);
        check.Property("outcome probabilities add to 1", 1, sheet["pQuiet"] + sheet["pConcession"] + sheet["pBackDown"] + sheet["pWar"]);
        check.Property("a bluff pays 0", 0, (1 - sheet["pResist"]) - (sheet["pResist"] * a));
        check.Property("genuine challengers do not lose", (1 - sheet["pResist"]) + (sheet["pResist"] * -a) >= -1e-12);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("pFight", "0.4642857143~", At(0.3)),
        Row("pChallenge", "0.6461538462~", At(0.3)),
        Row("pResist", "0.7692307692~", At(0.3)),
        Row("pWar", "0.2307692308~", At(0.3)),
        Row("pConcession", "0.1491124260~", At(0.3)),
        Row("pBackDown", "0.2662721893~", At(0.3)),
        Row("pChallenge", "0.2363636364~", At(0.1)),
        Row("pWar", "0.0909090909~", At(0.1)),
    ];

    private static (string Name, double Value)[] At(double a) => [("a", a), ("wA", 1), ("wB", 1.5)];
}
