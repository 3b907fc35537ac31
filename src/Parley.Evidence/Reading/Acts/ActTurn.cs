namespace Parley.Evidence.Reading.Acts;

/// <summary>Turns the act of a verb by its status and negation: a negated sanction ahead is a promise, a concession ahead too, a negated concession a refusal.</summary>
internal static class ActTurn
{
    /// <summary>Gets the frame that the clause as a whole makes.</summary>
    public static ActFrame Turn(ActFrame frame, ActStatus status, bool negated)
    {
        bool hostile = frame.Plover is "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE" or "PROTEST";
        bool friendly = frame.Plover is "AID" or "COOPERATE" or "CONSULT" or "SUPPORT" or "CONCEDE" or "RETREAT" or "AGREE";
        // "Did not rule out", "never refused": two negators make a possibility, not a fact.
        if (frame.Act == "refusal" && negated)
        {
            return frame with { Act = "claim", Kind = "statement", Plover = string.Empty, Mode = string.Empty, Cameo = "01" };
        }

        if (status == ActStatus.Obligatory && (hostile || friendly) && !negated)
        {
            return frame with { Act = "demand", Kind = "statement", Plover = "REQUEST", Mode = friendly ? "yield" : "change", Cameo = "10" };
        }

        // Not to want something is no promise: it says no to whoever asks for it.
        if (hostile && negated && status == ActStatus.Wished)
        {
            return frame with { Act = "refusal", Kind = "statement", Plover = "REJECT", Mode = "change", Cameo = "12" };
        }

        if (hostile && negated)
        {
            return status is ActStatus.Future or ActStatus.Possible
                ? frame with { Act = "promise", Kind = "statement", Plover = "AGREE", Mode = string.Empty, Cameo = "03" } : frame with { Kind = "state" };
        }

        if (hostile && status is ActStatus.Future or ActStatus.Wished or ActStatus.Possible && frame.Plover is "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE" or "PROTEST")
        {
            return frame with { Act = "threat", Kind = "statement", Plover = "THREATEN", Mode = frame.Plover == "ASSAULT" ? "violence" : "restrict", Cameo = frame.Plover == "ASSAULT" ? "138" : "131" };
        }

        if (friendly && negated)
        {
            return frame with { Act = "refusal", Kind = "statement", Plover = "REJECT", Mode = "change", Cameo = "12" };
        }

        if (friendly && status is ActStatus.Future or ActStatus.Wished && frame.Act is not ("offer" or "promise"))
        {
            return frame with { Act = "promise", Kind = "statement", Plover = "AGREE", Mode = string.Empty, Cameo = "03" };
        }

        return friendly && status is ActStatus.Possible && frame.Kind == "deed" ? frame with { Act = "offer", Kind = "statement", Plover = "AGREE", Mode = string.Empty, Cameo = "03" } : frame;
    }
}
