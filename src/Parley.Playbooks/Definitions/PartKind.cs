namespace Parley.Playbooks.Definitions;

/// <summary>A kind of part that a playbook may use, with its parameters.</summary>
/// <param name="Slot">Which part of a playbook it can be.</param>
/// <param name="Name">As written in YAML after <c>kind:</c>.</param>
/// <param name="Meaning">What it does, in plain words.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="IsReference">Whether it is there to reproduce a model of the literature rather than to describe conduct.</param>
public sealed record PartKind(PartSlot Slot, string Name, string Meaning, IReadOnlyList<PartParameter> Parameters, bool IsReference = false)
{
    /// <summary>Returns the place of a parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The index in <see cref="Parameters"/>, or -1.</returns>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (string.Equals(Parameters[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
