using Parley.Numerics.Errors;

namespace Parley.Numerics.Tests.Errors;

public class SourceErrorTests
{
    [Fact]
    public void Reads_like_a_compiler_error() =>
        Assert.Equal("case.yaml:1200:7: error: unknown key 'partys'", new SourceError("case.yaml", 1200, 7, "unknown key 'partys'").ToString());

    [Fact]
    public void An_exception_carries_and_shows_every_error()
    {
        SourceError[] errors = [new("a", 1, 2, "first"), new("a", 3, 4, "second")];
        var exception = new SourceErrorsException(errors);
        Assert.Equal(errors, exception.Errors);
        Assert.Equal("a:1:2: error: first\na:3:4: error: second", exception.Message);
        Assert.Throws<ArgumentException>(() => new SourceErrorsException([]));
    }
}
