namespace Parley.Forecasting.Dynamics;

/// <summary>Why an actor moved.</summary>
public enum MoveKind
{
    /// <summary>Both expected to gain by confrontation and the other expected more: the actor moved the whole way.</summary>
    Conflict,

    /// <summary>The actor expected to lose, the other to gain more: the actor moved part of the way.</summary>
    Compromise,

    /// <summary>The actor expected to lose more than the other expected to gain: it moved the whole way.</summary>
    Capitulate,

    /// <summary>A bargain of the spatial model that the most support stood behind.</summary>
    Bargain,

    /// <summary>An exchange of positions between two issues.</summary>
    Exchange,
}
