namespace Parley.Cli.Assistants;

/// <summary>A parameter of a tool.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is, with an example.</param>
/// <param name="IsRequired">Whether a call must give it.</param>
internal sealed record AssistantParameter(string Name, string Description, bool IsRequired = false);
