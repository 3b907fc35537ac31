namespace Parley.Playbooks.Process;

/// <summary>Finds everything that is wrong with the structure of a crisis at once.</summary>
internal static class CrisisSettingCheck
{
    internal static List<string> Errors(CrisisSetting setting, IReadOnlyList<int>? counterparts)
    {
        var errors = new List<string>();
        Parties(setting, counterparts, errors);
        Issues(setting, errors);
        Tracks(setting, errors);
        Levers(setting, errors);
        if (setting.Horizon is < 1 or > 1_000_000)
        {
            errors.Add(FormattableString.Invariant($"The horizon is {setting.Horizon} rounds; it must be from 1 to 1000000."));
        }

        return errors;
    }

    private static bool IsParty(CrisisSetting setting, int party) => party >= 0 && party < setting.Parties.Count;

    private static void Parties(CrisisSetting setting, IReadOnlyList<int>? counterparts, List<string> errors)
    {
        if (setting.Parties.Count is < 2 or > 16)
        {
            errors.Add(FormattableString.Invariant($"There are {setting.Parties.Count} parties; there must be 2 to 16."));
        }

        if (!setting.Parties.Any(party => party.IsPrincipal))
        {
            errors.Add("No party is a principal; at least one must be needed for an agreement.");
        }

        Unique(setting.Parties.Select(party => party.Id), "party", errors);
        if (counterparts is null)
        {
            return;
        }

        if (counterparts.Count != setting.Parties.Count)
        {
            errors.Add(FormattableString.Invariant($"There are {counterparts.Count} counterparts for {setting.Parties.Count} parties."));
        }

        for (var party = 0; party < Math.Min(counterparts.Count, setting.Parties.Count); party++)
        {
            if (counterparts[party] == party || counterparts[party] >= setting.Parties.Count)
            {
                errors.Add(FormattableString.Invariant($"The counterpart of party '{setting.Parties[party].Id}' is {counterparts[party]}; it must be another party."));
            }
        }
    }

    private static void Issues(CrisisSetting setting, List<string> errors)
    {
        if (setting.OptionCounts.Count is < 1 or > 64)
        {
            errors.Add(FormattableString.Invariant($"There are {setting.OptionCounts.Count} issues; there must be 1 to 64."));
        }

        if (setting.StatusQuo.Count != setting.OptionCounts.Count)
        {
            errors.Add(FormattableString.Invariant($"The status quo names {setting.StatusQuo.Count} options for {setting.OptionCounts.Count} issues."));
            return;
        }

        for (var issue = 0; issue < setting.OptionCounts.Count; issue++)
        {
            if (setting.OptionCounts[issue] is < 1 or > 65_535)
            {
                errors.Add(FormattableString.Invariant($"Issue {issue} has {setting.OptionCounts[issue]} options; it must have 1 to 65535."));
            }
            else if (setting.StatusQuo[issue] < 0 || setting.StatusQuo[issue] >= setting.OptionCounts[issue])
            {
                errors.Add(FormattableString.Invariant($"The status quo of issue {issue} is option {setting.StatusQuo[issue]} of {setting.OptionCounts[issue]}."));
            }
        }

        foreach (var interaction in setting.Interactions)
        {
            if (!IsParty(setting, interaction.Party) || interaction.Options.Count == 0 || interaction.Options.Any(pair =>
                pair.Issue < 0 || pair.Issue >= setting.OptionCounts.Count || pair.Option < 0 || pair.Option >= setting.OptionCounts[pair.Issue]))
            {
                errors.Add(FormattableString.Invariant($"An interaction names a party, issue or option that does not exist ({interaction.Party}: {string.Join(", ", interaction.Options)})."));
            }
        }
    }

    private static void Tracks(CrisisSetting setting, List<string> errors)
    {
        Unique(setting.Tracks.Select(track => track.Id), "track", errors);
        foreach (var track in setting.Tracks)
        {
            if (track.Members.Count == 0 || track.Members.Any(member => !IsParty(setting, member)) || track.Members.Distinct().Count() != track.Members.Count)
            {
                errors.Add(FormattableString.Invariant($"The members of track '{track.Id}' must be different parties of the setting, at least one."));
            }

            if (track.Mediator != -1 && (!IsParty(setting, track.Mediator) || track.Members.Contains(track.Mediator)))
            {
                errors.Add(FormattableString.Invariant($"The mediator of track '{track.Id}' must be a party that is not among its members, or -1."));
            }

            if (track.Mandate.Count != 0 && track.Mandate.Count != setting.OptionCounts.Count)
            {
                errors.Add(FormattableString.Invariant($"The mandate of track '{track.Id}' speaks of {track.Mandate.Count} issues; there are {setting.OptionCounts.Count}."));
            }
        }
    }

    private static void Levers(CrisisSetting setting, List<string> errors)
    {
        Unique(setting.Levers.Select(lever => lever.Id), "lever", errors);
        if (setting.Levers.Count > 64)
        {
            errors.Add(FormattableString.Invariant($"There are {setting.Levers.Count} levers; there may be 64."));
        }

        foreach (var lever in setting.Levers)
        {
            if (!IsParty(setting, lever.Holder))
            {
                errors.Add(FormattableString.Invariant($"The holder of lever '{lever.Id}' is not a party."));
            }

            if (lever.Targets.Count == 0 || lever.Targets.Any(target => !IsParty(setting, target) || target == lever.Holder))
            {
                errors.Add(FormattableString.Invariant($"The targets of lever '{lever.Id}' must be parties other than its holder, at least one."));
            }

            if (lever.Levels < 1 || lever.LegalDelay < 0)
            {
                errors.Add(FormattableString.Invariant($"Lever '{lever.Id}' has {lever.Levels} levels and a legal delay of {lever.LegalDelay}; it needs at least 1 level and no negative delay."));
            }
        }
    }

    private static void Unique(IEnumerable<string> ids, string what, List<string> errors)
    {
        foreach (var group in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            errors.Add(FormattableString.Invariant($"The {what} id '{group.Key}' is used {group.Count()} times."));
        }
    }
}
