using Parley.Playbooks.Compiled;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Paths;

namespace Parley.Playbooks.Process;

/// <summary>Plays a crisis round by round: who offers, accepts, threatens, pays and waits, and what it yields to whom.</summary>
/// <remarks>
/// <para><b>Question.</b> What is this likely to yield if we stand firm, stall, or give in? One instance plays any assignment of its playbooks to the
/// parties in one world after another.</para>
/// <para><b>Use.</b> <see cref="Load"/> a world, then <see cref="Run"/> as many assignments as wanted, then read <see cref="Outcome"/>,
/// <see cref="Value"/> and so on, or take a <see cref="Result"/>. An instance is not safe for use by two threads at once; make one per thread.</para>
/// <para><b>Method.</b> <c>docs/crisis-process.md</c> states the process move by move. Random numbers are functions of the world and of who, what and when,
/// so that all assignments meet the same luck (common random numbers).</para>
/// <para><b>Cost.</b> A warm instance allocates nothing per round; memory is O(parties · horizon + paths of concessions).</para>
/// </remarks>
public sealed partial class CrisisProcess
{
    private readonly CrisisSetting _setting;
    private readonly CompiledPlaybook[] _library;
    private readonly PathStore _paths;
    private readonly int _parties;
    private readonly int _issues;
    private readonly int _levers;
    private readonly int _horizon;
    private readonly int _mandates;
    private readonly int _principals;
    private readonly bool _flowFirst;
    private readonly double _witnessWeight;
    private readonly int[][] _order;
    private readonly TrackProtocol[] _protocol;
    private readonly int[] _mandateOfTrack;
    private readonly int[] _homeMandate;
    private readonly int[] _onNoTrack;
    private readonly int[][] _leversOf;
    private readonly int[] _holder;
    private readonly int[] _delay;
    private readonly int[] _levels;
    private readonly bool[] _negative;
    private readonly bool[] _reversible;
    private readonly bool[] _targets;
    private readonly int[] _counterpart;
    private readonly ulong[] _dueStream;

    private readonly double[] _power;
    private readonly double[] _annuity;
    private CrisisWorld _world;
    private readonly List<string> _errors = [];
    private bool _isLoaded;
    private bool _hasRisk;

    /// <summary>Makes a process for a setting and the playbooks that parties may be assigned.</summary>
    /// <param name="setting">The structure of the crisis.</param>
    /// <param name="playbooks">At least one; <see cref="Run"/> refers to them by index.</param>
    /// <param name="counterparts">Per party whom its playbook is played against; those of the setting unless given.</param>
    /// <exception cref="ArgumentException">There is no playbook, or one does not fit the setting.</exception>
    public CrisisProcess(CrisisSetting setting, IReadOnlyList<Playbook> playbooks, IReadOnlyList<int>? counterparts = null)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(playbooks);
        if (playbooks.Count == 0)
        {
            throw new ArgumentException("There is no playbook to play.", nameof(playbooks));
        }

        _setting = setting;
        _parties = setting.Parties.Count;
        _issues = setting.OptionCounts.Count;
        _levers = setting.Levers.Count;
        _horizon = setting.Horizon;
        _flowFirst = setting.Conventions.FlowBeforeMoves;
        _witnessWeight = setting.Conventions.WitnessWeight;
        _library = [.. playbooks.Select(playbook => new CompiledPlaybook(playbook, setting.Horizon))];
        if (setting.Principals.Count != 2 && Array.Exists(_library, book => book.Aspiration == AspirationKind.Equilibrium))
        {
            throw new ArgumentException(FormattableString.Invariant($"The aspiration 'equilibrium' needs exactly two principals; this setting has {setting.Principals.Count}."), nameof(playbooks));
        }

        _paths = new PathStore(setting);
        _mandates = _paths.MandateCount;
        _mandateOfTrack = _paths.MandateOfTrack;
        _counterpart = [.. counterparts ?? setting.Counterparts];
        foreach (var principal in setting.Principals)
        {
            _principals |= 1 << principal;
        }

        _order = [.. setting.Tracks.Select(track => track.Mediator < 0 ? track.Members.ToArray() : [.. track.Members, track.Mediator])];
        _protocol = [.. setting.Tracks.Select(track => track.Protocol)];
        _onNoTrack = [.. Enumerable.Range(0, _parties).Where(party => !_order.Any(order => order.Contains(party)))];
        _homeMandate = [.. Enumerable.Range(0, _parties).Select(party =>
        {
            var track = Array.FindIndex(_order, order => order.Contains(party));
            return track < 0 ? 0 : _mandateOfTrack[track];
        })];
        _leversOf = [.. Enumerable.Range(0, _parties).Select(party => Enumerable.Range(0, _levers).Where(lever => setting.Levers[lever].Holder == party).ToArray())];
        _holder = [.. setting.Levers.Select(lever => lever.Holder)];
        _dueStream = [.. setting.Levers.Select(lever => DueStream(lever.Id))];
        _delay = [.. setting.Levers.Select(lever => lever.LegalDelay)];
        _levels = [.. setting.Levers.Select(lever => lever.Levels)];
        _negative = [.. setting.Levers.Select(lever => lever.IsNegative)];
        _reversible = [.. setting.Levers.Select(lever => lever.IsReversible)];
        _targets = new bool[_levers * _parties];
        for (var lever = 0; lever < _levers; lever++)
        {
            foreach (var target in setting.Levers[lever].Targets)
            {
                _targets[(lever * _parties) + target] = true;
            }
        }

