using Parley.Forecasting.Decisions;
using Parley.Forecasting.Dynamics;

namespace Parley.Forecasting.Spatial;

/// <summary>KTAB's spatial model of politics: bargaining in several dimensions among actors who challenge the one against whom they expect to gain most.</summary>
/// <remarks>
/// <para><b>Question.</b> Where do positions go if each actor in turn picks the fight that looks best to it, both propose a bargain by strength and salience, and everybody takes the
/// bargain with most support? A reading to set beside the forecast, not the forecast: on 66 real decisions its mean error was 28, that of the mean of its own inputs 24.</para>
/// <list type="number">
/// <item>Attitudes to risk come from each position's probability in an election among all positions.</item>
/// <item>Each actor rates a challenge of every other, with third parties; it proposes a bargain where its gain is largest.</item>
/// <item>Each takes the bargain in its queue that an election among its options favours; all move at once.</item>
/// <item>It stops when moves have become small (KTAB's rule) or after the last turn.</item>
/// </list>
/// <para>Only what a decision needs is evaluated: actors^3 a turn instead of KTAB's actors^4. <b>Not sensible alliance logic</b>: at even odds a third party backs the side it likes
/// less; kept to reproduce KTAB.</para>
/// <para><b>Source.</b> Wise, Lester and Efird (2015), KAPSARC Toolkit for Behavioral Analysis.</para>
/// </remarks>
public static class SpatialModel
{
    /// <summary>Runs the model.</summary>
    /// <param name="decision">The decision; positions are mapped by the issues' scales to 0 to 1.</param>
    /// <param name="options">Settings; the default is KTAB's.</param>
    /// <param name="cancellation">Asked before each turn; what was computed by then is returned.</param>
    /// <returns>All states with moves, probabilities and how the run ended.</returns>
    public static DynamicRun Run(GroupDecision decision, SpatialOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return options.Voting switch
        {
            VotingResponse.Binary => new SpatialRun<BinaryVote>(decision, options).Run(cancellation),
            VotingResponse.PropBin => new SpatialRun<PropBinVote>(decision, options).Run(cancellation),
            VotingResponse.PropCbc => new SpatialRun<PropCbcVote>(decision, options).Run(cancellation),
            VotingResponse.Cubic => new SpatialRun<CubicVote>(decision, options).Run(cancellation),
            VotingResponse.ASymProsp => new SpatialRun<ASymProspVote>(decision, options).Run(cancellation),
            _ => new SpatialRun<ProportionalVote>(decision, options).Run(cancellation),
        };
    }
}
