using Parley.Playbooks.Process;

namespace Parley.Playbooks.Stories;

/// <summary>One sentence of a run's story.</summary>
/// <param name="Round">Round, from 0.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Text">The sentence, without a full stop.</param>
public sealed record StoryLine(int Round, CrisisEventKind Kind, string Text);
