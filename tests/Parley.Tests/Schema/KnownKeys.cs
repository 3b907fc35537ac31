using Parley.Cases;
using Parley.Tests.TestCases;

namespace Parley.Tests.Schema;

/// <summary>Finds out which keys the reader knows by writing an unknown one everywhere and reading what it says to expect.</summary>
internal static class KnownKeys
{
    public static Dictionary<string, List<string>> OfReader()
    {
        var report = CaseLoader.Parse(SmallCase.Yaml);
        Assert.NotNull(report.Case);
        return report.Case.Document.KeysKnown;
    }
}
