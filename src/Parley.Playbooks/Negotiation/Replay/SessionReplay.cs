using Parley.Playbooks.Negotiation.OpponentModels;
using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Replay;

/// <summary>Plays a negotiation and keeps every act, with what each side knew and believed: for looking at, not for speed.</summary>
/// <remarks><b>Cost.</b> O(N) per act and opponent model.</remarks>
public sealed class SessionReplay : ISessionObserver
{
    private readonly List<ReplayEvent> _events = [];

    private SessionReplay()
    {
    }

    /// <summary>Gets the acts in order.</summary>
    public IReadOnlyList<ReplayEvent> Events => _events;

    /// <summary>Gets the end.</summary>
    public SessionResult Result { get; private set; }

    /// <summary>Plays run <paramref name="run"/> of a seed again: the same as in any batch.</summary>
    /// <param name="session">The session; its observer is replaced for the time of the run.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="run">The run.</param>
    public static SessionReplay Of(Session session, ulong seed, ulong run)
    {
        ArgumentNullException.ThrowIfNull(session);
        var replay = new SessionReplay();
        ISessionObserver? before = session.Observer;
        session.Observer = replay;
        try
        {
            replay.Result = session.Play(seed, run);
        }
        finally
        {
            session.Observer = before;
        }

        return replay;
    }

    /// <inheritdoc/>
    public void Offered(Session session, int party, Turn turn, int outcome) => Note(session, party, turn, ReplayAct.Offer, outcome);

    /// <inheritdoc/>
    public void Answered(Session session, int party, Turn turn, int outcome, bool accepted) => Note(session, party, turn, accepted ? ReplayAct.Accept : ReplayAct.Reject, outcome);

    /// <inheritdoc/>
    public void Ended(Session session, int party, Turn turn) => Note(session, party, turn, ReplayAct.End, -1);

    private void Note(Session session, int party, Turn turn, ReplayAct act, int outcome)
    {
        double[] utilities = new double[session.Domain.PartyCount];
        session.Domain.Evaluate(outcome, utilities);
        var beliefs = new List<ReplayBelief>();
        for (int p = 0; p < session.Parties.Length; p++)
        {
            for (int q = 0; q < session.Parties.Length; q++)
            {
                if (session.Parties[p].Model(q) is { } model)
                {
                    beliefs.Add(new ReplayBelief(
                        p, q, outcome < 0 ? double.NaN : model.Estimate(outcome), model.Weights.ToArray(), ModelAccuracy.Error(model, session.Domain.Indices[q])));
                }
            }
        }

        double own = act == ReplayAct.Offer ? session.Domain.Indices[party][outcome] : double.NaN;
        _events.Add(new ReplayEvent(turn.Step, turn.Time, party, act, outcome, utilities, own, beliefs));
    }
}
