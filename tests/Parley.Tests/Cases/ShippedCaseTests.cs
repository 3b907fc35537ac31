using Parley.Cases;

namespace Parley.Tests.Cases;

public class ShippedCaseTests
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Repository.Path("cases")).Select(static folder => Path.GetFileName(folder)!).Order()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Reads_without_errors(string folder)
    {
        var report = CaseLoader.Read(Repository.Path("cases", folder));
        Assert.Empty(report.Errors);
        Assert.NotNull(report.Case);
        Assert.NotEmpty(report.Case.Estimates);
    }
}
