using System.Globalization;
using Parley.Cases;
using Parley.Lenses;
using Parley.Lenses.Playbooks;
using Parley.Scenarios;
using Parley.Studies;

namespace Parley.Plays;

/// <summary>Five short rounds on stand firm, stall and give in: the player chooses first, the explanation comes after.</summary>
public static class TeachingPath
{
    private const int Worlds = 60;

    /// <summary>The three choices, as playbooks.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["stand-firm", "stall", "give-in"];

    /// <summary>The rounds in order.</summary>
    public static IReadOnlyList<TeachingRound> Rounds { get; } =
    [
        new("The first demand", "The other side has made its demand and seems in no hurry. What do you do?", "conditional",
            "Against a side that gives when it is given something, standing firm alone leads to a stalemate, and giving in hands over points that it would have paid for. What you gain by firmness depends on what the other side does with it."),
        new("The stone wall", "The other side repeats itself and moves on nothing. What do you do?", "stand-firm",
            "Two sides that stand firm wait for the other to tire: a war of attrition. It is won by the one for whom a round costs less, and both pay for it. Stalling costs the same rounds, but gives no offer that could be accepted."),
        new("Talks about talks", "The other side proposes a working group, a memorandum, another meeting. What do you do?", "stall",
            "A side that stalls commits to nothing: its price is time. If time works for it, nothing that you offer is taken, and only a change in what waiting costs moves it."),
        new("The clock is yours", "The same other side as in round two, but now every round costs you three times as much. What do you do?", "stand-firm",
            "The same choice is worth less when your own clock runs faster. Patience is bargaining power: before asking what to offer, ask who pays for the next week.", 3),
        new("The threat", "The other side threatens, with a date. You do not know whether it means it. What do you do?", "coerce",
            "A threat works by being believed. Giving in to one that would not have been carried out pays for nothing; defying one that would have been is dear. Its record towards you, not its loudness, tells which it is: that is what the ledger is for."),
    ];

    /// <summary>Plays all three choices of a round.</summary>
    /// <param name="subject">A case with two principals that meet on a track.</param>
    /// <param name="round">The round.</param>
    /// <returns>For each choice how often it ended in a deal and what it was worth, in the same worlds.</returns>
    /// <exception cref="InvalidOperationException">The case lacks what the process needs.</exception>
    public static IReadOnlyList<PlaybookPairRow> Play(Case subject, TeachingRound round)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(round);
        var table = new PlaybookTable(new LensContext(Hurried(subject, round), 1, Worlds, 1) { Quick = true });
        var (mine, theirs) = (table.Principals[0], table.Principals[1]);
        var study = PlaybookStudies.Of(
            table.Mapping,
            table.Run(table.Worlds, mine, [.. Choices.Select(c => table.Lineup.For(mine)[table.Lineup.IndexOf(mine, c)])], theirs, [table.Lineup.For(theirs)[table.Lineup.IndexOf(theirs, round.Theirs)]]),
            subject.RoundDays);
        return study.Rows;
    }

    private static Case Hurried(Case subject, TeachingRound round)
    {
        if (round.PatienceFactor == 1)
        {
            return subject;
        }

        var party = subject.Parties.First(p => p.Role == PartyRole.Principal);
        var now = party.Patience.Estimate.Quantile(0.5);
        var value = party.Patience.Measure == PatienceMeasure.DiscountFactor ? Math.Max(0.01, 1 - (round.PatienceFactor * (1 - now))) : now * round.PatienceFactor;
        return Scenario.ApplyText(subject, string.Create(CultureInfo.InvariantCulture, $"title: a faster clock\nset:\n  {party.Patience.Estimate.Path}: {value:0.######}\n")).Require();
    }
}
