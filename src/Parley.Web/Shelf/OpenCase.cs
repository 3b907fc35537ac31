using Parley.Cases;
using Parley.Numerics.Errors;
using Parley.Scenarios;

namespace Parley.Web.Shelf;

/// <summary>A case folder on the shelf: read anew whenever its files have changed on disk.</summary>
internal sealed class OpenCase
{
    private readonly Lock _gate = new();
    private CaseReport? _report;
    private readonly Dictionary<DateOnly, Case> _views = [];
    private readonly Dictionary<string, (string Stamp, Case Subject)> _scenarios = new(StringComparer.Ordinal);
    private IReadOnlyList<DateOnly>? _days;
    private string _stamp = "";

    public OpenCase(string folder)
    {
        Folder = folder;
        var report = Report();
        Id = report.Case?.Id is { Length: > 0 } id && IsPlain(id) ? id : Plain(Path.GetFileName(folder));
    }

    /// <summary>The id in addresses.</summary>
    public string Id { get; }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The main file.</summary>
    public string CaseFile => Path.Combine(Folder, CaseLoader.CaseFile);

    /// <summary>The ledger's file.</summary>
    public string LedgerFile => Path.Combine(Folder, CaseLoader.LedgerFileName);

    /// <summary>One edit at a time per case.</summary>
    public SemaphoreSlim Writing { get; } = new(1, 1);

    /// <summary>Reads the case as it is on disk now.</summary>
    public CaseReport Report()
    {
        var stamp = Stamp();
        lock (_gate)
        {
            if (_report is null || stamp != _stamp)
            {
                _report = CaseLoader.Read(Folder);
                _stamp = stamp;
                _days = null;
                _views.Clear();
                _scenarios.Clear();
            }

            return _report;
        }
    }

    /// <summary>The case as known on a day; the same object for the same day while the files stay as they are.</summary>
    public Case At(DateOnly day)
    {
        var whole = Report().Require();
        lock (_gate)
        {
            if (!_views.TryGetValue(day, out var view))
            {
                if (_views.Count > 200)
                {
                    _views.Clear();
                }

                _views[day] = view = whole.At(day);
            }

            return view;
        }
    }

    /// <summary>A view of the case with a scenario of its folder, by name.</summary>
    public Case With(Case view, string scenario)
    {
        var file = Scenario.Files(Folder).FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) == scenario)
            ?? throw new SourceErrorsException([new SourceError("address", 1, 1, $"no scenario '{scenario}' in this case (expected one of {string.Join(", ", Scenario.Files(Folder).Select(f => Path.GetFileNameWithoutExtension(f)))})")]);
        var key = $"{view.Hash}|{view.AsOf.DayNumber}|{scenario}";
        var stamp = string.Join(';', Scenario.Files(Folder).Select(f => File.GetLastWriteTimeUtc(f).Ticks));
        lock (_gate)
        {
            if (!_scenarios.TryGetValue(key, out var known) || known.Stamp != stamp)
            {
                _scenarios[key] = known = (stamp, Scenario.Apply(view, file).Require());
            }

            return known.Subject;
        }
    }

    /// <summary>The days worth looking from: those on which the ledger gained something, and the case's own.</summary>
    public IReadOnlyList<DateOnly> Days()
    {
        var whole = Report().Require();
        lock (_gate)
        {
            return _days ??= AsOfDays.Of(whole);
        }
    }

    private string Stamp()
    {
        var text = new System.Text.StringBuilder();
        foreach (var name in (string[])[CaseLoader.CaseFile, CaseLoader.LedgerFileName, CaseLoader.SourcesFile])
        {
            var file = new FileInfo(Path.Combine(Folder, name));
            text.Append(file.Exists ? file.LastWriteTimeUtc.Ticks : 0).Append(':').Append(file.Exists ? file.Length : 0).Append(';');
        }

        return text.ToString();
    }

    private static bool IsPlain(string id) => id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && id.Length <= 100;

    private static string Plain(string name) => new([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')]);
}
