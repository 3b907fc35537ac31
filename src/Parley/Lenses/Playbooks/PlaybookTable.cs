using Parley.Findings;
using Parley.Numerics.Parallelism;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Pairs;
using Parley.Playbooks.Process;
using Parley.Worlds;

namespace Parley.Lenses.Playbooks;

/// <summary>The pairs of playbooks of one case over its sampled worlds, each matrix run once; and single pairs again with inputs changed.</summary>
public sealed class PlaybookTable
{
    /// <summary>Worlds with which flips are searched: fewer than the analysis has, so that many changes can be tried.</summary>
    public const int WorldsForChanges = 80;

    private IReadOnlyList<string>? _observedInfluence;

    private readonly Dictionary<(int Mine, int Theirs), PlaybookMatrixResult> _matrices = [];

    /// <summary>Prepares the table.</summary>
    /// <param name="context">The case and its worlds.</param>
    /// <exception cref="InvalidOperationException">The case lacks what the process needs; the message says what.</exception>
    public PlaybookTable(LensContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Context = context;
        Mapping = new CrisisMapping(context.Case);
        Worlds = CrisisWorlds(context.Worlds);
        Lineup = new PlaybookLineup(context.Case, Mapping);
        Principals = Mapping.Setting.Principals;
        Pairs = StudiedPairs();
        Certificate = context.Quick ? "not audited again in a quick look" : RunAudit.Certificate(this);
    }

    /// <summary>The case and its worlds.</summary>
    public LensContext Context { get; }

    /// <summary>How the case became a crisis.</summary>
    public CrisisMapping Mapping { get; }

    /// <summary>The numbers of each world.</summary>
    public IReadOnlyList<CrisisWorld> Worlds { get; }

    /// <summary>Who can play what, and what each is assumed to play.</summary>
    public PlaybookLineup Lineup { get; }

    /// <summary>Indices of the principals.</summary>
    public IReadOnlyList<int> Principals { get; }

    /// <summary>Party and counterpart, for each party whose choice is studied.</summary>
    public IReadOnlyList<(int Mine, int Theirs)> Pairs { get; }

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<string> Caveats => Lineup.Caveats;

    /// <summary>What the independent checker verified.</summary>
    public string Certificate { get; }

    /// <summary>All pairs of the first two principals' playbooks; empty where there is one principal only.</summary>
    public IReadOnlyList<PairResult> PrincipalPairs => Principals.Count < 2 ? [] : Matrix(Principals[0], Principals[1]).Pairs;

    /// <summary>The pair in which both principals play what they are assumed to play, or null.</summary>
    public PairResult? ObservedPair => Principals.Count < 2 ? null : ObservedPairOf(Principals[0], Principals[1]);

    /// <summary>The matrix of a party against a counterpart, others playing what they are assumed to play.</summary>
    /// <param name="mine">Index of the asking party.</param>
    /// <param name="theirs">Index of the counterpart.</param>
    public PlaybookMatrixResult Matrix(int mine, int theirs)
    {
        if (!_matrices.TryGetValue((mine, theirs), out var result))
        {
            result = _matrices.TryGetValue((theirs, mine), out var other)
                ? PlaybookMatrix.FromTheOtherSide(Mapping.Setting, other)
                : Run(Worlds, mine, Lineup.For(mine), theirs, Lineup.For(theirs));
            _matrices[(mine, theirs)] = result;
        }

        return result;
    }

    /// <summary>Runs chosen playbooks of a party against chosen ones of a counterpart.</summary>
    /// <param name="worlds">The worlds.</param>
    /// <param name="mine">Index of the asking party.</param>
    /// <param name="minePlaybooks">Its playbooks.</param>
    /// <param name="theirs">Index of the counterpart.</param>
    /// <param name="theirPlaybooks">Its playbooks.</param>
    public PlaybookMatrixResult Run(IReadOnlyList<CrisisWorld> worlds, int mine, IReadOnlyList<Playbook> minePlaybooks, int theirs, IReadOnlyList<Playbook> theirPlaybooks) =>
        PlaybookMatrix.Run(Mapping.Setting, worlds, new PlaybookMatrixOptions
        {
            For = mine,
            Against = theirs,
            Mine = minePlaybooks,
            Theirs = theirPlaybooks,
            Assigned = Lineup.Assigned,
            Threads = Context.Threads,
        });

    /// <summary>The worlds for trying changes: the first ones, with the changed inputs.</summary>
    /// <param name="changes">The changed inputs, or null.</param>
    public IReadOnlyList<CrisisWorld> ChangedWorlds(WorldOverrides? changes)
    {
        var count = Math.Min(Context.Samples, WorldsForChanges);
        if (changes is null)
        {
            return [.. Worlds.Take(count)];
        }

        var drawn = Context.Draw(count, changes);
        var worlds = CrisisWorlds(drawn);
        for (var n = 0; n < worlds.Length; n++)
        {
            Mapping.Believe(drawn[n], changes, worlds[n]);
        }

        return worlds;
    }

