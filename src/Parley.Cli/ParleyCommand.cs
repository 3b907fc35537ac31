using System.CommandLine;
using System.CommandLine.Help;

namespace Parley.Cli;

/// <summary>
/// A command of <c>parley</c>: name, description and one example that its help shows, its arguments and options, and what it does.
/// A new command is a file in <c>Commands/</c> that derives from this, and a line in <see cref="CommandLine.Commands"/>.
/// </summary>
public abstract class ParleyCommand
{
    private readonly Command _command;

    /// <summary>Describes a command.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="examples">One or more whole command lines for the help.</param>
    protected ParleyCommand(string name, string description, params string[] examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        _command = new Command(name, description);
        Examples = examples;
    }

    /// <summary>The examples of the help; a test runs them.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>The verb.</summary>
    public string Name => _command.Name;

    /// <summary>Whether words that no option claims are kept for the command to interpret (<c>parley model NAME --delta 0.9</c>).</summary>
    protected bool KeepsUnknownOptions
    {
        get => !_command.TreatUnmatchedTokensAsErrors;
        init => _command.TreatUnmatchedTokensAsErrors = !value;
    }

    /// <summary>Adds an argument to the command.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="argument">The argument.</param>
    protected Argument<T> Add<T>(Argument<T> argument)
    {
        _command.Arguments.Add(argument);
        return argument;
    }

    /// <summary>Adds an option to the command.</summary>
    /// <typeparam name="T">The option's type.</typeparam>
    /// <param name="option">The option.</param>
    protected Option<T> Add<T>(Option<T> option)
    {
        _command.Options.Add(option);
        return option;
    }

    /// <summary>Adds a command below this one (<c>parley ledger CASE status</c>).</summary>
    /// <param name="child">The child.</param>
    protected void Add(ParleyCommand child)
    {
        ArgumentNullException.ThrowIfNull(child);
        Children.Add(child);
    }

    private List<ParleyCommand> Children { get; } = [];

    /// <summary>Does the work.</summary>
    /// <param name="run">The parsed options and the streams.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    protected abstract int Execute(CommandRun run);

    /// <summary>Builds the library's command for these streams.</summary>
    /// <param name="streams">Where to read and write.</param>
    internal Command Build(CommandStreams streams)
    {
        foreach (var child in Children)
        {
            _command.Subcommands.Add(child.Build(streams));
        }

        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, Examples);
        _command.Options.Add(help);
        _command.SetAction((parsed, cancelled) => Task.FromResult(CommandLine.Guard(parsed, streams, Execute, cancelled)));
        return _command;
    }
}
