using Parley.Bargaining.Validation;

namespace Parley.Bargaining.Tests.Validation;

public class SolutionValidationTests
{
    [Fact]
    public void Every_known_number_is_reproduced()
    {
        Assert.True(SolutionValidation.Run().Count >= 20);
        Assert.All(SolutionValidation.Run(), row => Assert.True(row.Ok, row.ToString()));
        Assert.Equal(SolutionValidation.Run().Count, SolutionValidation.Run().Select(row => row.Id).Distinct().Count());
    }
}
