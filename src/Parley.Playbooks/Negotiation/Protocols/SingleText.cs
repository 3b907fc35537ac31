using Parley.Numerics;
using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Protocols;

/// <summary>A mediator works on one text: it changes one issue at random, the parties vote, and the changed text is kept or dropped.</summary>
/// <remarks>
/// <para>The text starts at a random outcome. A step is one change. Parties vote as their acceptance rule compares the new text with the old (<see cref="Acceptance.AcceptancePolicy.Votes"/>): by
/// default for it if it is no worse, the annealer also for worse ones early on. With mediator temperature 0 the new text is kept if all are for it (hill climbing). With a
/// temperature T above 0 votes are weighed (+2, +1, -1, -2; strong if the own utility changes by more than .1) and a text whose sum is negative is still kept with
/// probability exp(sum / (T (1 - t))): simulated annealing with votes.</para>
/// <para>After the last step the text is the agreement if it gives everybody its reservation value.</para>
/// <para><b>Source.</b> Klein, Faratin, Sayama, Bar-Yam 2003; weights and thresholds of the votes are ours.</para>
/// </remarks>
/// <param name="temperature">T, at least 0.</param>
public sealed class SingleText(double temperature = 0) : NegotiationProtocol
{
    /// <inheritdoc/>
    public override string Name => "single-text";

    /// <inheritdoc/>
    public override string Summary => "a mediator changes one issue of a single text at a time and keeps what the votes support";

    /// <inheritdoc/>
    public override string Source => "Klein, Faratin, Sayama, Bar-Yam 2003";

    /// <inheritdoc/>
    public override SessionResult Play(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ReadOnlySpan<Negotiator> parties = session.Parties;
        RandomStream random = session.MediatorRandom;
        var layout = session.Domain.Layout;
        int text = random.NextInt32(layout.Count);
        for (int step = 0; step < session.Steps; step++)
        {
            var turn = new Turn(step, session.Steps);
            int issue = random.NextInt32(layout.IssueCount), shift = random.NextInt32(Math.Max(1, layout.Options(issue) - 1));
            double luck = random.NextUnit();
            int proposal = layout.With(text, issue, (layout.Option(text, issue) + 1 + shift) % layout.Options(issue));
            bool all = true;
            int sum = 0;
            for (int p = 0; p < parties.Length; p++)
            {
                parties[p].StartTurn(turn);
                bool yes = parties[p].Acceptance.Votes(text, proposal);
                session.Observer?.Answered(session, p, turn, proposal, yes);
                all &= yes;
                bool strong = Math.Abs(parties[p].Own[proposal] - parties[p].Own[text]) > 0.1;
                sum += (yes ? 1 : -1) * (strong ? 2 : 1);
            }

            bool kept = temperature > 0
                ? sum >= 0 || luck < DeterministicMath.Exp(sum / (temperature * (1 - turn.Time)))
                : all;
            text = kept ? proposal : text;
        }

        foreach (Negotiator party in parties)
        {
            if (party.Own[text] < party.Own.WorstRational)
            {
                return SessionResult.UsedUp(session.Steps);
            }
        }

        return SessionResult.Agreed(text, session.Steps - 1);
    }
}
