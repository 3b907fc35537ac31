using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Finds the smallest clause that carries an act.</summary>
internal sealed class ActExtent(Clause clause)
{
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Gets the tokens from the subject, if it stands before the verb, to the end of the clause.</summary>
    public (int First, int End) Extent(int v, int s)
    {
        int governor = Governor(v);
        bool shared = false;
        for (int j = s + 1; s >= 0 && j < governor && !shared; j++)
        {
            shared = _chunks[j].Finite;
        }

        int first = s >= 0 && s < governor && governor - s <= 12 && !shared ? _chunks[s].First : _chunks[governor].First;
        int end = v + 1;
        while (end < _chunks.Count)
        {
            ChunkKind kind = _chunks[end].Kind;
            if (kind is ChunkKind.Terminal or ChunkKind.Semicolon or ChunkKind.Dash or ChunkKind.Colon)
            {
                break;
            }

            ChunkKind next = end + 1 < _chunks.Count ? _chunks[end + 1].Kind : ChunkKind.Terminal;
            if (kind == ChunkKind.Comma && next is ChunkKind.Coordination or ChunkKind.Subordinator or ChunkKind.Relative && !ListGoesOn(end))
            {
                break;
            }

            if (kind == ChunkKind.Comma && next == ChunkKind.Adverb && end + 2 < _chunks.Count && _chunks[end + 2].Kind == ChunkKind.Subordinator)
            {
                break;
            }

            if (kind == ChunkKind.Comma && end + 3 < _chunks.Count && next == ChunkKind.NounPhrase && _chunks[end + 2].Kind == ChunkKind.Adverb && _chunks[end + 3].Finite)
            {
                break;
            }

            if (kind == ChunkKind.Comma && end + 2 < _chunks.Count && next == ChunkKind.NounPhrase && _chunks[end + 2].Finite)
            {
                break;
            }

            if (kind == ChunkKind.Comma && next == ChunkKind.Verb && !_chunks[end + 1].Infinitive)
            {
                break;
            }

            if (kind == ChunkKind.Coordination && next == ChunkKind.Verb && _chunks[end + 1].Finite)
            {
                break;
            }

            end++;
        }

        return (first, Math.Max(_chunks[v].End, _chunks[end - 1].End));
    }

    // "Does not want to lift the levy", "were quick to complain": the clause begins with the verb that governs the infinitive.
    private int Governor(int v)
    {
        int u = v;
        while (u > 0 && v - u < 4 && _chunks[u].Infinitive)
        {
            int before = u - 1;
            while (before > 0 && _chunks[before].Kind is ChunkKind.Adverb or ChunkKind.Adjective && u - before < 3)
            {
                before--;
            }

            if (_chunks[before].Kind != ChunkKind.Verb)
            {
                return v;
            }

            u = before;
        }

        return u;
    }

    private bool ListGoesOn(int comma) =>
        _chunks[comma + 1].Kind == ChunkKind.Coordination && comma + 3 < _chunks.Count + 1 && comma + 2 < _chunks.Count && _chunks[comma + 2].Kind == ChunkKind.NounPhrase
        && !(comma + 3 < _chunks.Count && _chunks[comma + 3].Finite);
}
