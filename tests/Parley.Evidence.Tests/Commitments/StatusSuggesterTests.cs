using Parley.Evidence.Commitments;
using Parley.Evidence.Ledger;

namespace Parley.Tests.Commitments;

public class StatusSuggesterTests
{
    [Fact]
    public void Suggestions_follow_the_rubric_and_set_nothing()
    {
        var view = LedgerSnapshot.Parse("""
            {"id":"late","date":"2031-01-01","actor":"BO","target":"CA","act":"threat","issue":"I1","deadline":"2031-01-10"}
            {"id":"deed","date":"2031-01-20","actor":"BO","target":"CA","act":"sanction","issue":"I1"}
            {"id":"met","date":"2031-01-01","actor":"BO","target":"DU","act":"threat","issue":"I2","deadline":"2031-02-01"}
            {"id":"gave","date":"2031-01-15","actor":"DU","target":"BO","act":"concession","issue":"I2"}
            {"id":"old","date":"2031-01-01","actor":"CA","target":"BO","act":"deadline","issue":"I3","deadline":"2031-03-01"}
            {"id":"new","date":"2031-01-05","actor":"CA","target":"BO","act":"deadline","issue":"I3","deadline":"2031-02-01"}
            {"id":"quiet","date":"2031-01-01","actor":"DU","target":"CA","act":"promise","issue":"I4","deadline":"2031-01-05"}
            {"id":"done","date":"2031-01-01","actor":"DU","target":"CA","act":"promise","issue":"I5"}
            {"type":"rating","commitment":"done","status":"kept","asOf":"2031-01-02","by":"anna"}
            """).AsOf(new DateOnly(2031, 6, 1));
        var best = StatusSuggester.Of(view).GroupBy(s => s.Commitment).ToDictionary(g => g.Key, g => g.First());
        Assert.Equal((CommitmentStatus.Late, "deed"), (best["late"].Status, best["late"].Evidence.Single()));
        Assert.Equal((CommitmentStatus.Superseded, "gave"), (best["met"].Status, best["met"].Evidence.Single()));
        Assert.Equal((CommitmentStatus.Superseded, "new"), (best["old"].Status, best["old"].Evidence.Single()));
        Assert.Equal((CommitmentStatus.Not, new DateOnly(2031, 1, 6)), (best["quiet"].Status, best["quiet"].AsOf));
        Assert.DoesNotContain("done", best.Keys);
        Assert.All(["late", "met", "old", "quiet"], id => Assert.False(CommitmentRatings.VerdictOf(view, id)!.Rated));
    }

    [Fact]
    public void A_later_deed_is_not_seen_earlier()
    {
        var ledger = LedgerSnapshot.Parse("""
            {"id":"T","date":"2031-01-01","actor":"BO","target":"CA","act":"threat","issue":"I1"}
            {"id":"D","date":"2031-01-20","actor":"BO","target":"CA","act":"sanction","issue":"I1"}
            """);
        Assert.Empty(StatusSuggester.Of(ledger.AsOf(new DateOnly(2031, 1, 19))));
        Assert.Equal(CommitmentStatus.Kept, Assert.Single(StatusSuggester.Of(ledger.AsOf(new DateOnly(2031, 1, 20)))).Status);
    }

    [Fact]
    public void A_word_on_Monday_against_a_word_on_Tuesday_is_flagged()
    {
        var view = LedgerSnapshot.Parse("""
            {"id":"M","date":"2031-05-19","actor":"BO","target":"CA","act":"acceptance","issue":"I1"}
            {"id":"T","date":"2031-05-20","actor":"BO","target":"CA","act":"refusal","issue":"I1"}
            {"id":"L","date":"2031-09-20","actor":"BO","target":"CA","act":"acceptance","issue":"I1"}
            {"id":"O","date":"2031-05-20","actor":"DU","target":"CA","act":"refusal","issue":"I1"}
            {"id":"P1","date":"2031-05-20","actor":"CA","act":"demand","issue":"I2","position":"a"}
            {"id":"P2","date":"2031-05-25","actor":"CA","act":"demand","issue":"I2","position":"c"}
            {"id":"N1","date":"2031-05-20","actor":"CA","act":"promise","issue":"I3"}
            {"id":"N2","date":"2031-05-21","actor":"CA","act":"promise","issue":"I3","negated":true}
            """).AsOf(null);
        Assert.Equal([("M", "T"), ("N1", "N2"), ("P1", "P2")], ContradictionFinder.Of(view).Select(c => (c.Earlier, c.Later)).Order());
        Assert.Empty(ContradictionFinder.Of(view, windowDays: 0));
    }

    [Fact]
    public void Positions_move_step_by_step()
    {
        var view = LedgerSnapshot.Parse("""
            {"id":"3","date":"2031-08-16","actor":"BO","act":"statement","issue":"I1","position":"c"}
            {"id":"1","date":"2031-03-11","actor":["BO","CA"],"act":"demand","issue":"I1","position":"a"}
            {"id":"2","date":"2031-04-11","actor":"BO","act":"demand","issue":"I1","position":"a"}
            """).AsOf(null);
        var steps = PositionHistory.Of(view);
        Assert.Equal([("BO", "1", null, false), ("BO", "3", "a", true), ("CA", "1", null, false)], steps.Select(s => (s.Actor, s.Entry, s.Previous, s.IsChange)));
    }
}
