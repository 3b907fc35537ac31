namespace Parley.Evidence.FollowThrough;

/// <summary>The public rubric by which commitments are rated, as printed by <c>parley ledger CASE --rubric</c>.</summary>
public static class Rubric
{
    /// <summary>Gets the rubric in plain text.</summary>
    public static string Text { get; } = """
        How we rate promises, threats and deadlines

         1. A commitment is a statement about a future act of the speaker, or of those it speaks for, that is specific enough to be checked.
            Moods, hopes and predictions are not rated.
         2. We rate outcomes, not intentions, and only from evidence in the ledger, each piece with its source and date.
         3. The clock is the speaker's. Where no deadline was given none is invented: the status stays open or becomes stalled.
         4. One commitment, one rating. Repetitions are occurrences of it. A changed version is a new commitment; it supersedes the old one if 6c holds.
         5. Promises and threats are rated by the same rules. A threat that is carried out is "kept", without any judgement whether it was right.
         6. Superseded, and out of the rate, is a commitment that lost its object because
            a. the other side met the demand, or the condition became impossible,
            b. the parties made a deal that replaced it, or agreed to move the date, or
            c. the speaker replaced it by a newer one at least as strict (same or earlier date, same or wider act), which is then rated instead.
            Extending or diluting it alone is not superseding: the old commitment is rated on its own date.
            A threat carried out and later reversed in a deal is kept, then ended: its duration is noted.
         7. Kept late and kept in part are named as such, never rounded up.
         8. A person sets every rating, with a reason in one sentence. The rated party's reply is recorded beside it. Ratings can change; the history stays visible.
         9. If two raters differ, both ratings are shown and the commitment counts as open, until one rating settles it.
        10. Every rate states n, its interval and how the rows were selected. Parties choose when to commit: a rate describes these cases, it does not predict by itself.

        Statuses
          kept        the stated act happened, in full, by the deadline or without one        counts as success
          late        in full, after the deadline                                             counts as success, shown apart
          partly      substantially less than stated, yet a real act of that kind             not a success in the strict rate, one in the wide rate
          not         due or openly given up, without the act and without a ground of 6       counts as failure
          superseded  see 6                                                                   out of the rate, listed beside it
          in-progress, pending, stalled, conditional, standing-offer, unknown, disputed       open: out of the rate

        executed = kept + late + partly.   rate = (kept + late) / n and rateWide = executed / n, with n = executed + not.
        For a threat the word is "not carried out"; it says nothing about what was intended.

        """;
}
