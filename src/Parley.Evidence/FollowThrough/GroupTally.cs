using Parley.Evidence.Ledger;

namespace Parley.Evidence.FollowThrough;

/// <summary>Counts by status while a table is made.</summary>
internal sealed class GroupTally
{
    private readonly int[] _counts = new int[(int)CommitmentStatus.NoCommitment + 1];

    public int Total { get; private set; }

    public int Unsupported { get; private set; }

    public List<int> Entries { get; } = [];

    public void Add(CommitmentStatus status, ConfidenceMark mark, int entry)
    {
        _counts[(int)status]++;
        Total++;
        Unsupported += mark == ConfidenceMark.Memory ? 1 : 0;
        if (entry >= 0)
        {
            Entries.Add(entry);
        }
    }

    public int Of(CommitmentStatus status) => _counts[(int)status];
}
