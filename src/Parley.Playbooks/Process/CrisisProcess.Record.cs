using Parley.Playbooks.Paths;

namespace Parley.Playbooks.Process;

/// <content>Writing events, only when a log was asked for.</content>
public sealed partial class CrisisProcess
{
    private void Record(
        int round, CrisisEventKind kind, int actor, int target = -1, int track = -1, int lever = -1, int level = 0, int deadline = -1, double points = 0.0) =>
        _log?.Add(new CrisisEvent(round, kind, actor, target, track, lever, level, deadline, points, -1));

    private void RecordPackage(int round, CrisisEventKind kind, int actor, int target, int track, StoredPath path, int step)
    {
        if (_log is not null)
        {
            var package = _log.AddPackage(path.Package.AsSpan(step * _issues, _issues));
            var points = actor >= 0 ? PointsOf(path, step, actor) : 0.0;
            _log.Add(new CrisisEvent(round, kind, actor, target, track, -1, 0, -1, points, package));
        }
    }
}
