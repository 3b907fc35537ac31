namespace Parley.Playbooks.RepeatedGames.Stage;

/// <summary>The 2 x 2 game that is played in every turn: what a player gets for the four pairs of moves.</summary>
/// <remarks>
/// <para>The payoffs are named from one player's own view: <see cref="Temptation"/> for defecting against a cooperator, <see cref="Reward"/> for both cooperating,
/// <see cref="Punishment"/> for both defecting, <see cref="Sucker"/> for cooperating against a defector. An asymmetric game is a pair of these, one per seat.</para>
/// <para>Any finite numbers are allowed, so that Chicken, Stag Hunt and the like are played too; <see cref="IsDilemma"/> says whether it is a prisoner's dilemma.</para>
/// <para><b>Default.</b> The default value is Axelrod's game 5, 3, 1, 0.</para>
/// <para><b>Source.</b> Axelrod (1984); Rapoport and Chammah (1965) for the names.</para>
/// </remarks>
public readonly record struct StageGame
{
    private readonly bool _set;
    private readonly double _temptation;
    private readonly double _reward;
    private readonly double _punishment;
    private readonly double _sucker;

    /// <summary>Makes a game.</summary>
    /// <param name="temptation">Payoff for defecting against a cooperator.</param>
    /// <param name="reward">Payoff for mutual cooperation.</param>
    /// <param name="punishment">Payoff for mutual defection.</param>
    /// <param name="sucker">Payoff for cooperating against a defector.</param>
    /// <exception cref="ArgumentException">A payoff is not finite.</exception>
    public StageGame(double temptation, double reward, double punishment, double sucker)
    {
        if (!double.IsFinite(temptation) || !double.IsFinite(reward) || !double.IsFinite(punishment) || !double.IsFinite(sucker))
        {
            throw new ArgumentException("The payoffs of a stage game must be finite.");
        }

        (_temptation, _reward, _punishment, _sucker, _set) = (temptation, reward, punishment, sucker, true);
    }

    /// <summary>Gets Axelrod's prisoner's dilemma: 5, 3, 1, 0.</summary>
    public static StageGame Axelrod => default;

    /// <summary>Gets the payoff T for defecting against a cooperator.</summary>
    public double Temptation => _set ? _temptation : 5;

    /// <summary>Gets the payoff R for mutual cooperation.</summary>
    public double Reward => _set ? _reward : 3;

    /// <summary>Gets the payoff P for mutual defection.</summary>
    public double Punishment => _set ? _punishment : 1;

    /// <summary>Gets the payoff S for cooperating against a defector.</summary>
    public double Sucker => _set ? _sucker : 0;

    /// <summary>Gets whether T &gt; R &gt; P &gt; S and 2 R &gt; T + S: defection dominates and taking turns is no better than cooperating.</summary>
    public bool IsDilemma => Temptation > Reward && Reward > Punishment && Punishment > Sucker && 2 * Reward > Temptation + Sucker;

    /// <summary>Returns a player's payoff in one turn.</summary>
    /// <param name="own">The player's move.</param>
    /// <param name="other">The other's move.</param>
    public double Payoff(Move own, Move other) => (own, other) switch
    {
        (Move.Cooperate, Move.Cooperate) => Reward,
        (Move.Cooperate, _) => Sucker,
        (_, Move.Cooperate) => Temptation,
        _ => Punishment,
    };

    /// <summary>Returns a player's total for counts of turns; exact where payoffs are whole numbers of moderate size.</summary>
    /// <param name="counts">The counts from the player's view.</param>
    public double Total(in OutcomeCounts counts) =>
        (counts.BothCooperated * Reward) + (counts.OnlyOtherDefected * Sucker) + (counts.OnlyOwnDefected * Temptation) + (counts.BothDefected * Punishment);
}
