namespace Parley.Playbooks.RepeatedGames.Stage;

/// <summary>One of the two moves of a 2 x 2 stage game.</summary>
/// <remarks>The numbers are the bits that packed histories hold: a defection is a set bit, so that defections are counted by population count.</remarks>
public enum Move : byte
{
    /// <summary>Cooperate.</summary>
    Cooperate = 0,

    /// <summary>Defect.</summary>
    Defect = 1,
}
