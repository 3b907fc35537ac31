using Parley.Playbooks.Compiled;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Paths;

/// <summary>The paths of concessions of one world: sequences of packages from a party's position towards the others, with every party's points.</summary>
/// <remarks>
/// <para>A path depends on the party, the order of giving, whether it crosses the own red lines, and the mandate of the track. Paths are made when first
/// asked for and kept until the next world; the arrays are reused, so that a warm store allocates nothing.</para>
/// <para><b>Method.</b> From the position, one change of an option at a time that gains something for the other principals together: for
/// <see cref="PathKind.Logroll"/> the change with the least own loss per point of gain (for additive utilities the greedy order of the fractional knapsack,
/// hence efficient up to the size of a step), for <see cref="PathKind.Salami"/> the change with the least own loss, for <see cref="PathKind.IssueByIssue"/>
/// the least own loss on the next issue in turn. <b>Cost.</b> O(steps · (issues + options of an issue)) per path; O(steps · options) with interactions.</para>
/// </remarks>
internal sealed partial class PathStore
{
    private const int Kinds = 4;

    private readonly CrisisSetting _setting;
    private readonly int _parties;
    private readonly int _issues;
    private readonly int _flat;
    private readonly bool[][] _mandates;
    private readonly int[][] _interactionsOfIssue;
    private readonly int[] _first;
    private readonly StoredPath?[] _paths;
    private readonly int[] _package;
    private readonly bool[] _isOther;
    private readonly double[] _otherValue;
    private readonly bool[] _isStale;
    private readonly int[] _bestOption;
    private readonly double[] _bestScore;
    private readonly double[] _bestTie;
    private CrisisWorld? _world;
    private int _generation;

    internal PathStore(CrisisSetting setting)
    {
        _setting = setting;
        _parties = setting.Parties.Count;
        _issues = setting.OptionCounts.Count;
        _flat = setting.FlatOptions;
        _package = new int[_issues];
        _isOther = new bool[_parties];
        _otherValue = new double[_flat];
        _isStale = new bool[_issues];
        _bestOption = new int[_issues];
        _bestScore = new double[_issues];
        _bestTie = new double[_issues];
        _first = new int[_issues + 1];
        for (var issue = 0; issue < _issues; issue++)
        {
            _first[issue + 1] = _first[issue] + setting.OptionCounts[issue];
        }

        var mandates = new List<bool[]>();
        MandateOfTrack = new int[setting.Tracks.Count];
        for (var track = 0; track < setting.Tracks.Count; track++)
        {
            var mandate = new bool[_issues];
            for (var issue = 0; issue < _issues; issue++)
            {
                mandate[issue] = setting.Tracks[track].Mandate.Count == 0 || setting.Tracks[track].Mandate[issue];
            }

            var known = mandates.FindIndex(other => other.AsSpan().SequenceEqual(mandate));
            MandateOfTrack[track] = known >= 0 ? known : mandates.Count;
            if (known < 0)
            {
                mandates.Add(mandate);
            }
        }

        if (mandates.Count == 0)
        {
            mandates.Add([.. Enumerable.Repeat(true, _issues)]);
        }

        _mandates = [.. mandates];
        _paths = new StoredPath?[_mandates.Length * _parties * Kinds * 2];
        _interactionsOfIssue = [.. Enumerable.Range(0, _issues).Select(issue =>
            Enumerable.Range(0, setting.Interactions.Count).Where(k => setting.Interactions[k].Options.Any(pair => pair.Issue == issue)).ToArray())];
    }

    internal int[] MandateOfTrack { get; }

    internal int MandateCount => _mandates.Length;

    internal void Load(CrisisWorld world)
    {
        _world = world;
        _generation++;
    }

    internal StoredPath Get(int party, PathKind kind, bool crossesRedLines, int mandate)
    {
        var key = (((((mandate * _parties) + party) * Kinds) + (int)kind) * 2) + (crossesRedLines ? 1 : 0);
        var path = _paths[key];
        if (path is not null && path.Generation == _generation)
        {
            return path;
        }

        path ??= _paths[key] = new StoredPath(_parties, _issues, kind == PathKind.Position ? 1 : _flat - _issues + 2);
        path.Generation = _generation;
        Build(path, _world!, party, kind, crossesRedLines, _mandates[mandate]);
        return path;
    }
}
