using Parley.Bargaining.Problems;
using Parley.Numerics;

namespace Parley.Playbooks.Tests.Negotiation;

/// <summary>One party of the slow reference.</summary>
internal sealed class PlainParty
{
    private readonly string _strategy;
    private readonly int _steps;
    private readonly double[] _u;
    private readonly bool[] _rational;
    private readonly int[] _best;
    private RandomStream _random;
    private (int Step, int Offer) _memo = (-1, -1);

    public PlainParty(BargainingProblem problem, int party, string strategy, int steps, RandomStream random)
    {
        (_strategy, _steps, _random) = (strategy, steps, random);
        int count = (int)problem.Space.Count;
        int[] outcome = new int[problem.Space.IssueCount];
        double[] raw = [.. Enumerable.Range(0, count).Select(k =>
        {
            problem.Space.Decode(k, outcome);
            return problem.Parties[party].Utility.Evaluate(outcome);
        })];
        double low = raw.Min(), high = raw.Max(), r = problem.Parties[party].ReservationValue ?? low;
        double zero = Math.Max(low, r);
        _rational = [.. raw.Select(u => u >= r)];
        _u = [.. raw.Select(u => high > zero ? (u - zero) / (high - zero) : u >= r ? 1.0 : -1.0)];
        // Best first, equal utilities by number.
        _best = [.. Enumerable.Range(0, count).OrderByDescending(k => _u[k]).ThenBy(k => k)];
    }

    public List<int> Mine { get; } = [];

    public List<int> Theirs { get; } = [];

    public int Offer(int step)
    {
        if (!_rational.Any(x => x))
        {
            return -1;
        }

        // A party that was asked for its next offer in order to answer offers just that.
        if (_memo.Step != step)
        {
            _memo = (step, Find(step));
        }

        return _memo.Offer;
    }

    public bool Accepts(int offer, int step)
    {
        if (!_rational[offer] && _strategy != "random")
        {
            return false;
        }

        return _strategy switch
        {
            "boulware" or "linear" or "conceder" or "naive-tit-for-tat" => _u[offer] >= Target(step),
            "genius-linear" => _u[offer] > _u[Offer(step)],
            "micro" => _u[offer] >= MicroBar(),
            "random" => _random.NextUnit() < 0.15,
            "car" => true,
            _ => _u[offer] >= _u[Offer(step)],
        };
    }

    private int Find(int step) => _strategy switch
    {
        "genius-linear" => Enumerable.Range(0, _u.Length).OrderBy(k => Math.Abs(_u[k] - Target(step))).ThenByDescending(k => _u[k]).ThenBy(k => k).First(),
        "micro" => Ready() ? Conceded()[Mine.Distinct().Count()] : Mine.Distinct().ToList()[_random.NextInt32(Mine.Distinct().Count())],
        "car" => Conceded()[Math.Min(Mine.Count, Conceded().Length - 1)],
        "hardliner" => _best[0],
        "random" => _best[_random.NextInt32(_best.Length)],
        _ => WorstAbove(Target(step)),
    };

    private int WorstAbove(double target)
    {
        int[] above = [.. Enumerable.Range(0, _u.Length).Where(k => _u[k] >= target && _rational[k])];
        return above.Length == 0 ? _best[0] : above.OrderBy(k => _u[k]).ThenBy(k => k).First();
    }

    private double Target(int step)
    {
        double t = (step + 1.0) / (_steps + 1.0);
        switch (_strategy)
        {
            case "boulware":
                return 1 - (DeterministicMath.Pow(t, 4) * 1);
            case "linear":
                return 1 - DeterministicMath.Pow(t, 1);
            case "conceder":
                return 1 - DeterministicMath.Pow(t, 0.25);
            case "genius-linear":
                return step == 0 ? 1 : 1 - DeterministicMath.Pow(step / (_steps + 1.0), 1);
            case "naive-tit-for-tat":
                if (step == 0 || Theirs.Count == 0)
                {
                    return _u.Max();
                }

                double second = _u.Where((u, k) => _rational[k] && u < _u.Max()).DefaultIfEmpty(_u.Max()).Max();
                return step < 3 ? second : 1 - Math.Clamp(_u[Theirs[^1]], 0, 1);
            case "relative-tit-for-tat":
                return Theirs.Count < 2 || Mine.Count == 0 ? 1 : Math.Clamp(_u[Mine[^1]] * Floor(Theirs[^2]) / Floor(Theirs[^1]), 0, 1);
            case "averaged-tit-for-tat:window=2":
                return Theirs.Count < 3 || Mine.Count == 0 ? 1 : Math.Clamp(_u[Mine[^1]] * Floor(Theirs[^3]) / Floor(Theirs[^1]), 0, 1);
            case "random-absolute-tit-for-tat":
                return Theirs.Count < 2 || Mine.Count == 0 ? 1 : Math.Clamp(_u[Mine[^1]] - (Floor(Theirs[^1]) - Floor(Theirs[^2])) - (0.05 * _random.NextUnit()), 0, 1);
            default:
                throw new InvalidOperationException(_strategy);
        }
    }

    private double Floor(int offer) => Math.Max(_u[offer], 0.05);

    private int[] Conceded() => [.. _best.Where(k => _rational[k])];

    private bool Ready() => Mine.Distinct().Count() <= Theirs.Distinct().Count() && Mine.Distinct().Count() < Conceded().Length;

    private double MicroBar() => Ready() ? _u[Conceded()[Mine.Distinct().Count()]] : _u[Mine.Distinct().Last()];
}
