using Parley.Cases;
using Parley.Lenses;

namespace Parley.Tests.TestCases;

/// <summary>The small case without its own playbook, bound and ready for the lenses.</summary>
internal static class LensCase
{
    private const string OwnPlaybook = """
        playbooks:
          - id: patient-firm
            base: stand-firm
            parameters: {patienceRounds: 10}
        """;

    public static Case Load(string? old = null, string? replacement = null)
    {
        var yaml = SmallCase.Yaml.Replace(OwnPlaybook, "", StringComparison.Ordinal);
        if (old is not null)
        {
            Assert.Contains(old, yaml, StringComparison.Ordinal);
            yaml = yaml.Replace(old, replacement, StringComparison.Ordinal);
        }

        return CaseLoader.Parse(yaml, SmallCase.Ledger, SmallCase.Sources).Require();
    }

    public static LensContext Context(int samples = 40, int threads = 1, ulong seed = 1) => new(Load(), seed, samples, threads);
}