    /// <summary>All pairs of the first two principals' playbooks, with inputs changed.</summary>
    /// <param name="changes">The changed inputs, or null.</param>
    public IReadOnlyList<PairResult> PrincipalPairsWith(WorldOverrides? changes) =>
        Run(ChangedWorlds(changes), Principals[0], Lineup.For(Principals[0]), Principals[1], Lineup.For(Principals[1])).Pairs;

    /// <summary>Inputs by their influence on the first principal's value under observed conduct.</summary>
    public IReadOnlyList<string> ObservedInfluence => _observedInfluence ??= ObservedPair is { } pair ? InfluenceRanking.Of(Context.Worlds, pair.WorldValues[Principals[0]], IsRelevant) : [];

    /// <summary>All as observed, with inputs changed.</summary>
    /// <param name="changes">The changed inputs, or null.</param>
    public PairResult Observed(WorldOverrides? changes) => ObservedWithWorlds(changes).Pair;

    /// <summary>All as observed, with inputs changed, and the worlds it was run in.</summary>
    /// <param name="changes">The changed inputs, or null.</param>
    public (PairResult Pair, IReadOnlyList<CrisisWorld> Worlds) ObservedWithWorlds(WorldOverrides? changes)
    {
        var (mine, theirs) = (Principals[0], Principals[1]);
        var worlds = ChangedWorlds(changes);
        return (Run(worlds, mine, [Lineup.Assigned[mine]], theirs, [Lineup.Assigned[theirs]]).Pairs[0], worlds);
    }

    /// <summary>Each world's value less the value of a process in which nobody ever makes a move.</summary>
    /// <param name="values">A party's value per world.</param>
    /// <param name="party">Its index.</param>
    /// <param name="worlds">The worlds.</param>
    public double[] GainsOverNoDeal(IReadOnlyList<double> values, int party, IReadOnlyList<CrisisWorld> worlds)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(worlds);
        return [.. values.Select((v, w) => v - ValueWithoutMoves(worlds[w], party))];
    }

    /// <summary>What a process in which nobody ever makes a move is worth to a party, in each world.</summary>
    /// <param name="party">Its index in the crisis.</param>
    public double[] ValuesWithoutMoves(int party) => [.. Worlds.Select(w => ValueWithoutMoves(w, party))];

    /// <summary>Whether a path can matter to the process: numbers that the case left out, and those of other engines, do not.</summary>
    /// <param name="path">Path of an input.</param>
    public bool IsRelevant(string path) =>
        !path.EndsWith(".capability", StringComparison.Ordinal) && Context.Case.Estimates.TryGet(path, out var estimate) && !estimate.Defaulted;

    /// <summary>Adds inputs, evidence and the process's conventions to a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="influence">Inputs by influence.</param>
    public Finding Traced(Finding finding, IReadOnlyList<string> influence)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return (finding with
        {
            Assumptions =
            [
                .. finding.Assumptions,
                "the crisis process is a stylised model of our own (docs/crisis-process.md): its playbooks are rules, not forecasts of persons",
                Mapping.Setting.Conventions.Describe(),
            ],
        }).Traced(Context.Case, influence);
    }

    private double ValueWithoutMoves(CrisisWorld world, int party)
    {
        var setting = Mapping.Setting;
        double value = 0, discount = 1;
        var perRound = world.Flow[party];
        for (var lever = 0; lever < setting.Levers.Count; lever++)
        {
            perRound += world.LeverLevel[lever] * world.LeverPerRound[(lever * setting.Parties.Count) + party];
        }

        for (var round = 0; round < setting.Horizon; round++)
        {
            value += discount * perRound;
            discount *= world.DiscountFactor[party];
        }

        return value + (discount * (world.NoDeal[party] + (world.NoDealDrift[party] * setting.Horizon)));
    }

    private PairResult ObservedPairOf(int mine, int theirs)
    {
        var row = Lineup.IndexOfAssigned(mine);
        var column = Lineup.IndexOfAssigned(theirs);
        return Matrix(mine, theirs).Pair(row, column);
    }

    private CrisisWorld[] CrisisWorlds(IReadOnlyList<World> worlds)
    {
        var crisis = new CrisisWorld[worlds.Count];
        WorldPartition.For(worlds.Count, Context.Threads, (from, to) =>
        {
            for (var n = from; n < to; n++)
            {
                crisis[n] = Mapping.World(worlds[n]);
            }
        }, Context.Cancelled);
        return crisis;
    }

    private List<(int Mine, int Theirs)> StudiedPairs()
    {
        var pairs = new List<(int, int)>();
        for (var party = 0; party < Mapping.Setting.Parties.Count; party++)
        {
            pairs.Add((party, Mapping.Setting.Counterparts[party]));
        }

        return pairs;
    }
}
