namespace Parley.Playbooks.Choice;

/// <summary>One playbook is never worse than another and sometimes better.</summary>
/// <param name="Better">Index of the dominating playbook.</param>
/// <param name="Worse">Index of the dominated one.</param>
/// <param name="InEveryWorld">Whether it holds in every single world against every playbook of the counterpart; else it holds for the means against every playbook.</param>
public readonly record struct Dominance(int Better, int Worse, bool InEveryWorld);
