using Parley.Playbooks.Definitions;
using Parley.Playbooks.Pairs;

namespace Parley.Playbooks.BestResponses;

/// <summary>The best reply that was found to a counterpart's playbook, with what it earns in worlds that it was not computed on.</summary>
public sealed record BestResponseResult
{
    /// <summary>Gets the moves among which the reply chooses.</summary>
    public required IReadOnlyList<Playbook> Moves { get; init; }

    /// <summary>Gets the reply; it chooses from the process's playbooks in which <see cref="Moves"/> stand last.</summary>
    public required ResponsePolicy Policy { get; init; }

    /// <summary>Gets the value of the reply to the one who replies, in the verification worlds.</summary>
    public required MeanInterval Value { get; init; }

    /// <summary>Gets the value of what the one who replies plays otherwise, in the same worlds.</summary>
    public required MeanInterval Otherwise { get; init; }

    /// <summary>Gets what the reply gains, world by world with the same luck: the exploitability of the counterpart's playbook, a lower bound.</summary>
    public required MeanInterval Gain { get; init; }

    /// <summary>Gets what the reply costs the one whose playbook is known, world by world: its value otherwise minus its value against the reply.</summary>
    public required MeanInterval CostToKnown { get; init; }

    /// <summary>Gets the value of the best single move held throughout, in the same worlds.</summary>
    public required MeanInterval BestFixedMove { get; init; }

    /// <summary>Gets the index of that move.</summary>
    public required int FixedMove { get; init; }

    /// <summary>Gets how the reply plays, phase by phase, the most frequent moves first.</summary>
    public required IReadOnlyList<ResponseUse> Uses { get; init; }

    /// <summary>Gets the number of worlds that the reply was computed on.</summary>
    public required int TrainingWorlds { get; init; }

    /// <summary>Gets what the certificate is: simulation of the reply in worlds that it was not computed on.</summary>
    public string Certificate => FormattableString.Invariant($"played in {Value.Count} worlds that the reply was not computed on; the reply is a lower bound of what knowing the playbook is worth");
}
