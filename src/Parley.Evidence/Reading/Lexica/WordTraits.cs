namespace Parley.Evidence.Reading.Lexica;

/// <summary>What a word form is good for beyond its part of speech.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,
    Be = 1 << 0,
    Have = 1 << 1,
    Do = 1 << 2,
    Speech = 1 << 3,
    Thought = 1 << 4,
    CommunicationNoun = 1 << 5,
    Person = 1 << 6,
    People = 1 << 7,
    Organisation = 1 << 8,
    Weekday = 1 << 9,
    Month = 1 << 10,
    TimeNoun = 1 << 11,
    Title = 1 << 12,
    NounFirst = 1 << 13,
    Male = 1 << 14,
    Female = 1 << 15,
    Demonym = 1 << 16,
    State = 1 << 17,
    Negotiation = 1 << 18,
    Attitude = 1 << 19,
    NumberWord = 1 << 20,
    Plural = 1 << 21,
    StopWord = 1 << 22,
}
