using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.BestResponses;

/// <summary>Runs of the one who replies against fixed playbooks of all others.</summary>
internal sealed class ResponseRuns
{
    private readonly CrisisSetting _setting;
    private readonly int[] _counterparts;
    private readonly Playbook[] _library;
    private readonly int[] _assignment;

    /// <param name="setting">The structure of the crisis.</param>
    /// <param name="assigned">Per party its playbook; the known one's is the playbook replied to.</param>
    /// <param name="responder">Who replies.</param>
    /// <param name="known">Whose playbook is known.</param>
    /// <param name="moves">The moves among which it chooses.</param>
    public ResponseRuns(CrisisSetting setting, IReadOnlyList<Playbook> assigned, int responder, int known, IReadOnlyList<Playbook> moves)
    {
        (_setting, Responder, Known, Offset) = (setting, responder, known, assigned.Count);
        _library = [.. assigned, .. moves];
        _assignment = [.. Enumerable.Range(0, assigned.Count)];
        _counterparts = [.. setting.Counterparts];
        (_counterparts[responder], _counterparts[known]) = (known, responder);
    }

    public int Responder { get; }

    public int Known { get; }

    /// <summary>Where the moves begin among the process's playbooks.</summary>
    public int Offset { get; }

    public CrisisProcess Process() => new(_setting, _library, _counterparts);

    /// <summary>Plays the loaded world with a policy of the responder.</summary>
    public void Play(CrisisProcess process, IRoundPolicy policy)
    {
        _assignment[Responder] = Offset;
        Span<int> assignment = stackalloc int[_assignment.Length];
        _assignment.CopyTo(assignment);
        process.RunWithPolicy(assignment, Responder, policy);
    }

    /// <summary>Plays the loaded world as assigned.</summary>
    public void PlayOtherwise(CrisisProcess process)
    {
        Span<int> assignment = stackalloc int[_assignment.Length];
        for (var party = 0; party < assignment.Length; party++)
        {
            assignment[party] = party;
        }

        process.Run(assignment);
    }
}
