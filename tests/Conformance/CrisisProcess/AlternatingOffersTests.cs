using CsCheck;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Conformance.CrisisProcesses;

/// <summary>Alternating offers under complete information (Ståhl 1972; Rubinstein 1982), computed in the process by backward induction.</summary>
public class AlternatingOffersTests
{
    private const int Steps = 1000;

    // The pie is cut into 1000 slices and each round of backward induction may round by one: shares agree to that, divided by what discounting forgives.
    private const double Slice = 1.0 / Steps;

    [Theory]
    [InlineData(0.9, 0.9, 1, 1.0)]
    [InlineData(0.9, 0.9, 2, 0.1)]
    [InlineData(0.9, 0.9, 3, 0.91)]
    [InlineData(0.9, 0.9, 4, 0.181)]
    [InlineData(0.9, 0.9, 5, 0.8371)]
    [InlineData(0.9, 0.9, 6, 0.24661)]
    [InlineData(0.9, 0.8, 4, 0.344)]
    [InlineData(0.9, 0.8, 5, 0.8624)]
    [InlineData(0.9, 0.8, 6, 0.44768)]
    public void Ståhls_finite_horizon_shares_are_agreed_at_once(double delta1, double delta2, int rounds, double share) =>
        AssertShare(share, Play(delta1, delta2, rounds), rounds * Slice);

    [Theory]
    [InlineData(0.9, 0.95, 0.3448275862)]
    [InlineData(0.9, 0.9, 0.5263157895)]
    [InlineData(0.6, 0.8, 0.3846153846)]
    public void Rubinsteins_share_is_approached_with_a_long_horizon(double delta1, double delta2, double share) =>
        AssertShare(share, Play(delta1, delta2, 201), Slice / (1.0 - (delta1 * delta2)));

    [Fact]
    public void Inside_options_enter_as_flows()
    {
        // Muthoo 1999, ch. 6: share1 = I1 + (1 - d2)/(1 - d1 d2) (1 - I1 - I2) with I = flow/(1 - d).
        var share = Play(0.8, 0.9, 201, world => (world.Flow[0], world.Flow[1]) = (100.0 * 0.15 * 0.2, 100.0 * 0.25 * 0.1));
        AssertShare(0.3642857143, share, 4.0 * Slice);
    }

    [Fact]
    public void A_risk_of_breakdown_does_what_impatience_does()
    {
        // Binmore, Rubinstein and Wolinsky 1986: share1 = b1 + (1 - b1 - b2)/(2 - p).
        var setting = PieProcess.Setting(Steps, 301, TrackProtocol.AlternatingOffers, 0.1);
        var share = Play(setting, world =>
        {
            (world.BreakdownRisk[0], world.LeverLevel[0]) = (0.1, 1);
            (world.NoDeal[0], world.NoDeal[1]) = (20.0, 10.0);
        });
        AssertShare(0.5684210526, share, Slice / 0.1);
    }

    [Fact]
    public void More_patience_never_lowers_the_own_share_against_the_equilibrium()
    {
        Gen.Select(Gen.Double[0.3, 0.999], Gen.Double[0.3, 0.999], Gen.Double[0.0, 0.2], Gen.Int[1, 40], Gen.Bool).Sample(
            (low, other, more, rounds, first) =>
            {
                var high = Math.Min(0.9999, low + more);
                var protocol = rounds % 3 == 0 ? TrackProtocol.EveryMemberMoves : TrackProtocol.AlternatingOffers;
                var setting = PieProcess.Setting(100, rounds, protocol);
                var (before, after) = first
                    ? (Play(setting, Patience(low, other)), Play(setting, Patience(high, other)))
                    : (1.0 - Play(setting, Patience(other, low)), 1.0 - Play(setting, Patience(other, high)));
                Assert.True(after >= before - 1e-9, $"{before} {after}");
            },
            iter: 100);

        static Action<CrisisWorld> Patience(double first, double second) => world => (world.DiscountFactor[0], world.DiscountFactor[1]) = (first, second);
    }

    private static double Play(double delta1, double delta2, int rounds, Action<CrisisWorld>? change = null) => Play(
        PieProcess.Setting(Steps, rounds, TrackProtocol.AlternatingOffers),
        world =>
        {
            (world.DiscountFactor[0], world.DiscountFactor[1]) = (delta1, delta2);
            change?.Invoke(world);
        });

    private static double Play(CrisisSetting setting, Action<CrisisWorld> change)
    {
        var world = PieProcess.World(setting);
        change(world);
        var process = new CrisisProcess(setting, [ShippedPlaybooks.Get("alternating-offers")]);
        process.Load(world);
        process.Run([0, 0]);
        Assert.Equal(CrisisOutcome.Agreement, process.Outcome);
        Assert.InRange(process.EndRound, 0, 1);
        return (double)process.AgreedPackage[0] / (setting.OptionCounts[0] - 1);
    }

    private static void AssertShare(double expected, double got, double tolerance) =>
        Assert.True(Math.Abs(got - expected) <= tolerance + 1e-9, FormattableString.Invariant($"expected {expected}, got {got}, tolerance {tolerance}"));
}
