using Parley.Bargaining.Models;
using Parley.Numerics.Validation;

namespace Parley.Conformance.CanonicalModels;

/// <summary>Every number of the literature that the canonical models must reproduce, each as a test of its own.</summary>
public class PublishedNumberTests
{
    private static readonly IReadOnlyList<PublishedResult> Rows = ModelValidation.Run();

    public static TheoryData<string, string> Ids => [.. Rows.Select(r => (r.Id, r.Quantity))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Is_reproduced(string id, string quantity)
    {
        PublishedResult row = Rows.Single(r => r.Id == id);
        Assert.Equal(quantity, row.Quantity);
        Assert.True(row.Ok, row.ToString());
        Assert.True(Math.Abs(row.Got - row.Expected) <= row.Tolerance);
    }

    [Fact]
    public void Rows_are_many_and_their_ids_unique()
    {
        Assert.True(Rows.Count >= 280, $"{Rows.Count} rows");
        Assert.Equal(Rows.Count, Rows.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public void Tolerances_are_those_of_the_digits_printed()
    {
        // The loosest are numbers of which the source prints six digits.
        Assert.All(Rows, row => Assert.True(row.Tolerance <= 1.01e-6, row.ToString()));
        Assert.True(Rows.Count(r => r.Tolerance <= 1e-9 * Math.Max(1, Math.Abs(r.Expected))) > Rows.Count * 3 / 4);
    }

    [Theory]
    [InlineData("revocable-commitments", "uncertain")]
    [InlineData("strikes", "uncertain")]
    [InlineData("powell-collapse", "uncertain")]
    [InlineData("sanctions-threat", "stylised")]
    [InlineData("biased-mediator", "stylised")]
    [InlineData("forts", "stylised")]
    [InlineData("brinkmanship", "derived")]
    [InlineData("audience-costs", "derived")]
    [InlineData("crisis-signal", "derived")]
    [InlineData("drezner", "derived")]
    [InlineData("fearon-ultimatum", "derived")]
    [InlineData("fearon-two-types", "derived")]
    [InlineData("powell-status-quo", "derived")]
    [InlineData("delay-signal", "derived")]
    [InlineData("war-of-attrition-discrete", "derived")]
    [InlineData("rubinstein", "published")]
    [InlineData("abreu-gul", "published")]
    public void No_model_claims_more_than_is_known(string id, string standing)
    {
        Assert.All(Rows.Where(r => r.Id.StartsWith(id + "/", StringComparison.Ordinal)), r => Assert.Equal(standing, r.Provenance));
        Assert.Equal(standing, Find(id).Card.Provenance.Mark());
    }

    private static CanonicalModel Find(string id) => Bargaining.Models.CanonicalModels.Find(id)!;
}
