namespace Parley.Playbooks.Definitions;

/// <summary>A named parameter of a kind of part: its range, default and meaning.</summary>
/// <param name="Name">As written in YAML.</param>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Maximum">Largest value.</param>
/// <param name="Default">Value when it is not set; for choices the index of the word.</param>
/// <param name="Meaning">One plain sentence.</param>
/// <param name="Choices">The words it may take, or empty for a number.</param>
/// <param name="IsWhole">Whether a number must be whole.</param>
public sealed record PartParameter(
    string Name, double Minimum, double Maximum, double Default, string Meaning, IReadOnlyList<string> Choices, bool IsWhole = false);
