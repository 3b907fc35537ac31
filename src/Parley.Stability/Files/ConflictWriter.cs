using System.Globalization;
using System.Text;
using Parley.Stability.Conflicts;

namespace Parley.Stability.Files;

/// <summary>Writes a conflict in Parley's own format (YAML). Rankings are written state by state; feasible states of option form as one pattern each.</summary>
public static class ConflictWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="conflict">The conflict.</param>
    public static string Write(Conflict conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var text = new StringBuilder();
        text.Append("title: ").Append(Quote(conflict.Title)).Append("\ndecisionMakers:\n");
        var options = conflict.IsOptionForm && conflict.Options.Count > 0;
        for (var i = 0; i < conflict.DecisionMakers.Count; i++)
        {
            text.Append("  - name: ").Append(Quote(conflict.DecisionMakers[i])).Append('\n');
            var own = options ? Enumerable.Range(0, conflict.Options.Count).Where(k => conflict.Options[k].Owners is [var owner] && owner == i).ToList() : [];
            if (own.Count > 0)
            {
                text.Append("    options:\n");
                foreach (var k in own)
                {
                    text.Append("      - {name: ").Append(Quote(conflict.Options[k].Name)).Append(Direction(conflict.Options[k])).Append("}\n");
                }
            }

            if (!options)
            {
                Moves(text, conflict, i);
            }

            text.Append("    ranking: [").AppendJoin(", ", conflict.Preferences[i].Classes().Select(c => c.Count == 1 ? State(conflict, c[0], options) : "[" + string.Join(", ", c.Select(s => State(conflict, s, options))) + "]")).Append("]\n");
        }

        if (options)
        {
            Shared(text, conflict);
        }
        else
        {
            text.Append("states:\n");
            for (var s = 0; s < conflict.States.Count; s++)
            {
                text.Append(CultureInfo.InvariantCulture, $"  - {{id: {conflict.States.Id(s)}, name: {Quote(conflict.Describe(s))}}}\n");
            }
        }

        return text.ToString();
    }

    private static void Moves(StringBuilder text, Conflict conflict, int party)
    {
        text.Append("    moves: {");
        var targets = new List<int>();
        var first = true;
        for (var s = 0; s < conflict.States.Count; s++)
        {
            targets.Clear();
            conflict.Moves[party].AddTargets(s, targets);
            if (targets.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(first ? "" : ", ")}{conflict.States.Id(s)}: [{string.Join(", ", targets.Select(conflict.States.Id))}]");
                first = false;
            }
        }

        text.Append("}\n");
    }

    private static void Shared(StringBuilder text, Conflict conflict)
    {
        var shared = conflict.Options.Where(o => o.Owners.Count != 1).ToList();
        if (shared.Count > 0)
        {
            text.Append("sharedOptions:\n");
            foreach (var option in shared)
            {
                text.Append("  - {name: ").Append(Quote(option.Name)).Append(Direction(option)).Append(", owners: [").AppendJoin(", ", option.Owners.Select(i => Quote(conflict.DecisionMakers[i]))).Append("]}\n");
            }
        }

        if (conflict.States.Count == 1L << conflict.Options.Count)
        {
            return;
        }

        // One statement that holds in the feasible states only, over the options in the order in which the file lists them.
        int[] order = Order(conflict);
        text.Append("feasible:\n  - \"").AppendJoin(" OR ", Enumerable.Range(0, conflict.States.Count).Select(s => Pattern(conflict, s, order))).Append("\"\n");
    }

    private static int[] Order(Conflict conflict) => [.. Enumerable.Range(0, conflict.Options.Count).OrderBy(k => conflict.Options[k].Owners is [var owner] ? owner : int.MaxValue).ThenBy(k => k)];

    private static string Pattern(Conflict conflict, int state, int[] order) => string.Concat(order.Select(k => (conflict.States.Mask(state) >> k & 1) != 0 ? 'Y' : 'N'));

    private static string State(Conflict conflict, int state, bool options) =>
        options ? Pattern(conflict, state, Order(conflict)) : conflict.States.Id(state).ToString(CultureInfo.InvariantCulture);

    private static string Direction(ConflictOption option) => option.Direction switch
    {
        OptionDirection.Forward => ", direction: forward",
        OptionDirection.Back => ", direction: back",
        _ => "",
    };

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal) + "\"";
}