        _power = new double[_parties * (_horizon + 1)];
        _annuity = new double[_parties * (_horizon + 1)];
        _world = new CrisisWorld(setting);
        MakeState();
    }

    /// <summary>Gets how the last run ended.</summary>
    public CrisisOutcome Outcome { get; private set; }

    /// <summary>Gets the round in which the last run ended; the horizon if it went the whole way.</summary>
    public int EndRound { get; private set; }

    /// <summary>Gets the agreed package of the last run, one option per issue; empty without agreement. Valid until the next <see cref="Load"/>.</summary>
    public ReadOnlySpan<int> AgreedPackage => _agreedPath is null ? [] : _agreedPath.Package.AsSpan(_agreedStep * _issues, _issues);

    /// <summary>Gets the number of party-rounds of all runs of this instance so far.</summary>
    public long PartyRounds { get; private set; }

    /// <summary>Takes a world: copies its numbers and forgets what was prepared for the last one.</summary>
    /// <param name="world">A world of the setting.</param>
    /// <exception cref="ArgumentException">A number is one that the process cannot work with; the message lists all of them.</exception>
    public void Load(CrisisWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _isLoaded = false;
        _world.CopyFrom(world);
        _errors.Clear();
        CrisisWorldCheck.Collect(_setting, _world, _errors);
        if (_errors.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', _errors), nameof(world));
        }

        _paths.Load(_world);
        for (var party = 0; party < _parties; party++)
        {
            var row = party * (_horizon + 1);
            _power[row] = 1.0;
            _annuity[row] = 0.0;
            for (var round = 1; round <= _horizon; round++)
            {
                _power[row + round] = _power[row + round - 1] * _world.DiscountFactor[party];
                _annuity[row + round] = _annuity[row + round - 1] + _power[row + round - 1];
            }

            _noDealEnd[party] = NoDealAt(party, _horizon);
        }

        _hasRisk = false;
        foreach (var risk in _world.BreakdownRisk)
        {
            _hasRisk |= risk > 0.0;
        }

        Array.Clear(_equilibriumReady);
        Array.Clear(_coinsReady);
        _isLoaded = true;
    }

    /// <summary>Plays the loaded world once.</summary>
    /// <param name="assignment">Per party the index of its playbook.</param>
    /// <param name="log">Filled with the events if given.</param>
    /// <exception cref="InvalidOperationException">No world is loaded.</exception>
    /// <exception cref="ArgumentException">The assignment does not fit the parties and playbooks.</exception>
    public void Run(ReadOnlySpan<int> assignment, CrisisEventLog? log = null)
    {
        if (!_isLoaded)
        {
            throw new InvalidOperationException("Load a world before running it.");
        }

        if (assignment.Length != _parties)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {assignment.Length} assigned playbooks for {_parties} parties."), nameof(assignment));
        }

        foreach (var index in assignment)
        {
            if ((uint)index >= (uint)_library.Length)
            {
                throw new ArgumentException(FormattableString.Invariant($"There is no playbook number {index}; there are {_library.Length}."), nameof(assignment));
            }
        }

        Reset(assignment, log);
        PlayRounds();
    }

    /// <summary>Returns a party's value of the last run: everything discounted to round 0.</summary>
    /// <param name="party">Index of the party.</param>
    /// <returns>Points.</returns>
    public double Value(int party) => _flowValue[party] + _leverValue[party] + _ending[party];

    /// <summary>Returns the part of <see cref="Value"/> that came from flows on the way.</summary>
    /// <param name="party">Index of the party.</param>
    /// <returns>Points; negative if it paid.</returns>
    public double FlowValue(int party) => _flowValue[party];

    /// <summary>Returns the part of <see cref="Value"/> that came from levers on the way.</summary>
    /// <param name="party">Index of the party.</param>
    /// <returns>Points; negative if it paid.</returns>
    public double LeverValue(int party) => _leverValue[party];

    /// <summary>Returns the last run as a record.</summary>
    /// <returns>A copy that later runs do not change.</returns>
    public RunResult Result() => new(
        Outcome,
        EndRound,
        _agreedPath is null ? null : AgreedPackage.ToArray(),
        [.. Enumerable.Range(0, _parties).Select(Value)],
        (double[])_flowValue.Clone(),
        (double[])_leverValue.Clone(),
        (double[])_ending.Clone(),
        (long)_parties * Math.Min(EndRound + 1, _horizon));

    private double NoDealAt(int party, int round) => _world.NoDeal[party] + (_world.NoDealDrift[party] * round);
}
