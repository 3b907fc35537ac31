namespace Parley.Playbooks.Choice;

/// <summary>What several rules of choice say of the same matrix of playbooks.</summary>
/// <param name="Criteria">The rules with their choices.</param>
/// <param name="Dominated">Which playbooks are dominated by which.</param>
public sealed record RobustChoiceResult(IReadOnlyList<ChoiceCriterion> Criteria, IReadOnlyList<Dominance> Dominated)
{
    /// <summary>Gets the playbooks that at least one rule chooses, in order.</summary>
    public IReadOnlyList<int> Chosen => [.. Criteria.Select(c => c.Best).Where(b => b >= 0).Distinct().Order()];
}
