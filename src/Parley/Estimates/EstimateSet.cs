using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Parley.Numerics.Errors;

namespace Parley.Estimates;

/// <summary>All numbers of a case, sorted by path; the position of a number here is its position in a world's values.</summary>
public sealed class EstimateSet : IReadOnlyList<Estimate>
{
    private readonly Estimate[] _estimates;
    private readonly Dictionary<string, int> _byPath;

    /// <summary>Sorts estimates by path (ordinal) and gives each its index.</summary>
    /// <param name="estimates">The numbers of one case; each path once.</param>
    /// <exception cref="ArgumentException">Two estimates have the same path.</exception>
    internal EstimateSet(IEnumerable<Estimate> estimates)
    {
        _estimates = [.. estimates];
        Array.Sort(_estimates, static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        _byPath = new Dictionary<string, int>(_estimates.Length, StringComparer.Ordinal);
        for (var i = 0; i < _estimates.Length; i++)
        {
            _estimates[i].Index = i;
            _byPath.Add(_estimates[i].Path, i);
        }
    }

    /// <inheritdoc/>
    public int Count => _estimates.Length;

    /// <inheritdoc/>
    public Estimate this[int index] => _estimates[index];

    /// <summary>Gets the number with a path.</summary>
    /// <param name="path">Path of a number.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="KeyNotFoundException">There is no such path; the message names the nearest one.</exception>
    public Estimate this[string path] => TryGet(path, out var estimate)
        ? estimate
        : throw new KeyNotFoundException(Nearest(path) is { } near ? $"no number '{path}' in this case; did you mean '{near}'?" : $"no number '{path}' in this case");

    /// <summary>Looks a number up by its path.</summary>
    /// <param name="path">Path of a number.</param>
    /// <param name="estimate">The estimate, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string path, [NotNullWhen(true)] out Estimate? estimate)
    {
        estimate = _byPath.TryGetValue(path, out var index) ? _estimates[index] : null;
        return estimate is not null;
    }

    /// <summary>Returns the path of this case that is written most like another text.</summary>
    /// <param name="path">What was asked for.</param>
    /// <returns>The nearest path, or null when none is near.</returns>
    public string? Nearest(string path) => NearestName.Find(path, _byPath.Keys);

    /// <inheritdoc/>
    public IEnumerator<Estimate> GetEnumerator() => ((IEnumerable<Estimate>)_estimates).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _estimates.GetEnumerator();
}
