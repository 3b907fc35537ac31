using Parley.Stability.Preferences;
using YamlDotNet.RepresentationModel;

namespace Parley.Stability.Files;

/// <summary>Reads a list of states from the best to the worst, an inner list being a tie.</summary>
internal static class StateOrders
{
    public static Ranking Read(SourceDocument source, YamlSequenceNode list, string party, int count, Func<YamlNode, int> find)
    {
        var classes = new List<List<int>>();
        var seen = new HashSet<int>();
        foreach (var item in list.Children)
        {
            var tied = new List<int>();
            foreach (var node in item is YamlSequenceNode inner ? inner.Children : [item])
            {
                var state = find(node);
                if (state >= 0 && !seen.Add(state))
                {
                    source.Error(node, $"the state {SourceDocument.Shown(node)} stands twice in the ranking of {party}");
                }
                else if (state >= 0)
                {
                    tied.Add(state);
                }
            }

            classes.Add(tied);
        }

        if (seen.Count < count && !source.HasErrors)
        {
            source.Error(list, $"the ranking of {party} leaves out {count - seen.Count} of {count} states (expected every state once)");
        }

        return source.HasErrors ? Ranking.Indifferent(count) : Ranking.OfClasses(classes, count);
    }
}
