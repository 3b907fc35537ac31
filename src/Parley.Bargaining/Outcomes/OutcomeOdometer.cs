namespace Parley.Bargaining.Outcomes;

/// <summary>Steps through the outcomes of a space in the order of their numbers, without memory.</summary>
public static class OutcomeOdometer
{
    /// <summary>Moves to the next outcome.</summary>
    /// <param name="space">The space.</param>
    /// <param name="outcome">The current outcome; after the last one it is the first again.</param>
    /// <returns>False if the outcome was the last.</returns>
    public static bool Advance(OutcomeSpace space, Span<int> outcome)
    {
        ArgumentNullException.ThrowIfNull(space);
        for (int i = outcome.Length - 1; i >= 0; i--)
        {
            if (++outcome[i] < space.Issues[i].OptionCount)
            {
                return true;
            }

            outcome[i] = 0;
        }

        return false;
    }
}
