namespace Parley.Reports.Charts.Drawing;

/// <summary>How a text is set. A halo draws it on a rim of paper so that lines beneath do not disturb it.</summary>
internal readonly record struct TextLook(
    double Size = 12,
    Tone Tone = Tone.Ink,
    bool Bold = false,
    TextAnchor Anchor = TextAnchor.Start,
    bool Halo = false,
    bool Italic = false);

internal enum TextAnchor
{
    Start,
    Middle,
    End,
}
