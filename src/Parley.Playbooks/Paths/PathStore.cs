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
/// the least own loss on the next issue in turn. <b>Cost.</b> O(steps · options) per path.</para>
/// </remarks>
internal sealed class PathStore
{
    private const int Kinds = 4;
    private const double Least = 1e-9;

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

    private void Build(StoredPath path, CrisisWorld world, int party, PathKind kind, bool crosses, bool[] mandate)
    {
        Start(world, party, crosses, mandate);
        path.Count = 0;
        Append(path, world);
        if (kind == PathKind.Position)
        {
            return;
        }

        SumOthers(world, party);
        var turn = 0;
        while (path.Count < path.Capacity)
        {
            var (issue, option) = kind == PathKind.IssueByIssue ? NextInTurn(world, party, crosses, mandate, ref turn) : Best(world, party, kind, crosses, mandate);
            if (issue < 0)
            {
                return;
            }

            _package[issue] = option;
            Append(path, world);
        }
    }

    private void Start(CrisisWorld world, int party, bool crosses, bool[] mandate)
    {
        for (var issue = 0; issue < _issues; issue++)
        {
            if (!mandate[issue])
            {
                _package[issue] = _setting.StatusQuo[issue];
                continue;
            }

            var position = world.Position[(party * _issues) + issue];
            if (position < 0 || (!crosses && !world.Accepts[(party * _flat) + _first[issue] + position]))
            {
                position = BestAcceptable(world, party, issue);
            }

            _package[issue] = position;
        }
    }

    private int BestAcceptable(CrisisWorld world, int party, int issue)
    {
        var best = -1;
        for (var option = 0; option < _setting.OptionCounts[issue]; option++)
        {
            var place = (party * _flat) + _first[issue] + option;
            if (world.Accepts[place] && (best < 0 || world.Value[place] > world.Value[(party * _flat) + _first[issue] + best]))
            {
                best = option;
            }
        }

        return Math.Max(best, 0);
    }

    private void SumOthers(CrisisWorld world, int party)
    {
        Array.Clear(_otherValue);
        for (var other = 0; other < _parties; other++)
        {
            _isOther[other] = other != party && _setting.Parties[other].IsPrincipal;
            if (_isOther[other])
            {
                for (var i = 0; i < _flat; i++)
                {
                    _otherValue[i] += world.Value[(other * _flat) + i];
                }
            }
        }
    }

    private (int Issue, int Option) Best(CrisisWorld world, int party, PathKind kind, bool crosses, bool[] mandate)
    {
        var (bestIssue, bestOption, bestScore, bestTie) = (-1, -1, double.PositiveInfinity, double.PositiveInfinity);
        for (var issue = 0; issue < _issues; issue++)
        {
            if (!mandate[issue])
            {
                continue;
            }

            for (var option = 0; option < _setting.OptionCounts[issue]; option++)
            {
                if (!TryChange(world, party, crosses, issue, option, out var loss, out var gain))
                {
                    continue;
                }

                // Equal scores up to rounding go to the smaller step (logroll) or the larger gift (salami), so that a linear issue is given in fine steps.
                var score = kind == PathKind.Logroll ? loss / gain : loss;
                var tie = kind == PathKind.Logroll ? loss : -gain;
                var slack = Least * Math.Max(1.0, Math.Abs(bestScore));
                if (score < bestScore - slack || (score <= bestScore + slack && tie < bestTie))
                {
                    (bestIssue, bestOption, bestScore, bestTie) = (issue, option, score, tie);
                }
            }
        }

        return (bestIssue, bestOption);
    }

    private (int Issue, int Option) NextInTurn(CrisisWorld world, int party, bool crosses, bool[] mandate, ref int turn)
    {
        for (var tried = 0; tried < _issues; tried++)
        {
            var issue = turn;
            turn = turn + 1 == _issues ? 0 : turn + 1;
            if (!mandate[issue])
            {
                continue;
            }

            var (best, bestLoss) = (-1, double.PositiveInfinity);
            for (var option = 0; option < _setting.OptionCounts[issue]; option++)
            {
                if (TryChange(world, party, crosses, issue, option, out var loss, out _) && loss < bestLoss)
                {
                    (best, bestLoss) = (option, loss);
                }
            }

            if (best >= 0)
            {
                return (issue, best);
            }
        }

        return (-1, -1);
    }

    private bool TryChange(CrisisWorld world, int party, bool crosses, int issue, int option, out double loss, out double gain)
    {
        var old = _package[issue];
        (loss, gain) = (0.0, 0.0);
        var (oldFlat, newFlat) = (_first[issue] + old, _first[issue] + option);
        if (option == old || (!crosses && !world.Accepts[(party * _flat) + newFlat]))
        {
            return false;
        }

        loss = world.Value[(party * _flat) + oldFlat] - world.Value[(party * _flat) + newFlat];
        gain = _otherValue[newFlat] - _otherValue[oldFlat];
        foreach (var k in _interactionsOfIssue[issue])
        {
            var who = _setting.Interactions[k].Party;
            if (who != party && !_isOther[who])
            {
                continue;
            }

            var before = Holds(k) ? world.InteractionValue[k] : 0.0;
            _package[issue] = option;
            var after = Holds(k) ? world.InteractionValue[k] : 0.0;
            _package[issue] = old;
            loss += who == party ? before - after : 0.0;
            gain += who == party ? 0.0 : after - before;
        }

        return gain > Least;
    }

    private bool Holds(int interaction)
    {
        var options = _setting.Interactions[interaction].Options;
        for (var i = 0; i < options.Count; i++)
        {
            if (_package[options[i].Issue] != options[i].Option)
            {
                return false;
            }
        }

        return true;
    }

    private void Append(StoredPath path, CrisisWorld world)
    {
        var acceptable = 0;
        for (var party = 0; party < _parties; party++)
        {
            path.Utility[(path.Count * _parties) + party] = world.Utility(_setting, party, _package);
            var accepts = true;
            for (var issue = 0; issue < _issues; issue++)
            {
                accepts &= world.Accepts[(party * _flat) + _first[issue] + _package[issue]];
            }

            acceptable |= accepts ? 1 << party : 0;
        }

        path.Acceptable[path.Count] = acceptable;
        _package.CopyTo(path.Package, path.Count * _issues);
        path.Count++;
    }
}
