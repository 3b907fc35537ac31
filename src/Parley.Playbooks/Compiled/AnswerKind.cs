namespace Parley.Playbooks.Compiled;

/// <summary>Which rule answers offers.</summary>
internal enum AnswerKind : byte
{
    Aspiration,
    NoDeal,
    Never,
    AtRate,
}
