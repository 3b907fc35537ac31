using Parley.Bargaining.Models.AbreuGul;
using Parley.Bargaining.Models.AudienceCosts;
using Parley.Bargaining.Models.BaronFerejohn;
using Parley.Bargaining.Models.BiasedMediator;
using Parley.Bargaining.Models.BreakdownRisk;
using Parley.Bargaining.Models.Brinkmanship;
using Parley.Bargaining.Models.CappedBargaining;
using Parley.Bargaining.Models.ChainStore;
using Parley.Bargaining.Models.ChatterjeeSamuelson;
using Parley.Bargaining.Models.Chicken;
using Parley.Bargaining.Models.Coase;
using Parley.Bargaining.Models.CrisisSignal;
using Parley.Bargaining.Models.CriticalRisk;
using Parley.Bargaining.Models.CurvedBargaining;
using Parley.Bargaining.Models.DelaySignal;
using Parley.Bargaining.Models.Drezner;
using Parley.Bargaining.Models.FearonRange;
using Parley.Bargaining.Models.FearonTwoTypes;
using Parley.Bargaining.Models.FearonUltimatum;
using Parley.Bargaining.Models.FinalOfferArbitration;
using Parley.Bargaining.Models.FirstStrike;
using Parley.Bargaining.Models.FixedCosts;
using Parley.Bargaining.Models.Forts;
using Parley.Bargaining.Models.FortsBeliefs;
using Parley.Bargaining.Models.FortsLearning;
using Parley.Bargaining.Models.HawkDove;
using Parley.Bargaining.Models.InsideOptions;
using Parley.Bargaining.Models.MutualOptimism;
using Parley.Bargaining.Models.MyersonSatterthwaite;
using Parley.Bargaining.Models.NashBargaining;
using Parley.Bargaining.Models.OutsideOptions;
using Parley.Bargaining.Models.PowellCollapse;
using Parley.Bargaining.Models.PowellStatusQuo;
using Parley.Bargaining.Models.PreventiveWar;
using Parley.Bargaining.Models.RandomProposer;
using Parley.Bargaining.Models.RepeatedPrisonersDilemma;
using Parley.Bargaining.Models.RevocableCommitments;
using Parley.Bargaining.Models.Rubinstein;
using Parley.Bargaining.Models.SanctionsSelection;
using Parley.Bargaining.Models.SanctionsThreat;
using Parley.Bargaining.Models.SobelTakahashi;
using Parley.Bargaining.Models.Stahl;
using Parley.Bargaining.Models.Strikes;
using Parley.Bargaining.Models.TwoTypeScreening;
using Parley.Bargaining.Models.WarOfAttrition;
using Parley.Bargaining.Models.WarOfAttritionAsymmetric;
using Parley.Bargaining.Models.WarOfAttritionCapped;
using Parley.Bargaining.Models.WarOfAttritionDiscrete;
using Parley.Bargaining.Models.WarOfAttritionPrivate;
using Parley.Bargaining.Models.ZeuthenConcession;
using Parley.Numerics.Errors;

namespace Parley.Bargaining.Models;

/// <summary>The canonical models of bargaining and crisis that this library knows.</summary>
public static class CanonicalModels
{
    /// <summary>Gets all models, in the order of the reference: alternating offers, axioms, attrition, reputation, war, signals, sanctions, screening, repetition.</summary>
    public static IReadOnlyList<CanonicalModel> All { get; } =
    [
        new RubinsteinModel(),
        new OutsideOptionsModel(),
        new InsideOptionsModel(),
        new BreakdownRiskModel(),
        new FixedCostsModel(),
        new StahlModel(),
        new RandomProposerModel(),
        new BaronFerejohnModel(),
        new NashBargainingModel(),
        new CurvedBargainingModel(),
        new CappedBargainingModel(),
        new ZeuthenConcessionModel(),
        new RevocableCommitmentsModel(),
        new FinalOfferArbitrationModel(),
        new WarOfAttritionModel(),
        new WarOfAttritionAsymmetricModel(),
        new WarOfAttritionCappedModel(),
        new WarOfAttritionPrivateModel(),
        new WarOfAttritionDiscreteModel(),
        new HawkDoveModel(),
        new ChickenModel(),
        new CriticalRiskModel(),
        new BrinkmanshipModel(),
        new AbreuGulModel(),
        new ChainStoreModel(),
        new DelaySignalModel(),
        new StrikesModel(),
        new FearonRangeModel(),
        new MutualOptimismModel(),
        new FearonUltimatumModel(),
        new FearonTwoTypesModel(),
        new PreventiveWarModel(),
        new FirstStrikeModel(),
        new PowellStatusQuoModel(),
        new FortsModel(),
        new FortsBeliefsModel(),
        new FortsLearningModel(),
        new PowellCollapseModel(),
        new AudienceCostsModel(),
        new CrisisSignalModel(),
        new DreznerModel(),
        new SanctionsThreatModel(),
        new SanctionsSelectionModel(),
        new BiasedMediatorModel(),
        new CoaseModel(),
        new SobelTakahashiModel(),
        new TwoTypeScreeningModel(),
        new ChatterjeeSamuelsonModel(),
        new MyersonSatterthwaiteModel(),
        new RepeatedPrisonersDilemmaModel(),
    ];

    /// <summary>Finds a model.</summary>
    /// <param name="id">The identifier, without regard to case.</param>
    /// <returns>The model, or null if there is none.</returns>
    public static CanonicalModel? Find(string id) => All.FirstOrDefault(m => string.Equals(m.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds the identifier that a mistyped one most likely means.</summary>
    /// <param name="id">The identifier as typed.</param>
    /// <returns>A known identifier, or null if none is close.</returns>
    public static string? Nearest(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return NearestName.Find(id, All.Select(m => m.Id));
    }
}
