namespace Parley.Evidence.Reading.Lexica;

/// <summary>A state or bloc with the words that stand for it.</summary>
/// <param name="Name">The plain name.</param>
/// <param name="People">Adjectives, peoples and abbreviations.</param>
/// <param name="Seats">Capitals and seats of government that stand for its government.</param>
internal sealed record State(string Name, IReadOnlyList<string> People, IReadOnlyList<string> Seats);
