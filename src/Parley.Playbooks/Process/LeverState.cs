namespace Parley.Playbooks.Process;

/// <summary>A lever as it stands, with what was announced with it.</summary>
/// <param name="Lever">Index of the lever.</param>
/// <param name="Level">Its level.</param>
/// <param name="EffectRound">Round in which a decided change takes effect, or -1.</param>
/// <param name="Open">Threaten or Promise where one is open, otherwise Hold.</param>
/// <param name="Target">Towards whom, or -1.</param>
/// <param name="Due">Round in which it falls due, or -1.</param>
/// <param name="Points">What is demanded, in the holder's points.</param>
/// <param name="Belief">How likely the party that looks thinks that the holder keeps its word, 0 to 1.</param>
public sealed record LeverState(int Lever, int Level, int EffectRound, CrisisEventKind Open, int Target, int Due, double Points, double Belief);
