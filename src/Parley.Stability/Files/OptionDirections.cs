using Parley.Stability.Conflicts;
using YamlDotNet.RepresentationModel;

namespace Parley.Stability.Files;

/// <summary>The words for an option's direction in files.</summary>
internal static class OptionDirections
{
    public static OptionDirection Read(SourceDocument source, YamlNode? node)
    {
        switch (source.Text(node, "the direction"))
        {
            case null or "both":
                return OptionDirection.Both;
            case "fwd" or "forward":
                return OptionDirection.Forward;
            case "back" or "backward":
                return OptionDirection.Back;
            case var word:
                source.Error(node!, $"unknown direction '{word}' (expected both, forward or back)");
                return OptionDirection.Both;
        }
    }

    public static string Gmcr(OptionDirection direction) => direction switch
    {
        OptionDirection.Forward => "fwd",
        OptionDirection.Back => "back",
        _ => "both",
    };
}
