namespace Parley.Playbooks.Choice;

/// <summary>One rule of choice under uncertainty, applied to all playbooks.</summary>
/// <param name="Id">Its short name: <c>mean</c>, <c>maximin</c>, <c>minimax-regret</c>, <c>hurwicz</c>, <c>tail-mean</c>, <c>chance-constrained</c>.</param>
/// <param name="Text">What it says, with its parameters.</param>
/// <param name="Scores">A score per playbook, in points; higher is better (a regret counts negative); not a number where the rule excludes the playbook.</param>
/// <param name="Best">The playbook with the highest score, the first of equals; -1 if the rule excludes all.</param>
public sealed record ChoiceCriterion(string Id, string Text, IReadOnlyList<double> Scores, int Best);
