using System.Globalization;
using Parley.Forecasting.Spatial;

namespace Parley.Cli.Commands.Forecasts;

/// <summary>Settings of the spatial model as <c>--set NAME=VALUE</c>, by KTAB's names.</summary>
internal static class SpatialSettings
{
    public const string Expected =
        "VictoryProbModel=Linear|Square|Quartic|Octic|Binary, PCEModel=Conditional|MarkovIncentive|MarkovUniform, StateTransitions=Deterministic|Stochastic, VotingRule=Proportional|Binary|PropBin|PropCbc|Cubic|ASymProsp, "
        + "BigRAdjust=OneThird|Full|TwoThirds|Half|No, BigRRange=Mid|Min|Max, ThirdPartyCommit=SemiCommit|NoCommit|FullCommit, InterVecBrgn=S2P2|S1P1|S2PMax, BargnModel=InitOnlyInterp|InitRcvrInterp|PWCompInterp, Seed=N";

    public static SpatialOptions Set(SpatialOptions options, string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = at < 0 ? (setting, "") : (setting[..at].Trim().ToLowerInvariant(), setting[(at + 1)..].Trim());
        return name switch
        {
            "victoryprobmodel" => options with { VictoryProbability = One<VictoryProbability>(setting, value) },
            "pcemodel" => options with { Election = One<ElectionModel>(setting, value) },
            "statetransitions" => options with { Transitions = One<StateTransitions>(setting, value) },
            "votingrule" => options with { Voting = One<VotingResponse>(setting, value) },
            "bigradjust" => options with { RiskAdjustment = One<RiskAdjustment>(setting, value) },
            "bigrrange" => options with { RiskRange = One<RiskRange>(setting, value) },
            "thirdpartycommit" => options with { Commitment = One<ThirdPartyCommitment>(setting, value) },
            "intervecbrgn" => options with { BargainWeights = One<BargainWeights>(setting, value) },
            "bargnmodel" => options with { BargainModel = One<BargainModel>(setting, value) },
            "seed" when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) => options with { Seed = seed },
            _ => throw ForecastSource.Bad("command line", $"--set {setting} (expected one of {Expected})"),
        };
    }

    private static T One<T>(string setting, string value)
        where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one
        : throw ForecastSource.Bad("command line", $"--set {setting} (expected one of {string.Join(", ", Enum.GetNames<T>())})");
}
