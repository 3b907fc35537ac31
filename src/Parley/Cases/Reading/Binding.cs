using System.Globalization;
using Parley.Estimates;
using Parley.Evidence.Ledger;
using Parley.Numerics.Errors;

namespace Parley.Cases.Reading;

/// <summary>What the readers of the parts of a case share: the as-of date, the problems, the numbers found so far, and the known ids.</summary>
internal sealed class Binding(DateOnly asOf, ProblemList problems, LedgerSnapshot ledger)
{
    private Dictionary<string, LedgerEntry>? _known;

    private readonly Dictionary<string, Estimate> _estimates = new(StringComparer.Ordinal);

    public DateOnly AsOf { get; } = asOf;

    public ProblemList Problems { get; } = problems;

    /// <summary>Gets the whole ledger, later entries included.</summary>
    public LedgerSnapshot Ledger { get; } = ledger;

    /// <summary>Gets the ledger as of the day.</summary>
    public LedgerView View { get; } = ledger.AsOf(asOf);

    /// <summary>Gets the entries that are known on the day and not rejected, by id, in file order.</summary>
    public IReadOnlyDictionary<string, LedgerEntry> Known => _known ??= View.Entries().ToDictionary(static entry => entry.Id!, StringComparer.Ordinal);

    public IReadOnlyList<Party> Parties { get; set; } = [];

    public IReadOnlyList<Issue> Issues { get; set; } = [];

    /// <summary>Gets everything that names evidence, for the checks.</summary>
    public List<EvidenceUse> EvidenceUses { get; } = [];

    /// <summary>Gets the keys that were asked for, by what was read.</summary>
    public Dictionary<string, List<string>> KeysKnown { get; } = new(StringComparer.Ordinal);

    public IEnumerable<Estimate> Estimates => _estimates.Values;

    public void Error(string code, SourcePlace place, string message) => Problems.Error(code, place, message);

    /// <summary>Registers a number.</summary>
    public Estimate Register(Estimate estimate)
    {
        if (!_estimates.TryAdd(estimate.Path, estimate))
        {
            Error("duplicate-path", estimate.Place, $"the number '{estimate.Path}' stands twice; keep one");
        }

        return estimate;
    }

    /// <summary>Whether a fact or value of a day can be known on the as-of date.</summary>
    public bool IsKnown(DateOnly? from) => from is null || from <= AsOf;

    /// <summary>Finds a party that a scalar names, or reports it with the nearest id.</summary>
    public int? Party(CaseNode node) => Find(node, "party", [.. Parties.Select(static party => party.Id)]);

    /// <summary>Finds an issue that a scalar names, or reports it with the nearest id.</summary>
    public int? Issue(CaseNode node) => Find(node, "issue", [.. Issues.Select(static issue => issue.Id)]);

    /// <summary>Finds an option of an issue that a scalar names, or reports it.</summary>
    public int? Option(CaseNode node, int issueIndex)
    {
        var issue = Issues[issueIndex];
        if (node is not ScalarNode { IsNull: false } scalar)
        {
            Error("not-a-word", node.Place, $"found {node.Kind} (expected an option of issue '{issue.Id}')");
            return null;
        }

        var index = issue.OptionIndex(scalar.Text);
        if (index >= 0)
        {
            return index;
        }

        if (issue.IsNumeric)
        {
            var (first, second, last) = (issue.Options[0].Id, issue.Options.Count > 1 ? issue.Options[1].Id : issue.Options[0].Id, issue.Options[^1].Id);
            Error("unknown-option", node.Place, $"'{scalar.Text}' is not on the scale of issue '{issue.Id}' (expected one of {first}, {second}, ..., {last})");
        }
        else
        {
            var near = NearestName.Find(scalar.Text, issue.Options.Select(static option => option.Id));
            Error("unknown-option", node.Place, $"issue '{issue.Id}' has no option '{scalar.Text}' (expected {Listed([.. issue.Options.Select(static option => option.Id)])}){DidYouMean(near)}");
        }

        return null;
    }

    public static string DidYouMean(string? near) => near is null ? "" : $"; did you mean '{near}'?";

    public static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nothing, as none are defined",
        1 => $"'{names[0]}'",
        <= 12 => "one of " + string.Join(", ", names),
        _ => "one of " + string.Join(", ", names.Take(11)) + ", ...",
    };

    public static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private int? Find(CaseNode node, string what, List<string> ids)
    {
        if (node is not ScalarNode { IsNull: false } scalar)
        {
            Error("not-a-word", node.Place, $"found {node.Kind} (expected the id of a {what})");
            return null;
        }

        var index = ids.FindIndex(id => string.Equals(id, scalar.Text, StringComparison.Ordinal));
        if (index >= 0)
        {
            return index;
        }

        // When the list of parties or issues could not be read, its own error says so; one more per use would bury it.
        if (ids.Count > 0)
        {
            Error($"unknown-{what}", node.Place, $"there is no {what} '{scalar.Text}' (expected {Listed(ids)}){DidYouMean(NearestName.Find(scalar.Text, ids))}");
        }

        return null;
    }
}
