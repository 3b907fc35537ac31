using System.Collections.Frozen;

namespace Parley.Evidence.Reading.Lexica;

/// <summary>Verbs that introduce what somebody said or thought.</summary>
internal static class CueLexicon
{
    private static readonly FrozenSet<string> SpeechVerbs = Section("speech");
    private static readonly FrozenSet<string> ThoughtVerbs = Section("thought");
    private static readonly FrozenSet<string> WeakVerbs = Section("weak");

    /// <summary>Whether the verb lemma reports speech.</summary>
    public static bool IsSpeech(string lemma) => SpeechVerbs.Contains(lemma);

    /// <summary>Whether the verb lemma reports a thought, wish, plan or stance.</summary>
    public static bool IsThought(string lemma) => ThoughtVerbs.Contains(lemma);

    /// <summary>Whether the verb lemma reports anything only beside quoted words ("continued", "ruled"), not by itself.</summary>
    public static bool IsWeak(string lemma) => WeakVerbs.Contains(lemma);

    private static FrozenSet<string> Section(string name) =>
        WordList.Sections("cues.txt").Where(pair => pair.Section == name).Select(pair => pair.Word).ToFrozenSet(StringComparer.Ordinal);
}
