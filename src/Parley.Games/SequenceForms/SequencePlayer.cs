namespace Parley.Games.SequenceForms;

/// <summary>One player of a sequence form.</summary>
/// <param name="Before">Per information set the sequence before it.</param>
/// <param name="First">Per information set its first sequence.</param>
/// <param name="Counts">Per information set the number of actions.</param>
/// <param name="Sequences">Number of sequences, the empty one included.</param>
internal sealed record SequencePlayer(int[] Before, int[] First, int[] Counts, int Sequences)
{
    public int Sets => Before.Length;
}
