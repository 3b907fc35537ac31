using Parley.Playbooks.Compiled;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Paths;

/// <content>Making a path.</content>
internal sealed partial class PathStore
{
    // A gain below this is rounding, not a gain.
    private const double Least = 1e-9;

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
        Array.Fill(_isStale, true);
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

    // Only what the last step touched is looked at anew: without interactions, one issue.
    private (int Issue, int Option) Best(CrisisWorld world, int party, PathKind kind, bool crosses, bool[] mandate)
    {
        var best = -1;
        for (var issue = 0; issue < _issues; issue++)
        {
            if (!mandate[issue])
            {
                continue;
            }

            if (_isStale[issue])
            {
                FindBestOption(world, party, kind, crosses, issue);
            }

            if (_bestOption[issue] >= 0 && (best < 0 || IsBetter(_bestScore[issue], _bestTie[issue], _bestScore[best], _bestTie[best])))
            {
                best = issue;
            }
        }

        if (best < 0)
        {
            return (-1, -1);
        }

        _isStale[best] = true;
        if (_setting.Interactions.Count > 0)
        {
            Array.Fill(_isStale, true);
        }

        return (best, _bestOption[best]);
    }

    private void FindBestOption(CrisisWorld world, int party, PathKind kind, bool crosses, int issue)
    {
        _isStale[issue] = false;
        _bestOption[issue] = -1;
        for (var option = 0; option < _setting.OptionCounts[issue]; option++)
        {
            if (!TryChange(world, party, crosses, issue, option, out var loss, out var gain))
            {
                continue;
            }

            // Equal scores go to the smaller step (logroll) or the larger gift (salami), so that a linear issue is given in fine steps.
            var score = kind == PathKind.Logroll ? loss / gain : loss;
            var tie = kind == PathKind.Logroll ? loss : -gain;
            if (_bestOption[issue] < 0 || IsBetter(score, tie, _bestScore[issue], _bestTie[issue]))
            {
                (_bestOption[issue], _bestScore[issue], _bestTie[issue]) = (option, score, tie);
            }
        }
    }

    // Scores that differ by rounding only are equal.
    private static bool IsBetter(double score, double tie, double otherScore, double otherTie)
    {
        var slack = Least * Math.Max(1.0, Math.Abs(otherScore));
        return score < otherScore - slack || (score <= otherScore + slack && tie < otherTie);
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
