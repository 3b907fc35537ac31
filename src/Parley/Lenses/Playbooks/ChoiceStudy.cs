using Parley.Estimates;
using Parley.Games.Empirical;
using Parley.Numerics;
using Parley.Playbooks.Choice;
using Parley.Playbooks.Pairs;

namespace Parley.Lenses.Playbooks;

/// <summary>How robust the choice of a playbook is: several rules of choice, dominance, what information would be worth, and the game between the two sides.</summary>
public sealed class ChoiceStudy
{
    /// <summary>Resamples of the worlds by which the equilibria are judged: enough to tell a firm one from a chance one.</summary>
    public const int Resamples = 80;

    private ChoiceStudy(PlaybookMatrixResult matrix, double floor, RobustChoiceResult robust, InformationWorth everything, IReadOnlyList<(string Path, InformationWorth Worth)> inputs, EmpiricalResult metaGame)
    {
        (Matrix, Floor, Robust, Everything, Inputs, MetaGame) = (matrix, floor, robust, everything, inputs, metaGame);
    }

    /// <summary>The matrix that was studied.</summary>
    public PlaybookMatrixResult Matrix { get; }

    /// <summary>The points that the chance constraint asks for.</summary>
    public double Floor { get; }

    /// <summary>The rules and what they choose.</summary>
    public RobustChoiceResult Robust { get; }

    /// <summary>What it would be worth to know the world, the counterpart's playbooks counting alike.</summary>
    public InformationWorth Everything { get; }

    /// <summary>What it would be worth to know each input that would clearly change the choice, the dearest first.</summary>
    public IReadOnlyList<(string Path, InformationWorth Worth)> Inputs { get; }

    /// <summary>Equilibria of the choice of playbooks, with confidence.</summary>
    public EmpiricalResult MetaGame { get; }

    /// <summary>Studies a party's choice.</summary>
    /// <param name="table">The case's pairs of playbooks.</param>
    /// <param name="mine">Index of the asking party.</param>
    /// <param name="theirs">Index of the counterpart.</param>
    /// <param name="options">Parameters of the rules; without a floor, the mean value of a process in which nobody moves.</param>
    public static ChoiceStudy Of(PlaybookTable table, int mine, int theirs, RobustChoiceOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var matrix = table.Matrix(mine, theirs);
        var floor = options.Floor ?? OrderedSum.Mean(table.ValuesWithoutMoves(mine));
        double[][] values = [.. Enumerable.Range(0, matrix.Options.Mine.Count).Select(matrix.WorldMeans)];
        var inputs = new List<(string Path, InformationWorth Worth)>();
        double[] input = new double[matrix.Worlds];
        foreach (Estimate estimate in table.Context.Case.Estimates)
        {
            if (estimate.Distribution.IsPoint || !table.IsRelevant(estimate.Path))
            {
                continue;
            }

            for (var world = 0; world < input.Length; world++)
            {
                input[world] = table.Context.Worlds[world].Values[estimate.Index];
            }

            if (ValueOfInformation.OfInput(values, input) is { IsClear: true } worth)
            {
                inputs.Add((estimate.Path, worth));
            }
        }

        return new ChoiceStudy(
            matrix,
            floor,
            RobustChoice.Of(matrix, options with { Floor = floor }),
            ValueOfInformation.OfEverything(values),
            [.. inputs.OrderByDescending(i => i.Worth.Points).ThenBy(i => i.Path, StringComparer.Ordinal)],
            Parley.Playbooks.MetaGames.MetaGame.Of(matrix, new EmpiricalOptions { Resamples = Resamples, Seed = table.Context.Seed, Threads = table.Context.Threads }, table.Context.Cancelled));
    }
}
