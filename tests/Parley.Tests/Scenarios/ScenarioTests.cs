using Parley.Cases;
using Parley.Scenarios;
using Parley.Tests.TestCases;

namespace Parley.Tests.Scenarios;

public sealed class ScenarioTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-scenario-").FullName;

    public ScenarioTests()
    {
        File.WriteAllText(Path.Combine(_folder, "case.yaml"), SmallCase.Yaml);
        File.WriteAllText(Path.Combine(_folder, "evidence.jsonl"), SmallCase.Ledger);
        Directory.CreateDirectory(Path.Combine(_folder, "scenarios"));
    }

    private Case Small => CaseLoader.Load(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_overlay_changes_what_it_names_and_nothing_else()
    {
        var before = Small;
        var after = Scenario.ApplyText(before, """
            title: A patient Borland
            set:
              parties.BO.patience: {discountFactor: 0.99}
              noDeal.CA.value: 20 to 25
              noDeal.CA.drift: -0.2
              flow.ME: -0.1
              levers.ca-tariff.perRound.BO: -1
              issues.levy.options.b.name: half a levy
              horizon: 30
            """).Require();
        Assert.Equal("0.99", after.Estimates["parties.BO.patience"].Text);
        Assert.Equal("20 to 25", after.Estimates["noDeal.CA.value"].Text);
        Assert.Equal("-0.2", after.Estimates["noDeal.CA.drift"].Text);
        Assert.Equal("-1", after.Estimates["levers.ca-tariff.perRound.BO"].Text);
        Assert.Equal("half a levy", after.Issues[0].Options[1].Name);
        Assert.Equal(30, after.Horizon);
        Assert.Equal(["A patient Borland"], after.Scenarios);
        Assert.NotEqual(before.Hash, after.Hash);
        Assert.Equal(before.Folder, after.Folder);
        Assert.Equal("30 to 45", Small.Estimates["noDeal.CA.value"].Text);
        string[] changed = ["parties.BO.patience", "noDeal.CA.value", "noDeal.CA.drift", "flow.ME", "levers.ca-tariff.perRound.BO"];
        Assert.All(before.Estimates.Where(estimate => !changed.Contains(estimate.Path)), estimate => Assert.Equal(estimate.Text, after.Estimates[estimate.Path].Text));
    }

    [Fact]
    public void A_plain_number_for_a_patience_keeps_its_measure()
    {
        var after = Scenario.ApplyText(Small, "set: {parties.CA.patience: 0.9}").Require();
        Assert.Equal((PatienceMeasure.YearlyRate, "0.9"), (after.Parties[1].Patience.Measure, after.Parties[1].Patience.Estimate.Text));
    }

    [Fact]
    public void A_view_on_another_day_keeps_the_overlay()
    {
        var after = Scenario.ApplyText(Small, "set: {horizon: 33}").Require().At(new DateOnly(2031, 4, 1));
        Assert.Equal((33, 2), (after.Horizon, after.Evidence.Count));
        var overView = Scenario.ApplyText(Small.At(new DateOnly(2031, 4, 1)), "set: {horizon: 33}").Require();
        Assert.Equal(new DateOnly(2031, 4, 1), overView.AsOf);
    }

    [Fact]
    public void Overlays_stand_on_one_another_and_the_later_one_wins()
    {
        Write("first", "set: {horizon: 11, round: 3}");
        Write("second", "base: first\ntitle: Second\nset: {horizon: 12}");
        var after = Scenario.Apply(Small, "second").Require();
        Assert.Equal((12, 3), (after.Horizon, after.RoundDays));
        Assert.Equal(["first", "Second"], after.Scenarios);
        Assert.Equal(after.Hash, Scenario.Apply(Small, Path.Combine(_folder, "scenarios", "second.yaml")).Require().Hash);
    }

    [Fact]
    public void A_circle_of_overlays_is_refused_with_the_chain()
    {
        Write("a", "base: b\nset: {horizon: 1}");
        Write("b", "base: c\nset: {horizon: 2}");
        Write("c", "base: a\nset: {horizon: 3}");
        var error = Assert.Single(Scenario.Apply(Small, "a").Errors);
        Assert.Equal("cycle", error.Code);
        Assert.Contains("a -> b -> c -> a", error.Message);
        Assert.EndsWith("c.yaml", error.Place.File);
        Assert.Equal((1, 7), (error.Place.Line, error.Place.Column));
    }

    [Theory]
    [InlineData("set: {noDeal.CAA.value: 3}", "unknown-party", "did you mean 'CA'", 1, 7)]
    [InlineData("set:\n  levers.ca-tarif.level: 1", "unknown-path", "did you mean 'levers.ca-tariff.level'", 2, 3)]
    [InlineData("set: {horzion: 3}", "unknown-key", "did you mean 'horizon'", 1, 7)]
    [InlineData("set: {horizon.x: 3}", "unknown-path", "no 'horizon.x'", 1, 7)]
    [InlineData("set: {horizon: -3}", "bad-number", "whole number", 1, 16)]
    [InlineData("set: {a..b: 3}", "unknown-path", "not a path", 1, 7)]
    [InlineData("sett: {horizon: 3}", "unknown-key", "did you mean 'set'", 1, 1)]
    [InlineData("title: nothing else", "missing-key", "no 'set'", 1, 1)]
    [InlineData("", "empty-file", "overlay is empty", 1, 1)]
    [InlineData("set: [1, 2", "unclosed-bracket", "never closed", 1, 6)]
    [InlineData("base: x\nset: {horizon: 3}", "bad-base", "cannot have a base", 1, 7)]
    public void Every_slip_of_an_overlay_is_reported_at_its_place(string yaml, string code, string words, int line, int column)
    {
        var report = Scenario.ApplyText(Small, yaml);
        Assert.Null(report.Case);
        var error = Assert.Single(report.Errors, problem => problem.Code == code);
        Assert.Contains(words, error.Message);
        Assert.Equal(("scenario.yaml", line, column), (error.Place.File, error.Place.Line, error.Place.Column));
    }

    [Fact]
    public void A_base_outside_of_the_folder_and_a_missing_overlay_are_refused()
    {
        Write("up", "base: ../case\nset: {horizon: 1}");
        Write("lost", "base: upp\nset: {horizon: 1}");
        Assert.Equal("bad-base", Assert.Single(Scenario.Apply(Small, "up").Errors).Code);
        Assert.Contains("did you mean 'up'", Assert.Single(Scenario.Apply(Small, "lost").Errors).Message);
        Assert.Contains("did you mean 'lost'", Assert.Single(Scenario.Apply(Small, "last").Errors).Message);
        Assert.Equal("not-a-file", Assert.Single(Scenario.Apply(Small, _folder).Errors).Code);
    }

    private void Write(string name, string yaml) => File.WriteAllText(Path.Combine(_folder, "scenarios", name + ".yaml"), yaml);
}
