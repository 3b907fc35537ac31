using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>Reads verb groups: "would not have been lifted", "to lift", "was raised and then cut".</summary>
internal static class VerbGroups
{
    /// <summary>Reads the group that begins at a token.</summary>
    public static Chunk Read(List<Token> tokens, int first, int end)
    {
        Chunk group = Chunker.New(ChunkKind.Verb, first, first + 1, -1);
        int i = first;
        bool be = false;
        while (i < end && i - first < 9)
        {
            Token token = tokens[i];
            if (token.Is(PartOfSpeech.Infinitive))
            {
                if (i > first)
                {
                    break;
                }

                group.Infinitive = true;
            }
            else if (token.Is(PartOfSpeech.Modal))
            {
                if (group.Head >= 0)
                {
                    break;
                }

                group.Modal = i;
                group.Negator = token.Entry.Form == "cannot" ? i : group.Negator;
                group.Form = PartOfSpeech.Modal;
            }
            else if (token.Is(PartOfSpeech.AnyVerb))
            {
                bool joins = group.Head < 0 || Joins(tokens[group.Head], token);
                if (!joins)
                {
                    break;
                }

                if (group.Form == PartOfSpeech.None)
                {
                    group.Form = token.Tag;
                }

                group.Perfect |= group.Head >= 0 && tokens[group.Head].Has(WordTraits.Have);
                be |= group.Head >= 0 && (tokens[group.Head].Has(WordTraits.Be) || (tokens[group.Head].Tag == PartOfSpeech.VerbThird && tokens[group.Head].End - tokens[group.Head].Start == 2));
                group.Progressive = be && token.Is(PartOfSpeech.VerbGerund);
                group.Passive = be && token.Is(PartOfSpeech.VerbParticiple) && !token.Has(WordTraits.Be);
                group.Head = i;
                group.End = i + 1;
            }
            else if (token.Tag == PartOfSpeech.Negation)
            {
                group.Negator = i;
            }
            else if (!(token.Tag == PartOfSpeech.Adverb && MoreVerb(tokens, i, end)))
            {
                break;
            }

            i++;
        }

        if (group.Head < 0)
        {
            group.Head = Math.Max(first, group.Modal);
            group.End = Math.Max(first + 1, Math.Max(group.Modal, group.Negator) + 1);
        }
        else if (group.Negator >= group.End)
        {
            group.End = group.Negator + 1;
        }

        if (group.Passive is false && group.Form == PartOfSpeech.VerbParticiple)
        {
            group.Passive = true;
        }

        return group;
    }

    private static bool Joins(Token head, Token next)
    {
        if (head.Has(WordTraits.Be) || (head.Tag == PartOfSpeech.VerbThird && head.End - head.Start == 2))
        {
            return next.Is(PartOfSpeech.VerbGerund | PartOfSpeech.VerbParticiple);
        }

        if (head.Has(WordTraits.Have))
        {
            return next.Is(PartOfSpeech.VerbParticiple) || (next.Is(PartOfSpeech.VerbPast) && head.Tag != PartOfSpeech.VerbGerund);
        }

        return head.Has(WordTraits.Do) && next.Is(PartOfSpeech.VerbBase);
    }

    private static bool MoreVerb(List<Token> tokens, int i, int end)
    {
        for (int j = i + 1; j < Math.Min(end, i + 4); j++)
        {
            if (tokens[j].Is(PartOfSpeech.AnyVerb | PartOfSpeech.Negation))
            {
                return true;
            }

            if (tokens[j].Tag != PartOfSpeech.Adverb)
            {
                return false;
            }
        }

        return false;
    }

    // "Was raised to 54 % and then cut to 10 %": the second verb shares the auxiliary of the first.
    /// <summary>Marks the later verbs of a coordination as passive where the first one is and they share its auxiliary.</summary>
    public static void ShareAuxiliaries(List<Token> tokens, List<Chunk> chunks)
    {
        for (int v = 2; v < chunks.Count; v++)
        {
            if (chunks[v].Kind != ChunkKind.Verb || chunks[v].Form != PartOfSpeech.VerbPast || chunks[v].Head != chunks[v].First || (tokens[chunks[v].Head].Entry.Parts & PartOfSpeech.VerbParticiple) == 0
                || (v + 1 < chunks.Count && chunks[v + 1].Kind is ChunkKind.NounPhrase or ChunkKind.Quotation or ChunkKind.Subordinator))
            {
                continue;
            }

            int before = v - 1;
            while (before > 0 && chunks[before].Kind == ChunkKind.Adverb)
            {
                before--;
            }

            if (chunks[before].Kind != ChunkKind.Coordination)
            {
                continue;
            }

            for (int u = before - 1; u >= Math.Max(0, before - 8); u--)
            {
                if (chunks[u].Kind == ChunkKind.Verb)
                {
                    chunks[v] = chunks[v] with { Passive = chunks[u].Passive && chunks[u].Form != PartOfSpeech.VerbParticiple };
                    break;
                }
            }
        }
    }
}
