using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;
using Parley.Playbooks.Negotiation.Acceptance;
using Parley.Playbooks.Negotiation.Offering;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Tests.Negotiation;

/// <summary>Sixteen slices to share: outcome x gives x/16 to the first party and the rest to the second. All numbers are exact in binary.</summary>
internal static class Pie
{
    public static BargainingProblem Problem(double? reserved = null, double? reservedOther = null)
    {
        var space = new OutcomeSpace([new IntegerIssue("slices", 0, 16)]);
        return new BargainingProblem(space,
        [
            new BargainingParty("one", new AdditiveUtility(space, [[.. Enumerable.Range(0, 17).Select(x => x / 16.0)]]), reserved),
            new BargainingParty("two", new AdditiveUtility(space, [[.. Enumerable.Range(0, 17).Select(x => 1 - (x / 16.0))]]), reservedOther),
        ]);
    }

    /// <summary>A counterpart that plays a list of offers and accepts nothing.</summary>
    public static Negotiator Scripted(params int[] offers) => new(new Script(offers), new Never());

    public sealed class Never : AcceptancePolicy
    {
        public override bool Accepts(int offer) => false;
    }

    private sealed class Script(int[] offers) : OfferingStrategy
    {
        public override int Propose() => offers[Math.Min(Me.Sent.Count, offers.Length - 1)];
    }
}
