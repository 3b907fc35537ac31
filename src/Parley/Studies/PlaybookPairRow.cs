namespace Parley.Studies;

/// <summary>One pair of playbooks, run in every sampled world with common random numbers.</summary>
/// <param name="Mine">Playbook of the party studied.</param>
/// <param name="Theirs">Playbook of the counterpart.</param>
/// <param name="ProbabilityOfDeal">Share of worlds with an agreement by the horizon.</param>
/// <param name="TimeToDealDays">Days to the agreement, over the worlds with one; NaN where there is none.</param>
/// <param name="Value">Discounted value to the party, in points.</param>
/// <param name="ValueTheirs">Discounted value to the counterpart.</param>
/// <param name="Cost">Mean discounted cost paid on the way (flows and levers), in points; positive is a cost.</param>
/// <param name="Regret">Best mean against this column minus this mean, at least 0.</param>
/// <param name="Terms">Most frequent option index per issue among agreements, -1 where there is none.</param>
public sealed record PlaybookPairRow(
    string Mine,
    string Theirs,
    double ProbabilityOfDeal,
    Spread TimeToDealDays,
    Spread Value,
    Spread ValueTheirs,
    double Cost,
    double Regret,
    IReadOnlyList<int> Terms);
