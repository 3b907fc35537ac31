using Parley.Numerics.Validation;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Validation;

/// <summary>Alternating offers under complete information (Ståhl 1972; Rubinstein 1982), computed in the crisis process by backward induction.</summary>
/// <remarks>The pie is cut into 1000 slices and each round of backward induction may round by one: shares agree to that, divided by what discounting
/// forgives.</remarks>
internal static class AlternatingOffersResults
{
    private const int Steps = 1000;
    private const double Slice = 1.0 / Steps;

    public static IEnumerable<PublishedResult> Rows()
    {
        (double Delta1, double Delta2, int Rounds, double Share)[] finite =
        [
            (.9, .9, 1, 1.0), (.9, .9, 2, .1), (.9, .9, 3, .91), (.9, .9, 4, .181), (.9, .9, 5, .8371), (.9, .9, 6, .24661),
            (.9, .8, 4, .344), (.9, .8, 5, .8624), (.9, .8, 6, .44768),
        ];
        foreach ((double delta1, double delta2, int rounds, double share) in finite)
        {
            yield return Row(
                FormattableString.Invariant($"stahl/{delta1}-{delta2}-{rounds}"),
                "Ståhl 1972",
                FormattableString.Invariant($"first party's share, {rounds} rounds, discount factors {delta1} and {delta2}"),
                share,
                Play(delta1, delta2, rounds),
                rounds * Slice);
        }

        (double Delta1, double Delta2, double Share)[] endless = [(.9, .95, .3448275862), (.9, .9, .5263157895), (.6, .8, .3846153846)];
        foreach ((double delta1, double delta2, double share) in endless)
        {
            yield return Row(
                FormattableString.Invariant($"rubinstein/{delta1}-{delta2}"),
                "Rubinstein 1982",
                FormattableString.Invariant($"first party's share, 201 rounds for an endless horizon, discount factors {delta1} and {delta2}"),
                share,
                Play(delta1, delta2, 201),
                Slice / (1.0 - (delta1 * delta2)));
        }

        // share1 = I1 + (1 - d2)/(1 - d1 d2) (1 - I1 - I2) with I = flow/(1 - d).
        double inside = Play(.8, .9, 201, world => (world.Flow[0], world.Flow[1]) = (100.0 * .15 * .2, 100.0 * .25 * .1));
        yield return Row("inside-options", "Muthoo 1999, ch. 6", "first party's share, inside options .15 and .25, discount factors .8 and .9", .3642857143, inside, 4.0 * Slice);

        // share1 = b1 + (1 - b1 - b2)/(2 - p).
        double breakdown = Play(PieProcess.Setting(Steps, 301, TrackProtocol.AlternatingOffers, .1), world =>
        {
            (world.BreakdownRisk[0], world.LeverLevel[0]) = (.1, 1);
            (world.NoDeal[0], world.NoDeal[1]) = (20.0, 10.0);
        });
        yield return Row("breakdown-risk", "Binmore, Rubinstein and Wolinsky 1986", "first party's share, breakdown .1 a round, breakdown points .2 and .1", .5684210526, breakdown, Slice / .1);
    }

    /// <summary>The first party's agreed share; not-a-number unless agreed at once.</summary>
    public static double Play(CrisisSetting setting, Action<CrisisWorld> change)
    {
        CrisisWorld world = PieProcess.World(setting);
        change(world);
        var process = new CrisisProcess(setting, [ShippedPlaybooks.Get("alternating-offers")]);
        process.Load(world);
        process.Run([0, 0]);
        return process.Outcome == CrisisOutcome.Agreement && process.EndRound <= 1
            ? (double)process.AgreedPackage[0] / (setting.OptionCounts[0] - 1)
            : double.NaN;
    }

    private static double Play(double delta1, double delta2, int rounds, Action<CrisisWorld>? change = null) => Play(
        PieProcess.Setting(Steps, rounds, TrackProtocol.AlternatingOffers),
        world =>
        {
            (world.DiscountFactor[0], world.DiscountFactor[1]) = (delta1, delta2);
            change?.Invoke(world);
        });

    private static PublishedResult Row(string id, string source, string quantity, double expected, double got, double tolerance) =>
        PublishedResult.Compare(SimulatedRow.Engine, id, source, quantity, expected, got, tolerance + 1e-9, "published");
}
