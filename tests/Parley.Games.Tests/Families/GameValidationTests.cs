using System.Diagnostics;
using System.Globalization;
using Parley.Games.Validation;

namespace Parley.Games.Tests.Families;

public class GameValidationTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_published_number_is_reproduced()
    {
        var watch = Stopwatch.StartNew();
        var rows = GameValidation.Run();
        foreach (var row in rows)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Ok} {row.Id}: {row.Got} ({row.Expected})"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F2} s"));
        Assert.All(rows, row => Assert.True(row.Ok, $"{row.Id}: {row.Got}, expected {row.Expected}"));
        Assert.Equal(rows.Count, rows.Select(r => r.Id).Distinct().Count());
    }
}
