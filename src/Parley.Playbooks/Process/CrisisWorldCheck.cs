namespace Parley.Playbooks.Process;

/// <summary>Finds everything in a world's numbers that the process cannot work with.</summary>
internal static class CrisisWorldCheck
{
    internal static List<string> Errors(CrisisSetting setting, CrisisWorld world)
    {
        var errors = new List<string>();
        Collect(setting, world, errors);
        return errors;
    }

    // Allocates nothing if all is well: it runs for every world.
    internal static void Collect(CrisisSetting setting, CrisisWorld world, List<string> errors)
    {
        for (var party = 0; party < setting.Parties.Count; party++)
        {
            var id = setting.Parties[party].Id;
            if (!(world.DiscountFactor[party] > 0.0 && world.DiscountFactor[party] <= 1.0))
            {
                errors.Add(FormattableString.Invariant($"The discount factor of {id} is {world.DiscountFactor[party]}; it must be above 0 and at most 1."));
            }

            for (var issue = 0; issue < setting.OptionCounts.Count; issue++)
            {
                var position = world.Position[(party * setting.OptionCounts.Count) + issue];
                if (position < -1 || position >= setting.OptionCounts[issue])
                {
                    errors.Add(FormattableString.Invariant($"The position of {id} on issue {issue} is option {position} of {setting.OptionCounts[issue]}."));
                }

                if (!AcceptsSomething(setting, world, party, issue))
                {
                    errors.Add(FormattableString.Invariant($"The red lines of {id} leave no acceptable option on issue {issue}."));
                }
            }

            if (!(world.NoDealBelievedLow[party] <= world.NoDealBelievedHigh[party]) || !(world.PatienceBelievedLow[party] <= world.PatienceBelievedHigh[party]))
            {
                errors.Add(FormattableString.Invariant($"What is believed about {id} has a low end above its high end."));
            }
        }

        for (var lever = 0; lever < setting.Levers.Count; lever++)
        {
            if (world.LeverLevel[lever] < 0 || world.LeverLevel[lever] > setting.Levers[lever].Levels)
            {
                errors.Add(FormattableString.Invariant($"Lever {setting.Levers[lever].Id} stands at level {world.LeverLevel[lever]} of {setting.Levers[lever].Levels}."));
            }
        }

        Probabilities(world.BreakdownRisk, "A breakdown risk", errors);
        Probabilities(world.FollowThrough, "A follow-through", errors);
        NotNegative(world.KeptPrior, errors);
        NotNegative(world.FailedPrior, errors);
        if (!(IsFinite(world.Value) && IsFinite(world.InteractionValue) && IsFinite(world.NoDeal) && IsFinite(world.NoDealDrift) && IsFinite(world.Flow)
            && IsFinite(world.LeverOneOff) && IsFinite(world.LeverPerRound)))
        {
            errors.Add("A value, flow or lever effect is not a finite number.");
        }
    }

    private static bool IsFinite(double[] numbers)
    {
        foreach (var number in numbers)
        {
            if (!double.IsFinite(number))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AcceptsSomething(CrisisSetting setting, CrisisWorld world, int party, int issue)
    {
        for (var option = 0; option < setting.OptionCounts[issue]; option++)
        {
            if (world.Accepts[(party * setting.FlatOptions) + setting.Flat(issue, option)])
            {
                return true;
            }
        }

        return false;
    }

    private static void Probabilities(double[] numbers, string what, List<string> errors)
    {
        foreach (var number in numbers)
        {
            if (!(number is >= 0.0 and <= 1.0))
            {
                errors.Add(FormattableString.Invariant($"{what} is {number}; it must be from 0 to 1."));
            }
        }
    }

    private static void NotNegative(double[] numbers, List<string> errors)
    {
        foreach (var number in numbers)
        {
            if (!(number >= 0.0 && double.IsFinite(number)))
            {
                errors.Add(FormattableString.Invariant($"A count of kept or failed commitments is {number}; it must be finite and not negative."));
            }
        }
    }
}
