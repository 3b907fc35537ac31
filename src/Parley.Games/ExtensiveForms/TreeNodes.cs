namespace Parley.Games.ExtensiveForms;

/// <summary>Nodes of a tree under construction, in prefix order.</summary>
internal sealed class TreeNodes
{
    public List<NodeKind> Kinds { get; } = [];

    public List<int> Places { get; } = [];

    public List<int> Outcomes { get; } = [];

    public List<int> Parents { get; } = [];

    public List<int> Actions { get; } = [];

    public List<string> Labels { get; } = [];

    public int Count => Kinds.Count;

    public int Add(NodeKind kind, int place, int outcome, int parent, int action, string label)
    {
        Kinds.Add(kind);
        Places.Add(place);
        Outcomes.Add(outcome);
        Parents.Add(parent);
        Actions.Add(action);
        Labels.Add(label);
        return Kinds.Count - 1;
    }
}
