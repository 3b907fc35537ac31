using Parley.Estimates;
using Parley.Evidence.Ledger;

namespace Parley.Cases.Reading;

/// <summary>The text of a case as nodes, with its ledger: what every as-of view and every scenario is bound from.</summary>
internal sealed record CaseDocument
{
    private static readonly string[] KnownQuestions = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8"];

    public required CaseNode Root { get; init; }

    public CaseNode? Sources { get; init; }

    public required LedgerSnapshot Ledger { get; init; }

    public required string LedgerText { get; init; }

    public string? Folder { get; init; }

    public IReadOnlyList<string> Scenarios { get; init; } = [];

    public required string Hash { get; init; }

    /// <summary>Gets the keys that the readers asked for, by what they read: the format as the program knows it, to compare with the schema.</summary>
    public Dictionary<string, List<string>> KeysKnown
    {
        get
        {
            Bind(null, new ProblemList(), out var binding);
            return binding.KeysKnown;
        }
    }

    /// <summary>Binds the case as known on a day; null means the as-of date that the file states.</summary>
    public CaseReport Bind(DateOnly? asOf) => Bind(asOf, new ProblemList(), out _);

    /// <summary>Binds the case and adds problems to a list; also gives what was seen on the way, for the checks.</summary>
    public CaseReport Bind(DateOnly? asOf, ProblemList problems, out Binding binding)
    {
        binding = new Binding(asOf ?? default, problems, Ledger);
        if (Root.IsNull)
        {
            problems.Error("empty-file", Root.Place, "the file is empty (expected a case: parley, id, title, asOf, round, horizon, parties, issues ...); 'parley new' writes one");
            return new CaseReport(null, problems.Sorted());
        }

        if (MappingReader.Open(binding, Root, "a case") is not { } reader)
        {
            return new CaseReport(null, problems.Sorted());
        }

        var stated = reader.Require("asOf") is null ? null : reader.Date("asOf");
        if (asOf is null)
        {
            binding = new Binding(stated ?? DateOnly.MaxValue, problems, Ledger);
            reader = MappingReader.Open(binding, Root, "a case")!;
            reader.Take("asOf");
        }

        var bound = Read(binding, reader);
        return new CaseReport(problems.HasErrors ? null : bound, problems.Sorted());
    }

    private Case Read(Binding binding, MappingReader reader)
    {
        Version(binding, reader);
        var id = reader.RequireId();
        var title = reader.RequireText("title");
        var summary = reader.Text("summary");
        reader.Require("round");
        reader.Require("horizon");
        var round = reader.Int("round", 1, 1, 3660);
        var horizon = reader.Int("horizon", 1, 1, 10_000);
        var unit = reader.Text("unit") ?? "points";
        binding.Parties = PartyReader.Read(binding, reader.Require("parties"));
        binding.Issues = IssueReader.Read(binding, reader.Require("issues"));
        var counterparts = ValueReader.Counterparts(binding, reader.Take("counterparts"));
        var statusQuo = PositionReader.StatusQuo(binding, reader.Take("statusQuo"));
        var positions = PositionReader.Positions(binding, reader.Take("positions"));
        var preferences = PreferenceReader.Read(binding, reader.Require("preferences"), positions);
        var interactions = PreferenceReader.Interactions(binding, reader.Take("interactions"));
        var redLines = PositionReader.RedLines(binding, reader.Take("redLines"));
        var noDeal = ValueReader.NoDeal(binding, reader.Take("noDeal"), preferences, reader.Place);
        var flow = ValueReader.Flow(binding, reader.Take("flow"), reader.Place);
        var levers = LeverReader.Read(binding, reader.Take("levers"));
        var tracks = TrackReader.Read(binding, reader.Take("tracks"));
        var followThrough = LedgerFollowThrough.Complete(binding, ValueReader.FollowThrough(binding, reader.Take("followThrough")), reader.Place);
        var playbooks = Playbooks(binding, reader.Take("playbooks"));
        var questions = Questions(binding, reader);
        var claims = Claims(binding, reader);
        reader.Done();
        return new Case
        {
            Id = id ?? "",
            Title = title ?? "",
            Summary = summary ?? "",
            AsOf = binding.AsOf,
            RoundDays = round,
            Horizon = horizon,
            Unit = unit,
            Parties = binding.Parties,
            Counterparts = counterparts,
            Issues = binding.Issues,
            StatusQuo = statusQuo,
            Positions = [.. positions.GroupBy(static position => (position.PartyIndex, position.IssueIndex)).Select(static group => group.Last())],
            PositionHistory = positions,
            Preferences = preferences,
            Interactions = interactions,
            RedLines = redLines,
            NoDeal = noDeal,
            Flow = flow,
            Levers = levers,
            Tracks = tracks,
            FollowThrough = followThrough,
            Playbooks = playbooks,
            Questions = questions,
            Claims = claims,
            Sources = SourcesReader.Read(binding, Sources),
            Evidence = [.. binding.Known.Values],
            Estimates = new EstimateSet(binding.Estimates),
            Folder = Folder,
            Scenarios = Scenarios,
            Hash = Hash,
            Place = reader.Place,
            Document = this,
        };
    }

    private static void Version(Binding binding, MappingReader reader)
    {
        if (reader.Require("parley") is { } node && (node as ScalarNode)?.Text != "1")
        {
            binding.Error("bad-version", node.Place, $"the format is {node.Kind} (expected 'parley: 1', the version that this program reads)");
        }
    }

    private static List<PlaybookText> Playbooks(Binding binding, CaseNode? node)
    {
        var playbooks = new List<PlaybookText>();
        foreach (var item in Sections.Items(binding, node, "playbooks"))
        {
            if (item is not MappingNode mapping)
            {
                binding.Error("not-keys", item.Place, $"found {item.Kind} (expected a playbook: id, base, parameters)");
                continue;
            }

            var reader = MappingReader.Open(binding, mapping, "a playbook")!;
            if (reader.RequireId() is { } id)
            {
                playbooks.Add(new PlaybookText(id, mapping.Raw ?? CanonicalText.Of(mapping), mapping.Place));
            }
        }

        return playbooks;
    }

    private static IReadOnlyList<string> Questions(Binding binding, MappingReader reader)
    {
        foreach (var node in reader.List("questions"))
        {
            if (node is ScalarNode scalar && !KnownQuestions.Contains(scalar.Text))
            {
                binding.Error("unknown-question", node.Place, $"there is no question '{ScalarNode.Shorten(scalar.Text)}' (expected {Binding.Listed(KnownQuestions)})");
            }
        }

        return reader.Texts("questions");
    }

    private static List<Claim> Claims(Binding binding, MappingReader reader)
    {
        var claims = new List<Claim>();
        foreach (var node in reader.List("claims"))
        {
            if (node is ScalarNode scalar)
            {
                claims.Add(new Claim(scalar.Text, node.Place));
            }
            else
            {
                binding.Error("not-a-word", node.Place, $"a claim is {node.Kind} (expected a sentence such as 'resist > comply')");
            }
        }

        return claims;
    }
}
