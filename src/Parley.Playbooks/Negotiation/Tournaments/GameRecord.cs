using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>One negotiation of a tournament with its measures: a row of the results.</summary>
public sealed class GameRecord
{
    /// <summary>Makes a record for so many parties.</summary>
    /// <param name="parties">The number of parties.</param>
    public GameRecord(int parties)
    {
        Strategies = new int[parties];
        (Utilities, Advantages, Concessions, ModelErrors, Unfortunate) = (new double[parties], new double[parties], new double[parties], new double[parties], new double[parties]);
    }

    /// <summary>Gets or sets the game's number.</summary>
    public long Game { get; set; }

    /// <summary>Gets or sets the scenario's position.</summary>
    public int Scenario { get; set; }

    /// <summary>Gets or sets the repetition.</summary>
    public int Repetition { get; set; }

    /// <summary>Gets or sets the end.</summary>
    public SessionResult Result { get; set; }

    /// <summary>Gets or sets the number of offers made.</summary>
    public int Offers { get; set; }

    /// <summary>Gets or sets the mean utility.</summary>
    public double Welfare { get; set; }

    /// <summary>Gets or sets the distance to the Nash point, utilities stretched to [0, 1].</summary>
    public double NashDistance { get; set; }

    /// <summary>Gets or sets the distance to the frontier, utilities stretched to [0, 1].</summary>
    public double ParetoDistance { get; set; }

    /// <summary>Gets the strategy of each role.</summary>
    public int[] Strategies { get; }

    /// <summary>Gets what each role earns, discounted where the scenario says so.</summary>
    public double[] Utilities { get; }

    /// <summary>Gets each role's (u - r) / (M - r).</summary>
    public double[] Advantages { get; }

    /// <summary>Gets by how much each role came down from its first offer to its last.</summary>
    public double[] Concessions { get; }

    /// <summary>Gets for each role with an opponent model the root mean square error of its estimates at the end (mean over counterparts), else NaN.</summary>
    public double[] ModelErrors { get; }

    /// <summary>Gets each role's moves that served nobody.</summary>
    public double[] Unfortunate { get; }
}
