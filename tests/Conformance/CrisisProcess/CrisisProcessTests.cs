using CsCheck;
using Parley.Numerics.Validation;
using Parley.Playbooks.Process;
using Parley.Playbooks.Validation;

namespace Parley.Conformance.CrisisProcesses;

/// <summary>The crisis process beside the models of the literature that it contains.</summary>
public class CrisisProcessTests
{
    private static readonly IReadOnlyList<PublishedResult> All = CrisisProcessValidation.Run();

    public static TheoryData<string> Ids() => [.. All.Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_closed_form_is_reproduced(string id)
    {
        PublishedResult row = All.Single(r => r.Id == id);
        Assert.True(row.Ok, FormattableString.Invariant($"{row.Quantity}: expected {row.Expected}, got {row.Got}, tolerance {row.Tolerance}"));
    }

    [Fact]
    public void More_patience_never_lowers_the_own_share_against_the_equilibrium() =>
        Gen.Select(Gen.Double[0.3, 0.999], Gen.Double[0.3, 0.999], Gen.Double[0.0, 0.2], Gen.Int[1, 40], Gen.Bool).Sample(
            (low, other, more, rounds, first) =>
            {
                double high = Math.Min(0.9999, low + more);
                TrackProtocol protocol = rounds % 3 == 0 ? TrackProtocol.EveryMemberMoves : TrackProtocol.AlternatingOffers;
                CrisisSetting setting = PieProcess.Setting(100, rounds, protocol);
                (double before, double after) = first
                    ? (Share(low, other), Share(high, other))
                    : (1.0 - Share(other, low), 1.0 - Share(other, high));
                Assert.True(after >= before - 1e-9, $"{before} {after}");

                double Share(double delta1, double delta2) =>
                    AlternatingOffersResults.Play(setting, world => (world.DiscountFactor[0], world.DiscountFactor[1]) = (delta1, delta2));
            },
            iter: 100);
}
