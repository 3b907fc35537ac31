using System.Collections.Frozen;
using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Finds acts told by a noun with an owner and a complement: "Borland's proposal for talks", "Reyes's call with Brandt", "her refusal to sign".</summary>
/// <remarks>Without an owner, or without what is demanded, offered or refused, a noun makes no act: "the demand was high", "Borland's offer".</remarks>
internal sealed class ActNouns(Clause clause, EntityTable entities, Entity? speaker, ActParties parties)
{
    private static readonly FrozenDictionary<string, ActFrame> Frames = Load();

    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Gets the act that a noun phrase tells, or null.</summary>
    public ActReading? Find(int n)
    {
        Chunk c = _chunks[n];
        Token head = _passage.Tokens[c.Head];
        if (!head.Is(PartOfSpeech.Noun) || !Frames.TryGetValue(head.Entry.Form.Length > 0 ? head.Entry.Form : _passage.Words(c.Head, c.Head + 1), out ActFrame? frame) || _passage.IsForm(c.First, "no"))
        {
            return null;
        }

        Entity? owner = c.Genitive > c.First && c.Genitive < c.Head || _passage.Tokens[c.First].Is(PartOfSpeech.Possessive) ? entities.Possessor(_passage, c, speaker) : null;
        int from = n + 1;
        if (owner is null && n + 2 < _chunks.Count && clause.IsForm(n + 1, "by") && _chunks[n + 2].Kind == ChunkKind.NounPhrase && parties.CanBeTarget(n + 2))
        {
            owner = entities.Resolve(_passage, _chunks[n + 2], speaker);
            from = n + 3;
        }

        int end = Complement(from, frame);
        if (owner is null || end < 0)
        {
            return null;
        }

        if (frame.Act == "force" && owner.Kind == EntityKind.Person && head.Entry.Form is "attack" or "attacks" or "assault")
        {
            // A person attacks another in words; a state or an army with weapons.
            frame = frame with { Act = "accusation", Kind = "statement", Plover = "ACCUSE", Mode = "disapprove", Cameo = "111" };
        }

        Entity? target = Target(from, end, owner, frame);
        if (frame.Act == "meeting" && target is null)
        {
            return null;
        }

        string time = "current";
        for (int t = c.First; t < c.Head; t++)
        {
            time = _passage.Tokens[t].Entry.Form is "earlier" or "previous" or "former" or "past" or "initial" or "last" ? "historical" : time;
        }

        return ActMaker.Of(frame, "act-noun", c.First, _chunks[end - 1].End) with { Actor = owner, Target = target, VerbChunk = n, TimeStatus = time };
    }

    // The chunk after what is demanded, offered or refused, or -1: "for talks", "to sign", "with Brandt", "on the harbour", ", which include a withdrawal".
    private int Complement(int from, ActFrame frame)
    {
        if (from >= _chunks.Count)
        {
            return -1;
        }

        int end = from;
        if (_chunks[from].Kind == ChunkKind.Preposition && from + 1 < _chunks.Count && frame.Objects.Contains(_passage.Tokens[_chunks[from].First].Entry.Form))
        {
            end = from + 1;
        }
        else if (_chunks[from].Kind == ChunkKind.Verb && _chunks[from].Infinitive && frame.Objects.Contains("to"))
        {
            end = from + 1;
        }
        else if (_chunks[from].Kind == ChunkKind.Comma && from + 3 < _chunks.Count && clause.IsForm(from + 1, "which") && _chunks[from + 2].Kind == ChunkKind.Verb && clause.Lemma(from + 2) is "include" && frame.Objects.Contains("include"))
        {
            end = from + 3;
        }
        else
        {
            return -1;
        }

        int begun = end;
        while (end < Math.Min(_chunks.Count, begun + 8) && (_chunks[end].Kind is ChunkKind.NounPhrase or ChunkKind.Preposition || (end == begun && _chunks[end].Kind == ChunkKind.Verb && !_chunks[end].Finite)))
        {
            // "his demand for talks on Monday": a time of the main clause may stand behind it; it does no harm.
            end++;
        }

        return end > begun || _chunks[from].Kind == ChunkKind.Verb ? end : -1;
    }

    private Entity? Target(int from, int end, Entity owner, ActFrame frame)
    {
        if (frame.Act == "demand" && States(from, end, owner) is { } asked)
        {
            return asked;
        }

        for (int j = from; j + 1 < end; j++)
        {
            if (_chunks[j].Kind == ChunkKind.Preposition && _passage.Tokens[_chunks[j].First].Entry.Form is "to" or "with" or "on" or "against" or "from" or "of"
                && _chunks[j + 1].Kind == ChunkKind.NounPhrase && parties.CanBeTarget(j + 1) && entities.Resolve(_passage, _chunks[j + 1], speaker) is { } party && party != owner)
            {
                return party;
            }
        }

        return frame.Act == "meeting" ? null : States(from, end, owner);
    }

    private Entity? States(int from, int end, Entity owner)
    {
        for (int j = from; j < end; j++)
        {
            if (_chunks[j].Kind == ChunkKind.NounPhrase && parties.StateOf(j, owner) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, ActFrame> Load()
    {
        Dictionary<string, ActFrame> frames = new(StringComparer.Ordinal);
        foreach (string line in WordList.Lines("act-nouns.txt"))
        {
            string[] c = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (string noun in c[0].Split(' '))
            {
                frames[noun] = new ActFrame(noun, c[1].Split(' '), c[2], c[3], c[4], c[5], c[6]);
            }
        }

        return frames.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
