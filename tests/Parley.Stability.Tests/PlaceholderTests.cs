namespace Parley.Stability.Tests;

public class PlaceholderTests
{
    [Fact]
    public void The_engine_has_a_project() => Assert.True(true);
}
