using System.Text.Json;
using Parley.Stability.Conflicts;

namespace Parley.Stability.Files;

/// <summary>Writes a conflict of option form in the JSON format of GMCR+ (files <c>.gmcr</c>), with rankings given state by state.</summary>
public static class GmcrWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="conflict">A conflict of option form in which no option is shared.</param>
    /// <exception cref="ArgumentException">The format cannot hold the conflict.</exception>
    public static string Write(Conflict conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        if (!conflict.IsOptionForm || conflict.Options.Count == 0 || conflict.Options.Any(o => o.Owners.Count > 1))
        {
            throw new ArgumentException("The format holds conflicts of option form without shared options only.", nameof(conflict));
        }

        // The format numbers states by decimal value after each decision maker's options stand side by side.
        int[] order = [.. Enumerable.Range(0, conflict.Options.Count).OrderBy(k => conflict.Options[k].Owners.Count == 0 ? int.MaxValue : conflict.Options[k].Owners[0]).ThenBy(k => k)];
        var masks = conflict.States.Masks.ToArray();
        var decimals = masks.Select(m => order.Select((k, place) => (m >> k & 1) << place).Aggregate(0UL, (a, b) => a | b)).ToArray();
        var number = new int[masks.Length];
        foreach (var (state, rank) in Enumerable.Range(0, masks.Length).OrderBy(s => decimals[s]).Select((s, rank) => (s, rank)))
        {
            number[state] = rank + 1;
        }

        using var buffer = new MemoryStream();
        using (var w = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            w.WriteStartObject();
            w.WriteString("program", "gmcr-py");
            w.WriteString("version", "0.4.1");
            w.WriteString("title", conflict.Title);
            w.WriteStartArray("options");
            foreach (var k in order)
            {
                w.WriteStartObject();
                w.WriteString("name", conflict.Options[k].Name);
                w.WriteString("permittedDirection", OptionDirections.Gmcr(conflict.Options[k].Direction));
                w.WriteEndObject();
            }

            w.WriteEndArray();
            Parties(w, conflict, order, number);
            Infeasible(w, decimals, order.Length);
            w.WriteBoolean("useManualPreferenceRanking", true);
            w.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Parties(Utf8JsonWriter w, Conflict conflict, int[] order, int[] number)
    {
        w.WriteStartArray("decisionMakers");
        for (var i = 0; i < conflict.DecisionMakers.Count; i++)
        {
            w.WriteStartObject();
            w.WriteString("name", conflict.DecisionMakers[i]);
            w.WriteStartArray("options");
            for (var place = 0; place < order.Length; place++)
            {
                if (conflict.Options[order[place]].Owners.Contains(i))
                {
                    w.WriteNumberValue(place);
                }
            }

            w.WriteEndArray();
            w.WriteStartArray("preferences");
            w.WriteEndArray();
            w.WriteStartArray("preferenceRanking");
            foreach (var tied in conflict.Preferences[i].Classes())
            {
                if (tied.Count > 1)
                {
                    w.WriteStartArray();
                }

                foreach (var state in tied)
                {
                    w.WriteNumberValue(number[state]);
                }

                if (tied.Count > 1)
                {
                    w.WriteEndArray();
                }
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    /// <summary>The infeasible states as few patterns: a subcube that holds no feasible state is one, else its halves are looked at.</summary>
    private static void Infeasible(Utf8JsonWriter w, ulong[] feasible, int options)
    {
        w.WriteStartArray("infeasibles");
        var sorted = feasible.Order().ToArray();
        Cover(sorted, options - 1, 0);
        w.WriteEndArray();

        void Cover(ReadOnlySpan<ulong> inside, int option, ulong prefix)
        {
            // Options above this one are fixed to the prefix; inside are the feasible states that agree with it, sorted.
            if (inside.Length == 0)
            {
                w.WriteStartArray();
                for (var k = option + 1; k < options; k++)
                {
                    w.WriteStartArray();
                    w.WriteNumberValue(k);
                    w.WriteStringValue((prefix >> k & 1) != 0 ? "Y" : "N");
                    w.WriteEndArray();
                }

                w.WriteEndArray();
                return;
            }

            if (option < 0 || inside.Length == 1L << (option + 1))
            {
                return;
            }

            var split = 0;
            while (split < inside.Length && (inside[split] >> option & 1) == 0)
            {
                split++;
            }

            Cover(inside[..split], option - 1, prefix);
            Cover(inside[split..], option - 1, prefix | (1UL << option));
        }
    }
}
