namespace Parley.Bargaining.Models;

/// <summary>The values of all parameters of a model after they were read and found to be in range.</summary>
public sealed class ModelInputs
{
    private readonly Dictionary<string, double> _numbers;
    private readonly Dictionary<string, string> _choices;

    internal ModelInputs(Dictionary<string, double> numbers, Dictionary<string, string> choices, IReadOnlyList<string> defaulted)
    {
        _numbers = numbers;
        _choices = choices;
        Defaulted = defaulted;
    }

    /// <summary>Gets the names of the parameters that were not given and took their default.</summary>
    public IReadOnlyList<string> Defaulted { get; }

    /// <summary>Gets the value of a number.</summary>
    /// <param name="name">The parameter.</param>
    public double this[string name] => _numbers[name];

    /// <summary>Gets the value of a whole number.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>The value.</returns>
    public int Integer(string name) => (int)_numbers[name];

    /// <summary>Gets the word chosen.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>One of the declared words.</returns>
    public string Choice(string name) => _choices[name];

    /// <summary>Gets the value of a parameter as it is shown.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>A number or a word.</returns>
    public ModelValue Value(ModelParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.IsChoice ? new WordValue(_choices[parameter.Name]) : new NumberValue(_numbers[parameter.Name]);
    }

    internal bool IsFinite(string name) => !_numbers.TryGetValue(name, out double value) || double.IsFinite(value);
}
