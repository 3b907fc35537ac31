namespace Parley.Cli.Assistants;

/// <summary>All tools that an assistant may call. Those that write only propose: a person confirms.</summary>
internal static class AssistantTools
{
    private static readonly AssistantParameter Case = new("case", "A case folder, or a shipped case: ukraine, tariffs, cuba, ports.", true);
    private static readonly AssistantParameter AsOf = new("asOf", "See the case as of this day (YYYY-MM-DD).");
    private static readonly AssistantParameter Samples = new("samples", "Number of sampled worlds (default 400).");
    private static readonly AssistantParameter Scenario = new("scenario", "An overlay file of the case to apply.");
    private static readonly AssistantParameter Finding = new("finding", "The id of a finding of analyze.", true);
    private static readonly AssistantParameter Against = new("against", "The counterpart's id (default: the case's).");

    public static IReadOnlyList<AssistantTool> All { get; } =
    [
        new("show_case", "Parties, issues, positions, levers, ledger, playbooks or estimates of a case.", [Case, new("what", "parties, issues, positions, levers, ledger, playbooks or estimates."), AsOf],
            call => ["show", call["case"] ?? "", .. call["what"] is { } what ? [what] : Array.Empty<string>(), .. call.Option("--as-of", "asOf")]),
        new("check_case", "Errors and warnings of a case's files, with their places.", [Case], call => ["check", call["case"] ?? ""]),
        new("analyze", "Findings, disagreement of the lenses and what would reverse each finding.", [Case, AsOf, Samples, Scenario, new("lenses", "Only these lenses, separated by commas.")],
            call => ["analyze", call["case"] ?? "", .. Shared(call), .. call.Option("--lens", "lenses")]),
        new("why", "Where a finding's number comes from: inputs, evidence, assumptions.", [Case, Finding, AsOf, Samples, Scenario], call => ["why", call["case"] ?? "", call["finding"] ?? "", .. Shared(call)]),
        new("flip", "The smallest changes of inputs that would reverse a finding.", [Case, Finding, AsOf, Samples, Scenario], call => ["flip", call["case"] ?? "", call["finding"] ?? "", .. Shared(call)]),
        new("playbooks", "Every playbook of a party against every one of its counterpart, and how robust the choice is.", [Case, new("party", "The id of the party that chooses.", true), Against, AsOf, Samples, Scenario],
            call => ["playbooks", call["case"] ?? "", "--for", call["party"] ?? "", .. call.Option("--against", "against"), .. Shared(call)]),
        new("exploit", "What the counterpart could gain if it knew a party's playbook.", [Case, new("party", "The id of the party whose playbook is known.", true), Against, new("playbook", "The playbook, or several separated by commas."), AsOf, Samples, Scenario],
            call => ["exploit", call["case"] ?? "", "--for", call["party"] ?? "", .. call.Option("--against", "against"), .. call.Option("--playbook", "playbook"), .. Shared(call)]),
        new("claim", "Puts a thesis such as \"resist > comply\" to the test over a case.", [new("thesis", "SIDE > SIDE [by value|terms|deal|speed] [for PARTY] [against PARTY].", true), Case, AsOf, Samples, Scenario],
            call => ["claim", call["thesis"] ?? "", call["case"] ?? "", .. Shared(call)]),
        new("deal", "The packages that all could accept: frontier, solution points, conventions.", [Case, AsOf, Samples, Scenario], call => ["deal", call["case"] ?? "", .. Shared(call)]),
        new("draft", "Scores a draft agreement for every party and finds the best swaps.", [Case, new("package", "ISSUE=OPTION pairs separated by commas.", true), AsOf, Samples, Scenario],
            call => ["draft", call["case"] ?? "", call["package"] ?? "", .. Shared(call)]),
        new("follow_through", "How often each actor did what it said, by actor, target and kind.", [Case, AsOf], call => ["ledger", call["case"] ?? "", "--followthrough", .. call.Option("--as-of", "asOf")]),
        new("ledger", "The ledger's entries.", [Case, AsOf], call => ["ledger", call["case"] ?? "", "list", .. call.Option("--as-of", "asOf")]),
        new("model", "Evaluates a canonical model of bargaining or crisis; without a name lists them.", [new("name", "The model's id."), new("parameters", "Its parameters as on the command line, for example --delta1 0.9 --delta2 0.8.")],
            call => ["model", .. call["name"] is { } name ? [name] : Array.Empty<string>(), .. (call["parameters"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)]),
        new("read_text", "Drafts ledger entries from a news text; nothing is stored.", [new("text", "The text.", true), new("date", "The day of the text (YYYY-MM-DD)."), new("case", "A case whose actors are known.")],
            call => ["read", "-", .. call.Option("--date", "date"), .. call.Option("--case", "case")]),
        new("propose_entry", "Proposes a ledger entry; it counts for nothing until a person confirms it.",
            [
                Case, new("id", "A new id.", true), new("date", "YYYY-MM-DD.", true), new("actor", "Who; several joined by +.", true), new("act", "promise, threat, deadline, demand, offer, concession, action, meeting …", true),
                new("what", "What, in your own words.", true), new("target", "To whom."), new("issue", "Issue of the case."), new("deadline", "Day by which it falls due."), new("condition", "Its condition."), new("source", "Id of a source."),
            ],
            call =>
            [
                "ledger", call["case"] ?? "", "add", "--proposed", "--who", "assistant", .. call.Option("--id", "id"), .. call.Option("--date", "date"), .. call.Option("--actor", "actor"), .. call.Option("--act", "act"),
                .. call.Option("--what", "what"), .. call.Option("--target", "target"), .. call.Option("--issue", "issue"), .. call.Option("--deadline", "deadline"), .. call.Option("--condition", "condition"), .. call.Option("--source", "source"),
            ]),
    ];

    private static IEnumerable<string> Shared(AssistantCall call) => [.. call.Option("--as-of", "asOf"), .. call.Option("--samples", "samples"), .. call.Option("--scenario", "scenario")];
}
