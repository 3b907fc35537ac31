using System.Text.Json;
using Parley.Cases;
using Parley.Cases.Reading;
using Parley.Schema;
using Parley.Templates;
using Parley.Tests.TestCases;

namespace Parley.Tests.Schema;

public class CaseSchemaTests
{
    private static JsonElement Root { get; } = JsonDocument.Parse(CaseSchema.Json).RootElement;

    public static TheoryData<string> Shipped => [.. Directory.GetDirectories(Repository.Path("cases")).Select(static folder => Path.GetFileName(folder)!).Order()];

    [Fact]
    public void The_program_carries_the_schema_that_the_repository_publishes() =>
        Assert.Equal(File.ReadAllText(Repository.Path("cases", "case.schema.json")), CaseSchema.Json);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_cases_conform(string folder) => Assert.Empty(Faults(File.ReadAllText(Repository.Path("cases", folder, "case.yaml"))));

    [Fact]
    public void The_small_case_and_all_templates_conform()
    {
        Assert.Empty(Faults(SmallCase.Yaml));
        Assert.All(CaseTemplates.Names, static name => Assert.Empty(Faults(CaseTemplates.Text(name)!)));
    }

    [Theory]
    [InlineData("horizon: 20", "horzion: 20", ".horzion is unknown")]
    [InlineData("horizon: 20", "horizon: 0", ".horizon is beyond the minimum")]
    [InlineData("role: mediator", "role: judge", ".parties[2].role is not in the list")]
    [InlineData("holder: CA", "holdr: CA", ".levers[0].holdr is unknown")]
    [InlineData("title: A harbour dispute\n", "", ".title is missing")]
    [InlineData("capability: 40 to 60", "capability: {valu: 3}", "parties[0].capability")]
    public void What_does_not_conform_is_seen(string old, string replacement, string fault) =>
        Assert.Contains(Faults(SmallCase.With(old, replacement)), seen => seen.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Reader_and_schema_know_the_same_keys()
    {
        // A key that the schema lists but the reader refuses, or the other way round, would send a user in circles.
        var known = KnownKeys.OfReader();
        Assert.Equal(known["a case"].Order(), Keys(Root).Order());
        foreach (var (what, definition) in new[]
        {
            ("a party", "party"), ("a lever", "lever"), ("a track", "track"), ("a position", "position"), ("a red line", "redLine"), ("an issue", "issue"),
            ("an interaction", "interaction"), ("patience", "patience"), ("follow-through", "kinds"),
        })
        {
            Assert.Equal(known[what].Order(), Keys(Root.GetProperty("$defs").GetProperty(definition)).Order());
        }

        Assert.Subset(Keys(Root.GetProperty("$defs").GetProperty("preference")).ToHashSet(), known["a preference"].ToHashSet());
    }

    private static IEnumerable<string> Keys(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(static property => property.Name);

    private static List<string> Faults(string yaml)
    {
        var problems = new ProblemList();
        var tree = YamlTreeReader.Read(new SourceFile("case.yaml", yaml), problems);
        Assert.NotNull(tree);
        return new SchemaChecker(Root).Check(tree);
    }
}
