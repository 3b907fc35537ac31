using Parley.Numerics;

namespace Parley.Evidence.FollowThrough;

/// <summary>Clopper-Pearson intervals of one level; the same small counts come up in many groups.</summary>
internal sealed class IntervalCache(double level)
{
    private readonly Dictionary<(int Successes, int Trials), ProbabilityInterval> _known = [];

    public ProbabilityInterval Of(int successes, int trials)
    {
        if (!_known.TryGetValue((successes, trials), out var interval))
        {
            interval = ClopperPearson.Interval(successes, trials, level);
            _known[(successes, trials)] = interval;
        }

        return interval;
    }
}
