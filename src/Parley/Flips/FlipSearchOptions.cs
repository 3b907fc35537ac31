namespace Parley.Flips;

/// <summary>How hard to look for changes that reverse a finding.</summary>
public readonly record struct FlipSearchOptions()
{
    private readonly int _inputs;
    private readonly int _steps;
    private readonly int _pairInputs;

    /// <summary>How many of the most influential inputs are tried alone.</summary>
    /// <value>6 unless set.</value>
    public int Inputs
    {
        get => _inputs == 0 ? 6 : _inputs;
        init => _inputs = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Bisection steps once a reversal is bracketed; each halves the distance.</summary>
    /// <value>6 unless set.</value>
    public int Steps
    {
        get => _steps == 0 ? 6 : _steps;
        init => _steps = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>How many inputs are tried in pairs when no single one suffices; 0 for none.</summary>
    /// <value>0 unless set.</value>
    public int PairInputs
    {
        get => _pairInputs;
        init => _pairInputs = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }
}
