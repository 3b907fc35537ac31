using Parley.Games.Explanations;
using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Sequential;

/// <summary>Checks an assessment exactly: is every action that is played a best one under the beliefs, and are the beliefs consistent?</summary>
public static class AssessmentCheck
{
    /// <summary>Checks an assessment.</summary>
    /// <param name="game">A game of perfect recall.</param>
    /// <param name="assessment">Behaviour and beliefs.</param>
    /// <param name="cancellation">Stops the check of consistency.</param>
    /// <returns>Exact regrets and whether the beliefs are consistent.</returns>
    /// <exception cref="ArgumentException">The game lacks perfect recall, or the assessment has another shape.</exception>
    public static AssessmentVerdict Of(ExtensiveGame game, Assessment assessment, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(assessment);
        if (!game.Recall.Perfect)
        {
            throw new ArgumentException(game.Recall.Reason, nameof(game));
        }

        if (assessment.Behaviour.Count != game.ActionCount || assessment.Beliefs.Count != game.InformationSets.Count
            || game.InformationSets.Where((s, i) => assessment.Beliefs[i].Count != s.Nodes.Count).Any())
        {
            throw new ArgumentException("The assessment must have one probability per action, and one belief per node of each information set.", nameof(assessment));
        }

        var regrets = Regrets(game, assessment, new TreeValues(game, assessment.Behaviour));
        var (consistent, reason) = Consistency.Of(game, assessment, new Trembles(game, assessment.Behaviour), cancellation);
        var worst = Array.FindIndex(regrets, r => !r.IsZero);
        return new AssessmentVerdict(regrets, consistent, worst < 0 ? reason : $"at {Consistency.Name(game, worst)} another action yields {regrets[worst]} more under the beliefs");
    }

    /// <summary>Per information set the gain of the best single action under the beliefs.</summary>
    internal static Rational[] Regrets(ExtensiveGame game, Assessment assessment, TreeValues values)
    {
        var regrets = new Rational[game.InformationSets.Count];
        for (var place = 0; place < regrets.Length; place++)
        {
            var set = game.InformationSets[place];
            var (best, expected) = (Rational.Zero, Rational.Zero);
            for (var a = 0; a < set.Actions.Count; a++)
            {
                var gets = Rational.Zero;
                for (var i = 0; i < set.Nodes.Count; i++)
                {
                    gets += assessment.Beliefs[place][i].IsZero ? Rational.Zero : assessment.Beliefs[place][i] * values.Value(game.Children(set.Nodes[i])[a], set.Player);
                }

                best = a == 0 ? gets : Rational.Max(best, gets);
                expected += assessment.Behaviour[set.FirstAction + a] * gets;
            }

            regrets[place] = best - expected;
        }

        return regrets;
    }
}
