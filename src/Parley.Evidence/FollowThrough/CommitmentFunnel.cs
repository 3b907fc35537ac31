namespace Parley.Evidence.FollowThrough;

/// <summary>How many of an actor's words became deeds that lasted: said, dated, acted, lasted.</summary>
/// <param name="Said">Commitments made.</param>
/// <param name="Dated">Of these, those with a deadline.</param>
/// <param name="Acted">Commitments carried out, in part at least; dated or not.</param>
/// <param name="Lasted">Of the acted ones, those whose measure still stood after the stated time, or stands at the end of the view.</param>
/// <param name="TooEarly">Acted ones whose measure stands but has not stood for the stated time yet; they count as lasted.</param>
/// <param name="LastingDays">The stated time in days.</param>
public sealed record CommitmentFunnel(int Said, int Dated, int Acted, int Lasted, int TooEarly, int LastingDays);
