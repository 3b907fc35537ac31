namespace Parley.Playbooks.Process;

/// <summary>The numbers of one draw of a crisis: what each party values, what time and levers cost it, how it keeps its word.</summary>
/// <remarks>
/// <para>Everything is in utility points (0..100 for packages) and rounds. The arrays are the engine's own input: fill them, then run.
/// A new world has discount factors 1, all options acceptable, no flows, no lever effects, follow-through one half, and everything else 0.</para>
/// <para><b>Random numbers.</b> Coins in the run come from (<see cref="Seed"/>, <see cref="Index"/>) and from who, what and when, never from the order
/// of draws, so that every pair of playbooks meets the same luck in the same world.</para>
/// </remarks>
public sealed class CrisisWorld
{
    /// <summary>Makes a world of a setting with neutral numbers.</summary>
    /// <param name="setting">The structure.</param>
    public CrisisWorld(CrisisSetting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var parties = setting.Parties.Count;
        var levers = setting.Levers.Count;
        DiscountFactor = new double[parties];
        Value = new double[parties * setting.FlatOptions];
        InteractionValue = new double[setting.Interactions.Count];
        Accepts = new bool[parties * setting.FlatOptions];
        Position = new int[parties * setting.OptionCounts.Count];
        NoDeal = new double[parties];
        NoDealDrift = new double[parties];
        Flow = new double[parties];
        LeverOneOff = new double[levers * parties];
        LeverPerRound = new double[levers * parties];
        BreakdownRisk = new double[levers];
        LeverLevel = new int[levers];
        FollowThrough = new double[parties * parties * 2];
        KeptPrior = new double[parties * parties * 2];
        FailedPrior = new double[parties * parties * 2];
        NoDealBelievedLow = new double[parties];
        NoDealBelievedHigh = new double[parties];
        PatienceBelievedLow = new double[parties];
        PatienceBelievedHigh = new double[parties];
        Array.Fill(DiscountFactor, 1.0);
        Array.Fill(Accepts, true);
        Array.Fill(Position, -1);
        Array.Fill(FollowThrough, 0.5);
        Array.Fill(KeptPrior, 0.5);
        Array.Fill(FailedPrior, 0.5);
        Array.Fill(PatienceBelievedLow, 1.0);
        Array.Fill(PatienceBelievedHigh, 1.0);
        Parties = parties;
        Issues = setting.OptionCounts.Count;
        FlatOptions = setting.FlatOptions;
    }

    /// <summary>Gets or sets the seed of the run.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>Gets or sets the number of this world.</summary>
    public ulong Index { get; set; }

    /// <summary>Gets the discount factor per round, per party, above 0 and at most 1.</summary>
    public double[] DiscountFactor { get; }

    /// <summary>Gets the points that an option adds to a package, at [party * FlatOptions + flat option]: weight times value over the sum of weights,
    /// so that a package's utility is the sum of its entries plus interactions.</summary>
    public double[] Value { get; }

    /// <summary>Gets the points of each interaction term of the setting.</summary>
    public double[] InteractionValue { get; }

    /// <summary>Gets whether a party's red lines let it accept an option, at [party * FlatOptions + flat option].</summary>
    public bool[] Accepts { get; }

    /// <summary>Gets what each party asks for, at [party * issues + issue]; -1 where unknown: then its best acceptable option.</summary>
    public int[] Position { get; }

    /// <summary>Gets each party's value without agreement at round 0, in points.</summary>
    public double[] NoDeal { get; }

    /// <summary>Gets how much the value without agreement changes per round, in points.</summary>
    public double[] NoDealDrift { get; }

    /// <summary>Gets the points per round while there is no agreement (negative: a cost), apart from levers.</summary>
    public double[] Flow { get; }

    /// <summary>Gets the points per level, once, when a lever is raised, at [lever * parties + party].</summary>
    public double[] LeverOneOff { get; }

    /// <summary>Gets the points per level and round while a lever is on, at [lever * parties + party].</summary>
    public double[] LeverPerRound { get; }

    /// <summary>Gets the added chance per level and round that the whole process breaks down.</summary>
    public double[] BreakdownRisk { get; }

    /// <summary>Gets the level at which each lever stands at round 0.</summary>
    public int[] LeverLevel { get; }

    /// <summary>Gets the probability, drawn in this world, that a holder keeps its word when its playbook leaves that to habit, at
    /// <see cref="CrisisSetting.FollowThroughIndex"/>.</summary>
    public double[] FollowThrough { get; }

