namespace Parley.Bargaining.Models;

/// <summary>Where a model writes its results, break-even values and answer while it is solved.</summary>
public sealed class ModelSheet
{
    private static readonly ModelAdvice Silent = new("The model does not speak to this.");
    private readonly List<NamedValue> _results = [];
    private readonly List<BreakEven> _breakEvens = [];
    private readonly List<string> _notes = [];
    private ModelAdvice _standFirm = Silent;
    private ModelAdvice _stall = Silent;
    private ModelAdvice _giveIn = Silent;

    /// <summary>Gets the results so far.</summary>
    public IReadOnlyList<NamedValue> Results => _results;

    /// <summary>Gets the break-even values so far.</summary>
    public IReadOnlyList<BreakEven> BreakEvens => _breakEvens;

    /// <summary>Gets the notes so far.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Gets the answer so far.</summary>
    public ModelAnswer Answer => new(_standFirm, _stall, _giveIn);

    /// <summary>Gets a numeric result that was written before.</summary>
    /// <param name="name">The result.</param>
    public double this[string name] => ((NumberValue)_results.First(r => r.Name == name).Value).Value;

    /// <summary>Writes a number.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="value">The value.</param>
    /// <param name="meaning">What it is.</param>
    /// <returns>The value.</returns>
    public double Number(string name, double value, string meaning)
    {
        // No negative zero in results: it would print as "-0".
        _results.Add(new NamedValue(name, new NumberValue(value == 0 ? 0 : value), meaning));
        return value;
    }

    /// <summary>Writes a yes or no.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="value">The value.</param>
    /// <param name="meaning">What it is.</param>
    /// <returns>The value.</returns>
    public bool Truth(string name, bool value, string meaning)
    {
        _results.Add(new NamedValue(name, new TruthValue(value), meaning));
        return value;
    }

    /// <summary>Writes that a quantity does not exist at these inputs.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="reason">Why there is none.</param>
    /// <param name="meaning">What it would be.</param>
    public void Absent(string name, string reason, string meaning) =>
        _results.Add(new NamedValue(name, new AbsentValue(reason), meaning));

    /// <summary>Writes a small table.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="meaning">What it is.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The rows.</param>
    public void Table(string name, string meaning, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<double>> rows) =>
        _results.Add(new NamedValue(name, new TableValue(columns, rows), meaning));

    /// <summary>Writes a break-even value; one that is not finite is left out, since there is nothing to compare with.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="parameter">The input it is compared with, or null.</param>
    /// <param name="value">The value.</param>
    /// <param name="meaning">What flips there.</param>
    public void BreakEven(string name, string? parameter, double value, string meaning)
    {
        if (double.IsFinite(value))
        {
            _breakEvens.Add(new BreakEven(name, parameter, value == 0 ? 0 : value, meaning));
        }
    }

    /// <summary>Writes where the inputs strain the model, or which reading was taken.</summary>
    /// <param name="text">A sentence.</param>
    public void Note(string text) => _notes.Add(text);

    /// <summary>Writes the answer on insisting.</summary>
    /// <param name="sentence">One or two sentences.</param>
    /// <param name="agreement">The chance of agreement.</param>
    /// <param name="time">The expected time to agreement.</param>
    /// <param name="payoff">The expected payoff.</param>
    public void StandFirm(string sentence, double? agreement = null, double? time = null, double? payoff = null) =>
        _standFirm = new ModelAdvice(sentence, agreement, time, payoff);

    /// <summary>Writes the answer on playing for time.</summary>
    /// <param name="sentence">One or two sentences.</param>
    /// <param name="agreement">The chance of agreement.</param>
    /// <param name="time">The expected time to agreement.</param>
    /// <param name="payoff">The expected payoff.</param>
    public void Stall(string sentence, double? agreement = null, double? time = null, double? payoff = null) =>
        _stall = new ModelAdvice(sentence, agreement, time, payoff);

    /// <summary>Writes the answer on conceding.</summary>
    /// <param name="sentence">One or two sentences.</param>
    /// <param name="agreement">The chance of agreement.</param>
    /// <param name="time">The expected time to agreement.</param>
    /// <param name="payoff">The expected payoff.</param>
    public void GiveIn(string sentence, double? agreement = null, double? time = null, double? payoff = null) =>
        _giveIn = new ModelAdvice(sentence, agreement, time, payoff);
}
