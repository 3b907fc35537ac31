using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.Forts;

/// <summary>War as a random walk over forts: how long it lasts, who wins, and which settlements both prefer to fighting on.</summary>
/// <remarks>Gambler's ruin, see <see cref="GamblersRuin"/>. Checked by solving the equations of the walk, one per fort. Gambler's ruin is published; war as such a walk is
/// in the spirit of Slantchev (2003) and of Smith and Stam (2004).</remarks>
public sealed class FortsModel() : CanonicalModel(new ModelCard
{
    Id = "forts",
    Title = "War as a random walk",
    Question = "Who wins a war of many battles, how long does it last, and what would both take instead?",
    Source = "Smith and Stam (2004); Slantchev (2003); Filson and Werner (2002)",
    Provenance = Provenance.Stylised,
    Doubt = "The gambler's ruin formulas are published; reading a war as this walk is in the spirit of the papers.",
    Assumptions =
    [
        "side A holds n of the forts; each battle moves one; A wins each battle with the same known probability",
        "the war ends when one side holds all forts; each battle costs each side the same amount",
    ],
    Parameters =
    [
        ModelParameter.Integer("n", "forts that A holds", 0, 10_000, 3, 12),
        ModelParameter.Integer("total", "all forts", 1, 10_000, 8, 40),
        ModelParameter.Number("p", "probability that A wins a battle", ParameterRange.OpenUnit, 0.5, 0.2, 0.8),
        ModelParameter.Number("cost", "cost of a battle to each side", ParameterRange.NonNegative, 0.01, 0, 0.05),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (int n, int total) = (inputs.Integer("n"), inputs.Integer("total"));
        conditions.Require(n <= total, Prose.Of($"n = {n} exceeds total = {total}: A cannot hold more forts than there are"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (int n, int total, double p, double c) = (inputs.Integer("n"), inputs.Integer("total"), inputs["p"], inputs["cost"]);
        double win = sheet.Number("pWin", GamblersRuin.Win(n, total, p), "chance that A wins the war");
        double battles = sheet.Number("duration", GamblersRuin.Duration(n, total, p), "expected number of battles");
        double low = sheet.Number("rangeLow", Math.Clamp(win - (c * battles), 0, 1), "the least share that A accepts");
        double high = sheet.Number("rangeHigh", Math.Clamp(win + (c * battles), 0, 1), "the greatest share that B leaves to A");
        sheet.BreakEven("rangeLow", null, low, "A prefers to fight on to any share below this");
        sheet.BreakEven("rangeHigh", null, high, "B prefers to fight on to any share of A above this");
        sheet.StandFirm(Prose.Of($"A can insist on up to {high:%}; beyond that B fights on, and A wins with {win:%} after {battles} battles on average."), null, battles, win - (c * battles));
        sheet.Stall(Prose.Of($"Each battle costs {c} a side; fighting to the end costs {c * battles} on average."), null, battles, win - (c * battles));
        sheet.GiveIn(Prose.Of($"A should not take less than {low:%}: fighting on is worth as much."), 1, 0, low);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (int n, int total, double p) = (inputs.Integer("n"), inputs.Integer("total"), inputs["p"]);
        check.Method("elimination in the equations of the walk");
        (double win, double duration) = RandomWalkEquations.Solve(n, total, p);
        check.Compare("pWin", win, 1e-9);
        check.Compare("duration", duration, 1e-9);
        check.Property("the sides' chances add to 1", 1, GamblersRuin.Win(n, total, p) + GamblersRuin.Win(total - n, total, 1 - p), 1e-10);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("pWin", "0.375", ("n", 3), ("total", 8), ("p", 0.5)),
        Row("duration", "15", ("n", 3), ("total", 8), ("p", 0.5)),
        Row("rangeLow", "0.225", ("n", 3), ("total", 8), ("p", 0.5), ("cost", 0.01)),
        Row("rangeHigh", "0.525", ("n", 3), ("total", 8), ("p", 0.5), ("cost", 0.01)),
        Row("pWin", "0.7474502186~", ("n", 3), ("total", 7), ("p", 0.6)),
        Row("duration", "11.1607576493~", ("n", 3), ("total", 7), ("p", 0.6)),
        Row("rangeLow", "0.6358426421~", ("n", 3), ("total", 7), ("p", 0.6), ("cost", 0.01)),
        Row("rangeHigh", "0.8590577950~", ("n", 3), ("total", 7), ("p", 0.6), ("cost", 0.01)),
        Row("pWin", "0.2421260257~", ("n", 4), ("total", 9), ("p", 0.45)),
        Row("duration", "18.2086576849~", ("n", 4), ("total", 9), ("p", 0.45)),
    ];
}
