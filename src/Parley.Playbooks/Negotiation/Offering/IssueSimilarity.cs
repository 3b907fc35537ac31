using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>How alike outcomes are to a given one: a weighted sum over the issues (Faratin, Sierra, Jennings 2002).</summary>
internal static class IssueSimilarity
{
    /// <summary>Writes each option's term: the issue's weight times 1 - |difference| / (options - 1) for ordered issues, or times 1 if equal, for labels.</summary>
    public static void Fill(Negotiator me, int other, double[][] terms)
    {
        ReadOnlySpan<double> weights = me.PartyCount == 2 && me.Model(1 - me.Party) is { } model ? model.Weights : [];
        for (int i = 0; i < terms.Length; i++)
        {
            int at = me.Layout.Option(other, i), options = terms[i].Length;
            bool ordered = me.Layout.Space.Issues[i].IsOrdered;
            double weight = weights.IsEmpty ? 1.0 / terms.Length : weights[i];
            for (int k = 0; k < options; k++)
            {
                terms[i][k] = weight * (k == at ? 1 : ordered ? 1 - (Math.Abs(k - at) / (options - 1.0)) : 0);
            }
        }
    }
}
