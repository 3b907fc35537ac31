using Parley.Numerics.Errors;

namespace Parley.Evidence.Reading.Tagging.Perceptron;

/// <summary>Reads the words and universal tags of a CoNLL-U file (Universal Dependencies): ten columns parted by tabs, sentences by blank lines.</summary>
public static class ConlluReader
{
    /// <summary>Reads all sentences. Ranges ("3-4") and empty words ("8.1") are left out.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="file">The name for messages.</param>
    /// <returns>Words with their tags, sentence by sentence.</returns>
    /// <exception cref="SourceErrorsException">Lines that are not CoNLL-U; it carries the first hundred of them.</exception>
    public static IReadOnlyList<IReadOnlyList<(string Word, UniversalTag Tag)>> Read(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        List<IReadOnlyList<(string, UniversalTag)>> sentences = [];
        List<(string, UniversalTag)> sentence = [];
        List<SourceError> errors = [];
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                End(sentences, ref sentence);
                continue;
            }

            if (line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (cells.Length > 0 && cells[0].AsSpan().IndexOfAny('-', '.') >= 0)
            {
                continue;
            }

            if (cells.Length < 4 || cells[1].Length == 0 || !Enum.TryParse(cells[3], true, out UniversalTag tag) || !Enum.IsDefined(tag))
            {
                errors.Add(new SourceError(file, number, 1, "not a line of CoNLL-U (expected ID, FORM, LEMMA, UPOS … parted by tabs, UPOS one of NOUN, VERB, ADJ …)"));
                if (errors.Count >= 100)
                {
                    break;
                }

                continue;
            }

            sentence.Add((cells[1], tag));
        }

        End(sentences, ref sentence);
        return errors.Count == 0 ? sentences : throw new SourceErrorsException(errors);
    }

    private static void End(List<IReadOnlyList<(string, UniversalTag)>> sentences, ref List<(string, UniversalTag)> sentence)
    {
        if (sentence.Count > 0)
        {
            sentences.Add(sentence);
            sentence = [];
        }
    }
}
