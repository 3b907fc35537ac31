using System.Diagnostics.CodeAnalysis;
using Parley.Playbooks.Compiled;
using Parley.Playbooks.Paths;

namespace Parley.Playbooks.Process;

/// <content>The state of a run: flat arrays that are reused.</content>
public sealed partial class CrisisProcess
{
    private const int Never = int.MinValue / 2;

    private CompiledPlaybook[] _book;
    private CrisisEventLog? _log;

    private double[] _flowValue;
    private double[] _leverValue;
    private double[] _ending;
    private double[] _noDealEnd;
    private double[] _aspiration;

    private StoredPath?[] _standingPath;
    private int[] _standingStep;
    private int[] _acceptedBy;
    private int[] _step;
    private StoredPath?[] _ownPath;
    private double[] _retreat;
    private int[] _lastTurn;
    private Move[] _moves;
    private StoredPath? _agreedPath;
    private int _agreedStep;

    private int[] _level;
    private int[] _pendingLevel;
    private int[] _pendingRound;
    private int _pendingCount;
    private int[] _raised;
    private int[] _raisedRound;
    private Commitment[] _commitment;
    private int[] _commitmentTarget;
    private int[] _commitmentDue;
    private int[] _commitmentLevel;
    private double[] _commitmentPoints;
    private bool[] _soothed;
    private int _openCount;
    private double[] _leverFlow;
    private double _risk;
    private int[] _hostility;
    private int[] _aggressor;
    private int[] _answered;
    private int[] _lastThreat;
    private int[] _lastPromise;

    private double[] _kept;
    private double[] _failed;

    private enum Commitment : byte
    {
        None,
        Threat,
        Promise,
    }

    private enum MoveKind : byte
    {
        Hold,
        ProcessOnly,
        Offer,
        Withdraw,
        Accept,
        Walk,
    }

    private readonly record struct Move(MoveKind Kind, int Author, StoredPath? Path, int Step);

    [MemberNotNull(nameof(_book), nameof(_flowValue), nameof(_leverValue), nameof(_ending), nameof(_noDealEnd), nameof(_aspiration), nameof(_standingPath))]
    [MemberNotNull(nameof(_standingStep), nameof(_acceptedBy), nameof(_step), nameof(_ownPath), nameof(_retreat), nameof(_lastTurn))]
    [MemberNotNull(nameof(_moves), nameof(_level), nameof(_pendingLevel), nameof(_pendingRound), nameof(_raised), nameof(_raisedRound), nameof(_commitment))]
    [MemberNotNull(nameof(_commitmentTarget), nameof(_commitmentDue), nameof(_commitmentLevel), nameof(_commitmentPoints), nameof(_soothed), nameof(_leverFlow))]
    [MemberNotNull(nameof(_hostility), nameof(_aggressor), nameof(_answered), nameof(_lastThreat), nameof(_lastPromise), nameof(_kept), nameof(_failed))]
    [MemberNotNull(nameof(_coins), nameof(_coinsReady), nameof(_reservationWeight), nameof(_patienceWeight), nameof(_equilibriumReady), nameof(_equilibriumStep), nameof(_equilibriumRound), nameof(_equilibriumThreshold))]
    private void MakeState()
    {
        _book = new CompiledPlaybook[_parties];
        _flowValue = new double[_parties];
        _leverValue = new double[_parties];
        _ending = new double[_parties];
        _noDealEnd = new double[_parties];
        _aspiration = new double[_parties];
        _standingPath = new StoredPath?[_parties];
        _standingStep = new int[_parties];
        _acceptedBy = new int[_parties];
        _step = new int[_parties * _mandates];
        _ownPath = new StoredPath?[_parties * _mandates];
        _retreat = new double[_parties];
        _lastTurn = new int[_parties];
        _moves = new Move[_parties];
        _level = new int[_levers];
        _pendingLevel = new int[_levers];
        _pendingRound = new int[_levers];
        _raised = new int[_levers];
        _raisedRound = new int[_levers];
        _commitment = new Commitment[_levers];
        _commitmentTarget = new int[_levers];
        _commitmentDue = new int[_levers];
        _commitmentLevel = new int[_levers];
        _commitmentPoints = new double[_levers];
        _soothed = new bool[_levers];
        _leverFlow = new double[_parties];
        _hostility = new int[_parties];
        _aggressor = new int[_parties];
        _answered = new int[_parties];
        _lastThreat = new int[_parties];
        _lastPromise = new int[_parties];
        _kept = new double[_parties * _parties * 2];
        _failed = new double[_parties * _parties * 2];
        _coins = new double[_horizon <= LongestCoinTable ? _parties * CoinKinds * _horizon : 0];
        _coinsReady = new bool[_parties * CoinKinds];
        _reservationWeight = new double[_parties * Cells];
        _patienceWeight = new double[_parties * Cells];
        _equilibriumReady = new bool[_parties * 2];
        _equilibriumRound = new int[_parties];
        _equilibriumStep = new int[Array.Exists(_library, book => book.Aspiration == AspirationKind.Equilibrium) ? _parties * 2 * _horizon : 0];
        _equilibriumThreshold = new double[_equilibriumStep.Length];
    }

    private void Reset(ReadOnlySpan<int> assignment, CrisisEventLog? log)
    {
        _log = log;
        log?.Clear();
        for (var party = 0; party < _parties; party++)
        {
            _book[party] = _library[assignment[party]];
        }

        Array.Clear(_flowValue);
        Array.Clear(_leverValue);
        Array.Clear(_ending);
        Array.Fill(_aspiration, double.NaN);
        Array.Clear(_standingPath);
        Array.Clear(_acceptedBy);
        Array.Fill(_step, -1);
        Array.Clear(_ownPath);
        Array.Fill(_retreat, 1.0);
        Array.Fill(_lastTurn, -1);
        _agreedPath = null;
        _world.LeverLevel.CopyTo(_level, 0);
        Array.Fill(_pendingRound, -1);
        _pendingCount = 0;
        Array.Clear(_raised);
        Array.Clear(_commitment);
        _openCount = 0;
        Array.Clear(_hostility);
        Array.Fill(_aggressor, -1);
        Array.Clear(_answered);
        Array.Fill(_lastThreat, Never);
        Array.Fill(_lastPromise, Never);
        _world.KeptPrior.CopyTo(_kept, 0);
        _world.FailedPrior.CopyTo(_failed, 0);
        ResetBeliefs();
        Array.Fill(_equilibriumRound, -1);
        SumLevers();
    }
}
