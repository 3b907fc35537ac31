namespace Parley.Bargaining.Models;

/// <summary>Where a model compares its closed form with an independent method and evaluates its equilibrium conditions.</summary>
public sealed class ModelCheck
{
    private readonly ModelSheet _sheet;
    private readonly List<CertifiedQuantity> _quantities = [];
    private readonly List<CertifiedQuantity> _properties = [];
    private string _method = "";

    internal ModelCheck(ModelSheet sheet) => _sheet = sheet;

    /// <summary>Names the independent method.</summary>
    /// <param name="method">For example <c>backward induction over 400 rounds</c>.</param>
    public void Method(string method) => _method = method;

    /// <summary>Compares a numeric result with the value of the independent method.</summary>
    /// <param name="result">The name of the result.</param>
    /// <param name="numeric">The independent value.</param>
    /// <param name="tolerance">The accepted difference, relative to the size of the result where that exceeds 1.</param>
    public void Compare(string result, double numeric, double tolerance = 1e-9)
    {
        double closed = _sheet[result];
        _quantities.Add(new CertifiedQuantity(result, closed, numeric, tolerance * Math.Max(1, Math.Abs(closed))));
    }

    /// <summary>Compares two numbers of which neither is a result.</summary>
    /// <param name="quantity">What they are.</param>
    /// <param name="closed">The closed form.</param>
    /// <param name="numeric">The independent value.</param>
    /// <param name="tolerance">The accepted difference, relative to the size where that exceeds 1.</param>
    public void Compare(string quantity, double closed, double numeric, double tolerance) =>
        _quantities.Add(new CertifiedQuantity(quantity, closed, numeric, tolerance * Math.Max(1, Math.Abs(closed))));

    /// <summary>States a property that must hold at the solution.</summary>
    /// <param name="statement">The property in words.</param>
    /// <param name="required">The value that it requires.</param>
    /// <param name="found">The value found.</param>
    /// <param name="tolerance">The accepted difference, relative to the size where that exceeds 1.</param>
    public void Property(string statement, double required, double found, double tolerance = 1e-12) =>
        _properties.Add(new CertifiedQuantity(statement, required, found, tolerance * Math.Max(1, Math.Abs(required))));

    /// <summary>States a property that is either so or not.</summary>
    /// <param name="statement">The property in words.</param>
    /// <param name="holds">Whether it holds.</param>
    public void Property(string statement, bool holds) =>
        _properties.Add(new CertifiedQuantity(statement, 1, holds ? 1 : 0, 0));

    internal ModelCertificate Finish() => new(_method, _quantities, _properties);
}
