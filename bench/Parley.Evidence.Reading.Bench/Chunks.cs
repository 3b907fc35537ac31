using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Bench;

/// <summary>Prints how a text is cut: chunks, tags and subjects, for whoever works on the rules.</summary>
internal static class Chunks
{
    public static void Print(string text)
    {
        Passage passage = Passage.Read(text, 0, text.Length, false);
        foreach (Sentence sentence in passage.Sentences)
        {
            List<Chunk> chunks = [];
            Chunker.Append(passage.Tokens, sentence, passage.Quotations, -1, chunks);
            Clause clause = new(passage, chunks);
            for (int i = 0; i < chunks.Count; i++)
            {
                string subject = chunks[i].Kind == ChunkKind.Verb ? $" <- {(clause.Subject(i) is var s && s >= 0 ? passage.Words(chunks[s].First, chunks[s].End) : "?")}" : string.Empty;
                Console.WriteLine($"{i,3} {chunks[i].Kind,-14} [{passage.Words(chunks[i].First, chunks[i].End)}] {string.Join(' ', Enumerable.Range(chunks[i].First, chunks[i].End - chunks[i].First).Select(t => passage.Tokens[t].Tag))}{subject}");
            }
        }
    }
}
