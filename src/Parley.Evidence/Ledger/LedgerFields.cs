namespace Parley.Evidence.Ledger;

/// <summary>The field names of each type of line, for checks and messages.</summary>
internal static class LedgerFields
{
    public static readonly string[] Entry =
    [
        "id", "type", "kind", "act", "actor", "target", "targetImplied", "boundParty", "onBehalfOf", "issue", "position", "date", "dateText",
        "dateBasis", "what", "sources", "sourceHash", "start", "end", "text", "occurrences", "quote", "speaker", "speakerRole", "attribution",
        "directness", "channel", "visibility", "negated", "negatorSpan", "modality", "timeStatus", "condition", "conditionSpan", "deadline",
        "testable", "numbers", "codes", "conf", "confidence", "rule", "reader", "review", "reviewedBy", "reviewedOn", "knownFrom", "links",
        "section", "remark", "by", "at",
    ];

    public static readonly string[] Rating =
        ["type", "id", "commitment", "status", "asOf", "actedOn", "endedOn", "reason", "evidence", "reply", "settles", "by", "at"];

    public static readonly string[] Review = ["type", "id", "of", "on", "reason", "by", "at"];

    public static readonly string[] Edit = ["type", "id", "of", "set", "asOf", "reason", "by", "at"];

    public static readonly string[] Link = ["type", "id", "from", "to", "relation", "asOf", "reason", "by", "at"];

    public static readonly string[] Redact = ["type", "id", "of", "reason", "by", "at"];

    public const string Types = "rating, confirm, reject, edit, link, redact";
}