    /// <summary>Gets the Beta count of kept commitments that the target starts with (1 + times kept, or any prior), at
    /// <see cref="CrisisSetting.FollowThroughIndex"/>.</summary>
    public double[] KeptPrior { get; }

    /// <summary>Gets the Beta count of commitments not kept that the target starts with.</summary>
    public double[] FailedPrior { get; }

    /// <summary>Gets, per party, the lower end of what the others believe its value of never agreeing to be (a uniform prior).</summary>
    public double[] NoDealBelievedLow { get; }

    /// <summary>Gets, per party, the upper end of what the others believe its value of never agreeing to be.</summary>
    public double[] NoDealBelievedHigh { get; }

    /// <summary>Gets, per party, the lower end of what the others believe its discount factor to be (a uniform prior).</summary>
    public double[] PatienceBelievedLow { get; }

    /// <summary>Gets, per party, the upper end of what the others believe its discount factor to be.</summary>
    public double[] PatienceBelievedHigh { get; }

    internal int Parties { get; }

    internal int Issues { get; }

    internal int FlatOptions { get; }

    /// <summary>Copies all numbers of another world of the same setting into this one.</summary>
    /// <param name="other">The world to copy.</param>
    /// <exception cref="ArgumentException">It belongs to a setting of another size.</exception>
    public void CopyFrom(CrisisWorld other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Value.Length != Value.Length || other.LeverOneOff.Length != LeverOneOff.Length
            || other.Position.Length != Position.Length || other.InteractionValue.Length != InteractionValue.Length)
        {
            throw new ArgumentException("The worlds belong to settings of different sizes.", nameof(other));
        }

        Seed = other.Seed;
        Index = other.Index;
        other.DiscountFactor.CopyTo(DiscountFactor, 0);
        other.Value.CopyTo(Value, 0);
        other.InteractionValue.CopyTo(InteractionValue, 0);
        other.Accepts.CopyTo(Accepts, 0);
        other.Position.CopyTo(Position, 0);
        other.NoDeal.CopyTo(NoDeal, 0);
        other.NoDealDrift.CopyTo(NoDealDrift, 0);
        other.Flow.CopyTo(Flow, 0);
        other.LeverOneOff.CopyTo(LeverOneOff, 0);
        other.LeverPerRound.CopyTo(LeverPerRound, 0);
        other.BreakdownRisk.CopyTo(BreakdownRisk, 0);
        other.LeverLevel.CopyTo(LeverLevel, 0);
        other.FollowThrough.CopyTo(FollowThrough, 0);
        other.KeptPrior.CopyTo(KeptPrior, 0);
        other.FailedPrior.CopyTo(FailedPrior, 0);
        other.NoDealBelievedLow.CopyTo(NoDealBelievedLow, 0);
        other.NoDealBelievedHigh.CopyTo(NoDealBelievedHigh, 0);
        other.PatienceBelievedLow.CopyTo(PatienceBelievedLow, 0);
        other.PatienceBelievedHigh.CopyTo(PatienceBelievedHigh, 0);
    }

    /// <summary>Returns the points of a package for a party, ignoring red lines.</summary>
    /// <param name="setting">The setting of this world.</param>
    /// <param name="party">Index of the party.</param>
    /// <param name="package">One option per issue.</param>
    /// <returns>The sum of its entries plus the interactions that apply.</returns>
    public double Utility(CrisisSetting setting, int party, ReadOnlySpan<int> package)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var sum = 0.0;
        for (var issue = 0; issue < package.Length; issue++)
        {
            sum += Value[(party * FlatOptions) + setting.Flat(issue, package[issue])];
        }

        for (var k = 0; k < setting.Interactions.Count; k++)
        {
            var interaction = setting.Interactions[k];
            if (interaction.Party == party && Holds(interaction, package))
            {
                sum += InteractionValue[k];
            }
        }

        return sum;
    }

    /// <summary>Lists everything in the numbers that the process cannot work with.</summary>
    /// <param name="setting">The setting of this world.</param>
    /// <returns>Plain sentences; empty if all is well.</returns>
    public IReadOnlyList<string> Errors(CrisisSetting setting) => CrisisWorldCheck.Errors(setting, this);

    private static bool Holds(CrisisInteraction interaction, ReadOnlySpan<int> package)
    {
        // Indexed, not enumerated: enumerating through the interface would allocate, and paths are built from this.
        for (var i = 0; i < interaction.Options.Count; i++)
        {
            if (package[interaction.Options[i].Issue] != interaction.Options[i].Option)
            {
                return false;
            }
        }

        return true;
    }
}
