namespace Parley.Evidence.Reading.Sources;

/// <summary>Where the date of a source comes from; a date is never assumed.</summary>
public enum DateOrigin
{
    /// <summary>Nobody gave a date: relative times stay words.</summary>
    Unknown,

    /// <summary>The reader's user gave it.</summary>
    User,

    /// <summary>The page or the file's front matter names it.</summary>
    Metadata,
}
