using System.Text.Json;
using Parley.Playbooks.Negotiation.Measures;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Cli.Output;

/// <summary>Plays runs again with a trace and writes their measures.</summary>
/// <param name="domain">The domain.</param>
/// <param name="session">A session of the same strategies.</param>
/// <param name="seed">The seed.</param>
internal sealed class NegotiationMeasuresOutput(NegotiationDomain domain, Session session, ulong seed)
{
    private readonly DomainGeometry _geometry = new(domain);
    private readonly OfferTrace _trace = new();

    /// <summary>Writes the measures of a run as a property of the current object.</summary>
    public void Write(Utf8JsonWriter w, ulong run)
    {
        _trace.Clear();
        session.Observer = _trace;
        SessionMeasures m = SessionMeasures.Of(domain, _geometry, session.Play(seed, run), session.Steps, _trace);
        w.WriteStartObject("metrics");
        foreach ((string name, double value) in new (string, double)[]
        {
            ("welfare", m.Welfare), ("sum", m.Sum), ("utilityGap", m.UtilityGap), ("advantageGap", m.AdvantageGap), ("gainsFromTrade", m.GainsFromTrade), ("surplusEfficiency", m.SurplusEfficiency),
            ("relativeRounds", m.RelativeRounds), ("agreementSpeed", m.AgreementSpeed), ("relativeEfficiency", m.RelativeEfficiency), ("nashDistance", m.NashDistance), ("paretoDistance", m.ParetoDistance),
        })
        {
            Number(w, name, value);
        }

        w.WriteStartArray("parties");
        for (int p = 0; p < m.Parties.Count; p++)
        {
            Party(w, p, m.Parties[p]);
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter w, string name, double value)
    {
        if (double.IsFinite(value))
        {
            w.WriteNumber(name, value);
        }
        else
        {
            w.WriteNull(name);
        }
    }

    private void Party(Utf8JsonWriter w, int p, PartyMeasures m)
    {
        w.WriteStartObject();
        w.WriteString("party", domain.Problem.Parties[p].Name);
        foreach ((string name, double value) in new (string, double)[]
        {
            ("utility", m.Utility), ("advantage", m.Advantage), ("advantageOfOthers", m.AdvantageOfOthers), ("surplusShare", m.SurplusShare), ("dominance", m.Dominance), ("offers", m.Offers),
            ("differentOffers", m.DifferentOffers), ("firstOffer", m.FirstOffer), ("totalConcession", m.TotalConcession), ("concessionRate", m.ConcessionRate), ("temporalPatience", m.TemporalPatience),
            ("monotonicShare", m.MonotonicShare), ("concessionTowardPartner", m.ConcessionTowardPartner), ("coupling", m.Coupling),
        })
        {
            Number(w, name, value);
        }

        w.WriteBoolean("rational", m.Rational);
        w.WriteBoolean("exploited", m.Exploited);
        w.WriteStartObject("moves");
        foreach (StepKind kind in Enum.GetValues<StepKind>())
        {
            w.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), m.Steps[(int)kind]);
        }

        w.WriteEndObject();
        if (domain.PartyCount == 2 && session.Parties[p].Model(1 - p) is { } model)
        {
            Number(w, "modelError", Parley.Playbooks.Negotiation.OpponentModels.ModelAccuracy.Error(model, domain.Indices[1 - p]));
        }

        w.WriteEndObject();
    }
}
