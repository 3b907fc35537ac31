namespace Parley.Reports.Charts.Drawing;

/// <summary>The colours of both themes: distinguishable with the common colour-vision deficiencies, and never the only sign of a difference.</summary>
/// <remarks>Series also differ by dash and marker, the ends of the diverging scale by hatching, so that a greyscale print loses nothing.</remarks>
internal static class ChartPalette
{
    // name, light, dark
    private static readonly (string Name, string Light, string Dark)[] Colours =
    [
        ("none", "none", "none"),
        ("paper", "#ffffff", "#12171e"),
        ("panel", "#f4f6f8", "#1b222c"),
        ("ink", "#18222f", "#e9edf2"),
        ("muted", "#525d6b", "#aab4c0"),
        ("faint", "#8b96a3", "#77828f"),
        ("grid", "#dde2e8", "#2d3743"),
        ("s1", "#1b5aa0", "#6fb0f5"),
        ("s2", "#c46200", "#f7a14d"),
        ("s3", "#0b7f69", "#4fcfb2"),
        ("s4", "#a1346f", "#ec8fc0"),
        ("s5", "#2f86b8", "#9ad6f2"),
        ("s6", "#6f5310", "#dcb861"),
        ("s7", "#6447ae", "#b8a5f5"),
        ("s8", "#56606b", "#b4bdc7"),
        ("kept", "#0b7f69", "#4fcfb2"),
        ("partly", "#a36b00", "#e8b84e"),
        ("not", "#b8401f", "#ff8f6b"),
        ("superseded", "#66707c", "#a3adb8"),
        ("open", "#1b5aa0", "#6fb0f5"),
        ("d0", "#a44f05", "#f0a455"),
        ("d1", "#db8a35", "#9a5c14"),
        ("d2", "#f2b976", "#75481a"),
        ("d3", "#fadfbd", "#4a3520"),
        ("d4", "#f3f4f4", "#262e38"),
        ("d5", "#d3e3f1", "#213c57"),
        ("d6", "#9dc4e3", "#275478"),
        ("d7", "#5d9fd1", "#2d6b9c"),
        ("d8", "#1b5aa0", "#8cc6f7"),
        ("t0", "#ffffff", "#12171e"),
        ("t1", "#18222f", "#ffffff"),
        ("t2", "#18222f", "#ffffff"),
        ("t3", "#18222f", "#e9edf2"),
        ("t4", "#18222f", "#e9edf2"),
        ("t5", "#18222f", "#e9edf2"),
        ("t6", "#18222f", "#ffffff"),
        ("t7", "#18222f", "#ffffff"),
        ("t8", "#ffffff", "#12171e"),
    ];

    /// <summary>Dash patterns that go with the series; the first is a full line.</summary>
    private static readonly string[] Dashes = ["", "7 3", "2 3", "9 3 2 3", "4 3", "12 3", "1 2", "6 2 1 2 1 2"];

    internal static IReadOnlyList<(string Name, string Light, string Dark)> All => Colours;

    internal static string Name(Tone tone) => Colours[(int)tone].Name;

    internal static string Light(Tone tone) => Colours[(int)tone].Light;

    internal static Tone Series(int index) => Tone.Series1 + (index % 8);

    internal static string Dash(int index) => Dashes[index % 8];

    internal static MarkerShape Marker(int index) => (MarkerShape)(index % 8);

    internal static Tone Diverging(int step) => Tone.Diverging0 + step;

    internal static Tone OnDiverging(int step) => Tone.OnDiverging0 + step;
}
