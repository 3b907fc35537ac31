namespace Parley.Games.Files;

/// <summary>Thrown within a reader where what follows an error cannot be understood; the error has been told.</summary>
internal sealed class LostPlaceException : Exception;
