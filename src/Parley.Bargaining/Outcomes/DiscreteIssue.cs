namespace Parley.Bargaining.Outcomes;

/// <summary>An issue whose options are labels without an order.</summary>
public class DiscreteIssue : Issue
{
    private readonly string[] _options;
    private readonly Dictionary<string, int> _index;

    /// <summary>Creates an issue from its labels.</summary>
    /// <param name="name">The issue's name.</param>
    /// <param name="options">The labels, all different, at least one.</param>
    /// <exception cref="ArgumentException">There is no option, or two have the same label.</exception>
    public DiscreteIssue(string name, IEnumerable<string> options)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = [.. options];
        if (_options.Length == 0)
        {
            throw new ArgumentException($"issue '{name}' has no option; at least one is needed", nameof(options));
        }

        _index = new Dictionary<string, int>(_options.Length, StringComparer.Ordinal);
        for (int i = 0; i < _options.Length; i++)
        {
            if (!_index.TryAdd(_options[i], i))
            {
                throw new ArgumentException($"issue '{name}' lists option '{_options[i]}' twice", nameof(options));
            }
        }
    }

    /// <summary>Gets the labels in order.</summary>
    public IReadOnlyList<string> Options => _options;

    /// <inheritdoc/>
    public override int OptionCount => _options.Length;

    /// <inheritdoc/>
    public override bool IsOrdered => false;

    /// <inheritdoc/>
    public override string OptionText(int option)
    {
        CheckOption(option);
        return _options[option];
    }

    /// <inheritdoc/>
    public override double OptionValue(int option)
    {
        CheckOption(option);
        return option;
    }

    /// <inheritdoc/>
    public override int IndexOf(string text) => _index.TryGetValue(text, out int option) ? option : -1;
}
