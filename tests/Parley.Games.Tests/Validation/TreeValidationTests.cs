using Parley.Games.Validation;

namespace Parley.Games.Tests.Validation;

public class TreeValidationTests
{
    [Fact]
    public void Every_row_is_reproduced()
    {
        var rows = TreeValidation.Run();
        Assert.True(rows.Count >= 12);
        Assert.All(rows, r => Assert.True(r.Ok, $"{r.Id}: expected {r.Expected:R}, got {r.Got:R}"));
        Assert.Equal(rows.Count, rows.Select(r => r.Id).Distinct().Count());
    }
}
