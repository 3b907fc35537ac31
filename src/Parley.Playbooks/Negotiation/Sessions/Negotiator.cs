using Parley.Numerics;
using Parley.Playbooks.Negotiation.Acceptance;
using Parley.Playbooks.Negotiation.Offering;
using Parley.Playbooks.Negotiation.OpponentModels;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.Sessions;

/// <summary>A party's strategy at work: an offering rule, an acceptance rule and perhaps a model of each counterpart, with what they may know.</summary>
/// <remarks>
/// <para>The architecture of three exchangeable parts (bidding, opponent model, acceptance) is that of Baarslag, Hindriks, Hendrikx, Dirkzwager, Jonker 2014.
/// A strategy knows its own utilities, the rules, the time and the offers made; never the counterpart's utilities (but for the model called <c>perfect</c>).</para>
/// <para>One instance serves one negotiation at a time and is used again for the next: nothing is allocated per negotiation or turn.</para>
/// </remarks>
public sealed class Negotiator
{
    private readonly Func<OpponentModel>? _makeModel;
    private OpponentModel?[] _models = [];
    private RandomStream _random;
    private NegotiationDomain? _domain;
    private int _proposal;
    private double[] _estimates = [];
    private int _estimated = -1;

    /// <summary>Puts a strategy together.</summary>
    /// <param name="offering">What to offer.</param>
    /// <param name="acceptance">When to accept.</param>
    /// <param name="model">Makes a model of one counterpart; null for none.</param>
    public Negotiator(OfferingStrategy offering, AcceptancePolicy acceptance, Func<OpponentModel>? model = null)
    {
        ArgumentNullException.ThrowIfNull(offering);
        ArgumentNullException.ThrowIfNull(acceptance);
        (Offering, Acceptance, _makeModel) = (offering, acceptance, model);
        offering.Attach(this);
        acceptance.Attach(this);
    }

    /// <summary>Gets the offering rule.</summary>
    public OfferingStrategy Offering { get; }

    /// <summary>Gets the acceptance rule.</summary>
    public AcceptancePolicy Acceptance { get; }

    /// <summary>Gets the party's own utilities.</summary>
    public UtilityIndex Own => Domain.Indices[Party];

    /// <summary>Gets how outcome numbers divide into options.</summary>
    public IssueLayout Layout => Domain.Layout;

    /// <summary>Gets which party this is.</summary>
    public int Party { get; private set; }

    /// <summary>Gets the number of parties.</summary>
    public int PartyCount => Domain.PartyCount;

    /// <summary>Gets the number of steps of the session.</summary>
    public int Steps { get; private set; }

    /// <summary>Gets when it is.</summary>
    public Turn Now { get; private set; }

    /// <summary>Gets the own offers so far.</summary>
    public OfferHistory Sent { get; } = new();

    /// <summary>Gets the others' offers so far.</summary>
    public OfferHistory Received { get; } = new();

    /// <summary>Gets the party's stream of random numbers.</summary>
    public ref RandomStream Random => ref _random;

    /// <summary>Gets whether the strategy models its counterparts.</summary>
    public bool HasModel => _makeModel is not null;

    internal NegotiationDomain Domain => _domain ?? throw new InvalidOperationException("the negotiation has not begun");

    /// <summary>Returns the model of a counterpart, or null.</summary>
    /// <param name="party">The counterpart.</param>
    public OpponentModel? Model(int party) => party < _models.Length ? _models[party] : null;

    /// <summary>Starts a negotiation.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="party">Which party this is.</param>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <param name="random">The party's random numbers.</param>
    public void Begin(NegotiationDomain domain, int party, int steps, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(domain);
        bool sameDomain = ReferenceEquals(domain, _domain) && party == Party;
        (_domain, Party, Steps, _random, _proposal) = (domain, party, steps, random, -1);
        _estimated = -1;
        Sent.Clear();
        Received.Clear();
        Now = new Turn(0, steps);
        if (_makeModel is not null)
        {
            if (!sameDomain)
            {
                _models = new OpponentModel?[domain.PartyCount];
                for (int p = 0; p < _models.Length; p++)
                {
                    _models[p] = p == party ? null : _makeModel();
                }
            }

            for (int p = 0; p < _models.Length; p++)
            {
                _models[p]?.Begin(domain, party, p);
            }
        }

        Offering.Begin(!sameDomain);
        Acceptance.Begin();
    }

    /// <summary>Tells the party that its turn begins.</summary>
    /// <param name="turn">When it is.</param>
    public void StartTurn(Turn turn)
    {
        Now = turn;
        _proposal = -1;
    }

    /// <summary>Returns what the party would offer now; asked twice in a turn, the same.</summary>
    /// <returns>An outcome number, or -1 if the party ends the negotiation: it has nothing to offer that beats no agreement.</returns>
    public int Proposal()
    {
        if (_proposal < 0 && Own.RationalCount > 0)
        {
            _proposal = Offering.Propose();
        }

        return _proposal;
    }

    /// <summary>Tells the party that its proposal was made.</summary>
    /// <param name="outcome">The outcome offered.</param>
    public void NoteSent(int outcome)
    {
        Sent.Add(outcome, Party);
        Offering.NoteSent(outcome);
    }

    /// <summary>Tells the party of another's offer.</summary>
    /// <param name="outcome">The outcome offered.</param>
    /// <param name="from">Who offers.</param>
    public void NoteReceived(int outcome, int from)
    {
        Received.Add(outcome, from);
        if (_makeModel is not null)
        {
            _models[from]!.Observe(outcome, Now);
        }

        Offering.NoteReceived(outcome);
    }

    /// <summary>Returns whether the party accepts an offer now. An offer below its reservation value is never accepted unless the rule says so.</summary>
    /// <param name="offer">The outcome on the table.</param>
    public bool Accepts(int offer) => (Own[offer] >= Own.WorstRational || Acceptance.AcceptsIrrational) && Acceptance.Accepts(offer);

    /// <summary>Returns what the models think all outcomes are worth to the others (the mean over counterparts).</summary>
    /// <remarks>Computed once after each offer received. <b>Cost.</b> O(N) per counterpart.</remarks>
    public ReadOnlySpan<double> Estimates()
    {
        if (_makeModel is null)
        {
            throw new InvalidOperationException("this strategy has no opponent model");
        }

        int count = Own.Count;
        if (_estimated == Received.Count)
        {
            return _estimates.AsSpan(0, count);
        }

        if (_estimates.Length < count)
        {
            _estimates = new double[count];
        }

        _estimated = Received.Count;
        Span<double> sums = _estimates.AsSpan(0, count);
        if (PartyCount == 2)
        {
            _models[1 - Party]!.EstimateAll(sums);
            return sums;
        }

        sums.Clear();
        double[] one = new double[count];
        foreach (OpponentModel? model in _models)
        {
            if (model is not null)
            {
                model.EstimateAll(one);
                for (int k = 0; k < count; k++)
                {
                    sums[k] += one[k] / (PartyCount - 1);
                }
            }
        }

        return sums;
    }
}
