namespace Parley.Evidence.Reading.Names;

/// <summary>What a name of the text stands for.</summary>
internal enum EntityKind
{
    Unknown,
    Person,
    State,
    Organisation,
    Unnamed,
}
