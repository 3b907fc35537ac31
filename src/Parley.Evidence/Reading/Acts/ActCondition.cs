using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Finds the condition of a clause: "if", "unless", "once" up to the next mark.</summary>
internal sealed class ActCondition(Clause clause)
{
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Gets the tokens of the first condition, or (-1, -1).</summary>
    public (int First, int End) Find()
    {
        for (int j = 0; j < _chunks.Count; j++)
        {
            if (_chunks[j].Kind == ChunkKind.Subordinator && (clause.IsForm(j, "if") || clause.IsForm(j, "unless") || clause.IsForm(j, "once")))
            {
                int end = j + 1;
                while (end < _chunks.Count && _chunks[end].Kind is not (ChunkKind.Comma or ChunkKind.Terminal or ChunkKind.Semicolon or ChunkKind.Dash))
                {
                    end++;
                }

                return end > j + 1 ? (_chunks[j].First, _chunks[end - 1].End) : (-1, -1);
            }
        }

        return (-1, -1);
    }
}
