namespace Parley.Cli;

/// <summary>The exit codes of the contract.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with a negative answer: a check that failed, no solution exists.</summary>
    public const int NegativeAnswer = 1;

    /// <summary>Bad input or usage.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by a limit; what was found so far was printed.</summary>
    public const int StoppedByLimit = 3;

    /// <summary>Interrupted by the user.</summary>
    public const int Interrupted = 130;
}
