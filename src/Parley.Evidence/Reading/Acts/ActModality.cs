using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Reads modality and time from a verb group: "lifted", "will lift", "might lift", "must lift", "would have lifted", "plans to lift".</summary>
internal sealed class ActModality(Clause clause)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>The status that the auxiliaries or the governing words of a verb group give it.</summary>
    public ActStatus StatusOf(int v)
    {
        Chunk c = _chunks[v];
        if (c.Modal >= 0)
        {
            string modal = _passage.Tokens[c.Modal].Entry.Form;
            if (c.Perfect && modal is "would" or "could" or "should" or "might")
            {
                return c.Perfect ? ActStatus.Counterfactual : ActStatus.Possible;
            }

            return modal switch
            {
                "will" or "'ll" or "shall" or "wo" => ActStatus.Future,
                "must" or "should" or "ought" => ActStatus.Obligatory,
                "can" or "ca" => ActStatus.Plain,
                "would" => ActStatus.Future,
                _ => ActStatus.Possible,
            };
        }

        if (c.Infinitive && v > 0)
        {
            for (int u = v - 1; u >= Math.Max(0, v - 4); u--)
            {
                if (_chunks[u].Kind == ChunkKind.Verb)
                {
                    string lemma = clause.Lemma(u);
                    return lemma switch
                    {
                        "plan" or "intend" or "decide" or "aim" or "prepare" or "be" or "go" or "swear" or "expect" or "resolve" or "agree" or "promise" or "pledge" or "vow" or "offer" => ActStatus.Future,
                        "hope" or "want" or "wish" or "like" or "prefer" or "long" => ActStatus.Wished,
                        "have" or "need" => ActStatus.Obligatory,
                        "try" or "attempt" or "begin" or "start" or "continue" or "manage" => ActStatus.Plain,
                        "announce" => ActStatus.Future,
                        _ => ActStatus.Possible,
                    };
                }

                if (_chunks[u].Kind == ChunkKind.NounPhrase && _passage.Tokens[_chunks[u].Head].Entry.Form is "plan" or "plans" or "decision" or "intention" or "readiness" or "willingness")
                {
                    return ActStatus.Future;
                }

                if (_chunks[u].Kind == ChunkKind.Adjective && _passage.Tokens[_chunks[u].Head].Entry.Form is "ready" or "willing" or "prepared" or "committed" or "determined" or "set")
                {
                    return ActStatus.Future;
                }
            }

            return ActStatus.Possible;
        }

        return ActStatus.Plain;
    }

    /// <summary>The modality that a status stands for in an entry.</summary>
    public static string ModalityOf(ActStatus status) => status switch
    {
        ActStatus.Future => "intended",
        ActStatus.Wished => "wished",
        ActStatus.Possible => "possible",
        ActStatus.Obligatory => "obligatory",
        ActStatus.Counterfactual => "counterfactual",
        _ => "asserted",
    };

    /// <summary>The time status of an entry: current, historical, future or hypothetical.</summary>
    public string TimeOf(int v, ActStatus status)
    {
        Chunk c = _chunks[v];
        return status switch
        {
            ActStatus.Future or ActStatus.Wished or ActStatus.Obligatory => "future",
            ActStatus.Possible or ActStatus.Counterfactual => "hypothetical",
            _ => c.Perfect && _passage.IsForm(c.First, "had") ? "historical" : "current",
        };
    }
}
