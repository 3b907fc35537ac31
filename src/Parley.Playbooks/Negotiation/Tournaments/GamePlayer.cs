using Parley.Bargaining.Problems;
using Parley.Playbooks.Negotiation.Measures;
using Parley.Playbooks.Negotiation.OpponentModels;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>Plays games of a tournament on one thread; negotiators are made once per scenario, strategy and role.</summary>
internal sealed class GamePlayer(TournamentSetup setup, DomainGeometry[] geometries)
{
    private readonly Dictionary<(int Strategy, int Role), Negotiator> _negotiators = [];
    private readonly Dictionary<long, Session> _sessions = [];
    private readonly OfferTrace _trace = new();
    private int _scenario = -1;

    public GameRecord Play(long game)
    {
        Span<int> strategies = stackalloc int[setup.MostParties];
        (int scenario, int repetition) = setup.Locate(game, strategies);
        NegotiationDomain domain = setup.Scenarios[scenario].Domain;
        if (scenario != _scenario)
        {
            _negotiators.Clear();
            _sessions.Clear();
            _scenario = scenario;
        }

        var record = new GameRecord(domain.PartyCount) { Game = game, Scenario = scenario, Repetition = repetition };
        strategies[..domain.PartyCount].CopyTo(record.Strategies);
        Session session = SessionOf(domain, record.Strategies);
        _trace.Clear();
        SessionResult result = session.Play(setup.Seed, (ulong)game);
        record.Result = result;
        Measure(session, record, setup.Scenarios[scenario].Clock, geometries[scenario]);
        return record;
    }

    private Session SessionOf(NegotiationDomain domain, int[] strategies)
    {
        long key = 0;
        foreach (int strategy in strategies)
        {
            key = (key * setup.Strategies.Count) + strategy;
        }

        if (!_sessions.TryGetValue(key, out Session? session))
        {
            var parties = new Negotiator[strategies.Length];
            for (int p = 0; p < parties.Length; p++)
            {
                if (!_negotiators.TryGetValue((strategies[p], p), out Negotiator? negotiator))
                {
                    negotiator = setup.Strategies[strategies[p]].Make();
                    _negotiators.Add((strategies[p], p), negotiator);
                }

                parties[p] = negotiator;
            }

            session = new Session(domain, setup.Protocol, parties, setup.Steps) { Observer = _trace };
            _sessions.Add(key, session);
        }

        return session;
    }

    private void Measure(Session session, GameRecord record, DiscountClock clock, DomainGeometry geometry)
    {
        NegotiationDomain domain = session.Domain;
        int n = domain.PartyCount;
        Session.Payoffs(domain, record.Result, setup.Steps, clock, record.Utilities);
        double[] plain = new double[n];
        domain.Evaluate(record.Result.Agreement, plain);
        record.NashDistance = geometry.NashDistance(plain);
        record.ParetoDistance = geometry.ParetoDistance(plain);
        record.Welfare = record.Utilities.Average();
        record.Offers = _trace.Outcomes.Length;
        for (int p = 0; p < n; p++)
        {
            UtilityRange range = domain.Problem.Range(p);
            double r = domain.Disagreement[p];
            record.Advantages[p] = range.Maximum > r ? (record.Utilities[p] - r) / (range.Maximum - r) : 0;
            Steps(domain, record, p, range.Maximum - range.Minimum);
            record.ModelErrors[p] = ModelError(session, p);
        }
    }

    private void Steps(NegotiationDomain domain, GameRecord record, int party, double width)
    {
        int last = -1, first = -1, unfortunate = 0;
        UtilityIndex own = domain.Indices[party];
        for (int k = 0; k < _trace.Outcomes.Length; k++)
        {
            if (_trace.Parties[k] != party)
            {
                continue;
            }

            int outcome = _trace.Outcomes[k];
            if (last >= 0)
            {
                double partner = 0;
                for (int q = 0; q < domain.PartyCount; q++)
                {
                    partner += q == party ? 0 : domain.Indices[q][outcome] - domain.Indices[q][last];
                }

                unfortunate += PartyMeasures.KindOf(own[outcome] - own[last], partner) == StepKind.Unfortunate ? 1 : 0;
            }

            (first, last) = (first < 0 ? outcome : first, outcome);
        }

        double[] u = new double[domain.PartyCount];
        double before = 0, after = 0;
        if (first >= 0)
        {
            domain.Evaluate(first, u);
            before = u[party];
            domain.Evaluate(last, u);
            after = u[party];
        }

        record.Concessions[party] = width > 0 ? (before - after) / width : 0;
        record.Unfortunate[party] = unfortunate;
    }

    private static double ModelError(Session session, int party)
    {
        if (!session.Parties[party].HasModel)
        {
            return double.NaN;
        }

        double sum = 0;
        for (int q = 0; q < session.Parties.Length; q++)
        {
            if (q != party && session.Parties[party].Model(q) is { } model)
            {
                sum += ModelAccuracy.Error(model, session.Domain.Indices[q]);
            }
        }

        return sum / (session.Parties.Length - 1);
    }
}
