using Parley.Evidence.Actors;
using Parley.Numerics.Errors;

namespace Parley.Tests.Actors;

public sealed class ActorDirectoryTests : IDisposable
{
    private const string Yaml = """
        - id: BO
          name: Borland
          aliases: [the Borland government, {name: Port City, from: 2030-01-01, to: 2031-12-31}]
        - id: CA
          name: Castria
        - id: brandt
          name: Ada Brandt
          person: true
          roles:
            - {role: minister, of: BO, to: 2030-12-31}
            - {role: president, of: BO, from: 2031-01-01}
          speaksFor: [{party: BO, from: 2031-01-01}]
        - id: olsen
          name: Per Olsen
          person: true
          roles: [{role: president, of: BO, to: 2030-12-31}]
        - id: olsen2
          name: Eva Olsen
          person: true
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("parley-actors-").FullName;
    private readonly ActorDirectory _actors = new(ActorFile.Read(Yaml, "actors.yaml"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Borland", "2031-05-20", "BO", ActorMatchKind.Name)]
    [InlineData("BORLAND’s", "2031-05-20", "BO", ActorMatchKind.Name)]
    [InlineData("Borland 's", "2031-05-20", "BO", ActorMatchKind.Name)]
    [InlineData("The Borland  Government,", "2031-05-20", "BO", ActorMatchKind.Alias)]
    [InlineData("Port City", "2031-05-20", "BO", ActorMatchKind.Alias)]
    [InlineData("Port City", "2032-05-20", null, null)]
    [InlineData("Ada\u00A0Brandt", "2031-05-20", "brandt", ActorMatchKind.Name)]
    [InlineData("Brandt", "2031-05-20", "brandt", ActorMatchKind.Surname)]
    [InlineData("President Brandt", "2031-05-20", "brandt", ActorMatchKind.RoleAndName)]
    [InlineData("President Brandt", "2030-05-20", null, null)]
    [InlineData("the president", "2031-05-20", "brandt", ActorMatchKind.Role)]
    [InlineData("the president", "2030-05-20", "olsen", ActorMatchKind.Role)]
    [InlineData("President Olsen", "2030-05-20", "olsen", ActorMatchKind.RoleAndName)]
    [InlineData("the Borland Post", "2031-05-20", null, null)]
    public void Mentions_resolve_by_the_day(string mention, string day, string? actor, ActorMatchKind? kind)
    {
        var match = _actors.Resolve(mention, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((actor, kind), (match.Actor?.Id, match.Kind));
        Assert.Equal(actor is null, match.IsCandidate);
    }

    [Fact]
    public void A_name_that_fits_two_resolves_to_none_and_names_both()
    {
        var match = _actors.Resolve("Olsen", new DateOnly(2031, 5, 20));
        Assert.Null(match.Actor);
        Assert.Equal(["olsen", "olsen2"], match.Rivals);
        Assert.False(match.IsCandidate);
    }

    [Fact]
    public void A_leader_speaks_for_the_state_only_while_in_office()
    {
        var brandt = _actors.Find("brandt")!;
        Assert.Equal(["BO"], brandt.PrincipalsOn(new DateOnly(2031, 5, 20)));
        Assert.Empty(brandt.PrincipalsOn(new DateOnly(2030, 5, 20)));
    }

    [Fact]
    public void Corrections_are_remembered_for_the_next_article()
    {
        var path = Path.Combine(_folder, CorrectionFile.FileName);
        CorrectionFile.Append(path, new ActorCorrection("Olsen", "olsen2", By: "anna"));
        CorrectionFile.Append(path, new ActorCorrection("the Monday Group", null));
        CorrectionFile.Append(path, new ActorCorrection("the envoy", "CA", new DateOnly(2031, 1, 1)));
        CorrectionFile.Append(path, new ActorCorrection("the envoy", "BO", new DateOnly(2031, 6, 1)));
        var problems = new List<SourceError>();
        var actors = new ActorDirectory(_actors.Actors, CorrectionFile.Open(path, problems));
        Assert.Empty(problems);
        Assert.Equal("olsen2", actors.Resolve("olsen's", null).Actor!.Id);
        Assert.True(actors.Resolve("The Monday Group", null) is { Ignored: true, IsCandidate: false });
        Assert.Equal("CA", actors.Resolve("envoy", new DateOnly(2031, 5, 20)).Actor!.Id);
        Assert.Equal("BO", actors.Resolve("envoy", new DateOnly(2031, 7, 20)).Actor!.Id);
        Assert.True(actors.Resolve("envoy", new DateOnly(2030, 5, 20)).IsCandidate);
    }

    [Fact]
    public void Broken_corrections_are_reported_and_left_out()
    {
        var problems = new List<SourceError>();
        var read = CorrectionFile.Read("{\"mention\":\"x\",\"actor\":\"BO\"}\n{\"mention\":\n{\"mention\":\"y\"}\n{\"mention\":\"z\",\"actor\":\"BO\",\"from\":\"soon\"}\n", "c.jsonl", problems);
        Assert.Equal("x", Assert.Single(read).Mention);
        Assert.Equal([2, 3, 4], problems.Select(p => p.Line));
    }

    [Fact]
    public void Unknown_names_become_candidates()
    {
        var day = new DateOnly(2031, 5, 20);
        var candidates = _actors.Candidates([("Castrai", day), ("the Gulf League", day), ("Gulf League’s", day.AddDays(-1)), ("Borland", day), ("", day)]);
        Assert.Equal([("the Gulf League", 2, null), ("Castrai", 1, "CA")], candidates.Select(c => (c.Mention, c.Count, c.Similar)));
        Assert.Equal(day.AddDays(-1), candidates[0].FirstDay);
    }

    [Fact]
    public void All_mistakes_of_the_file_are_reported_with_their_place()
    {
        const string yaml = "- id: BO\n  nam: Borland\n- id: BO\n  name: x\n  roles: [{role: president, of: BX, from: soon}]\n- just text\n- id: p\n  name: P\n  person: perhaps\n";
        var errors = Assert.Throws<SourceErrorsException>(() => ActorFile.Read(yaml, "actors.yaml")).Errors.Select(e => e.ToString()).ToList();
        Assert.Contains(errors, e => e.StartsWith("actors.yaml:2:3: error: unknown field \"nam\" (did you mean \"name\"?)", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("actors.yaml:1:3: error: \"name\" is missing", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("actors.yaml:3:3: error: id \"BO\" stands already in line 1", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("actors.yaml:5:", StringComparison.Ordinal) && e.Contains("not a day", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("\"BX\", which is not in the list (did you mean \"BO\"?)", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("actors.yaml:6:3: error: expected an actor", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("actors.yaml:9:11: error: person: expected true or false", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- {id: BO, name: [")]
    [InlineData("id: BO")]
    [InlineData("- id: BO\n\tname: x")]
    public void A_broken_file_is_an_error_not_a_crash(string yaml) => Assert.Throws<SourceErrorsException>(() => ActorFile.Read(yaml, "actors.yaml"));

    [Fact]
    public void An_empty_file_holds_no_actors() => Assert.Empty(ActorFile.Read("# nobody yet\n", "actors.yaml"));
}
