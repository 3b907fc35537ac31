using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Parley.Bargaining.Composer;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Metrics;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Scenarios;
using Parley.Bargaining.Solutions;
using Parley.Cases;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Drafts;
using Parley.Findings;
using Parley.Lenses;
using Parley.Lenses.Deal;
using Parley.Numerics.Errors;
using Parley.Worlds;

namespace Parley.Cli.Commands;

/// <summary><c>parley deal SCENARIO</c>: the exact Pareto frontier and the solution points of a scenario, or of a case at the medians of its estimates.</summary>
public sealed class DealCommand : ParleyCommand
{
    /// <summary>Worlds in which frontiers are computed for <c>--uncertain</c>.</summary>
    private const int WorldsForFrontiers = 100;

    private const double LargestExactInteger = 9007199254740992;

    private readonly Argument<string> _scenario = new("SCENARIO") { Description = "A case, a GENIUS domain folder, a YAML/JSON scenario folder, or a CSV scoring sheet." };
    private readonly Option<string> _convention = new("--convention") { Description = "How GENIUS files are read and solutions are defined: genius, negmas or textbook (default).", DefaultValueFactory = _ => "textbook" };
    private readonly Option<bool> _diff = new("--diff") { Description = "Show how the GENIUS and the NegMAS reading of the files differ." };
    private readonly Option<bool> _lotteries = new("--lotteries") { Description = "Also the solutions over lotteries (convex hull)." };
    private readonly Option<int> _members = new("--members") { Description = "Most packages that a frontier may hold before it is cut and called incomplete (0: the default for the number of parties).", DefaultValueFactory = _ => 0 };
    private readonly Option<int> _uncertain = new("--uncertain") { Description = "For a case: list so many packages by how likely all could accept them, and in how many sampled worlds they are on the frontier.", DefaultValueFactory = _ => 0 };
    private readonly Option<string?> _export = new("--export") { Description = "Write the scenario to this new folder as well (see --format)." };
    private readonly Option<string> _format = new("--format") { Description = "Format of --export: genius, yaml or csv.", DefaultValueFactory = _ => "yaml" };
    private readonly Option<int> _frontier = new("--frontier") { Description = "Frontier packages to print in text (default 20; JSON has all).", DefaultValueFactory = _ => 20 };

    /// <summary>Describes the command.</summary>
    public DealCommand()
        : base("deal", "Find the Pareto frontier and the named solutions of a bargaining scenario or a case.", "parley deal cases/cuba-1962 --frontier 5", "parley deal ukraine --lotteries --json", "parley deal cuba --uncertain 5 --samples 50")
    {
        _format.AcceptOnlyFromAmong("genius", "yaml", "csv");
        _convention.AcceptOnlyFromAmong("textbook", "genius", "negmas");
        Add(_scenario);
        Add(_convention);
        Add(_diff);
        Add(_lotteries);
        Add(_frontier);
        Add(_members);
        Add(_uncertain);
        Add(_export);
        Add(_format);
        Add(SharedOptions.Samples);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Scenario);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var path = run.Parsed.GetValue(_scenario)!;
        var convention = run.Parsed.GetValue(_convention)!;
        if (run.Parsed.GetValue(_diff))
        {
            return Difference(run, path);
        }

        var (problem, reading, name) = Read(run, path, convention);
        var members = run.Parsed.GetValue(_members);
        if (members < 0)
        {
            throw new SourceErrorsException([new SourceError("command line", 1, 1, $"--members {members}: expected a whole number of at least 0")]);
        }

        var frontier = ParetoFrontier.Compute(problem, new FrontierOptions { MaximumMembers = members });
        var solutions = new BargainingSolutions(frontier, convention switch
        {
            "genius" => SolutionConventions.Genius,
            "negmas" => SolutionConventions.NegMas,
            _ => SolutionConventions.Textbook,
        });
        if (run.Parsed.GetValue(_export) is { } folder)
        {
            ScenarioExport.Write(run, problem, folder, run.Parsed.GetValue(_format)!);
        }

        var uncertain = Uncertain(run, path, run.Parsed.GetValue(_uncertain));
        var lotteries = run.Parsed.GetValue(_lotteries) ? new LotterySolutions(solutions) : null;
        if (run.Json)
        {
            run.PrintJson(w => Write(w, name, reading, solutions, lotteries, uncertain));
        }
        else
        {
            Print(run.Output, name, reading, solutions, lotteries, run.Parsed.GetValue(_frontier));
            PrintUncertain(run.Output, uncertain);
        }

        return solutions.Find(SolutionConcept.Nash).Exists ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

    private static (BargainingProblem Problem, string Reading, string Name) Read(CommandRun run, string path, string convention)
    {
        var resolved = CaseArgument.Resolve(path);
        if (IsCase(resolved))
        {
            var subject = CaseArgument.Load(run, resolved);
            try
            {
                var mapping = new DealMapping(subject);
                return mapping.Blocked.Count > 0
                    ? throw new InvalidOperationException("the principals' red lines leave no option on " + string.Join(", ", mapping.Blocked.Select(i => subject.Issues[i].Id)) + ": there is no package to solve for")
                    : (mapping.Problem(World.Central(subject)), "the case at the medians of its estimates, options within all principals' red lines", subject.Id);
            }
            catch (InvalidOperationException e)
            {
                throw new SourceErrorsException([new SourceError(subject.Place.File, 1, 1, e.Message)]);
            }
        }

        var scenario = ScenarioReader.Read(resolved, convention == "negmas" ? ImportConvention.NegMas : ImportConvention.Genius);
        foreach (var warning in scenario.Warnings)
        {
            run.Error.WriteLine(warning);
        }

        return (scenario.Problem, $"{scenario.Format}; {scenario.Convention}", scenario.Name);
    }

    private static (PackageWorlds Worlds, IReadOnlyList<UncertainPackage> Packages)? Uncertain(CommandRun run, string path, int most)
    {
        if (most <= 0)
        {
            return null;
        }

        var resolved = CaseArgument.Resolve(path);
        if (!IsCase(resolved))
        {
            throw new SourceErrorsException([new SourceError("command line", 1, 1, "--uncertain needs a case: a scenario's numbers have no ranges")]);
        }

        var options = CaseArgument.Options(run);
        var subject = CaseArgument.Load(run, resolved);
        var desk = new DraftDesk(subject, new LensContext(subject, options.Seed, Math.Min(options.Samples, WorldsForFrontiers), options.Threads, run.Cancelled).Worlds);
        var frontier = AgreementFrontier.Compute(desk.Composer.Worlds, WorldsForFrontiers);
        return (desk.Composer.Worlds, [.. frontier.Packages.OrderByDescending(p => p.AcceptedByAllShare).ThenByDescending(p => p.FrontierShare).Take(most)]);
    }

    private static void WriteUncertain(Utf8JsonWriter w, PackageWorlds worlds, IReadOnlyList<UncertainPackage> packages)
    {
        w.WriteStartArray("uncertain");
        foreach (var package in packages)
        {
            w.WriteStartObject();
            w.WriteString("package", worlds.Space.Describe(package.Outcome.AsSpan()));
            w.WriteNumber("acceptedByAll", package.AcceptedByAllShare);
            w.WriteStartArray("acceptedBy");
            foreach (var share in package.AcceptanceShares)
            {
                w.WriteNumberValue(share);
            }

            w.WriteEndArray();
            w.WriteNumber("onFrontier", package.FrontierShare);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void PrintUncertain(TextWriter output, (PackageWorlds Worlds, IReadOnlyList<UncertainPackage> Packages)? uncertain)
    {
        if (uncertain is not { } found)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("Over the sampled worlds");
        var headers = new List<string> { "package", "all accept" };
        headers.AddRange(found.Worlds.Parties);
        headers.Add("on the frontier");
        output.Write(PlainText.Table(headers, [.. found.Packages.Select(p => (IReadOnlyList<string>)
            [found.Worlds.Space.Describe(p.Outcome.AsSpan()), Wording.Percent(p.AcceptedByAllShare), .. p.AcceptanceShares.Select(Wording.Percent), Wording.Percent(p.FrontierShare)])]));
    }

    private static bool IsCase(string path) => File.Exists(Path.Combine(path, CaseLoader.CaseFile)) || (File.Exists(path) && Path.GetFileName(path) == CaseLoader.CaseFile);

    private static int Difference(CommandRun run, string path)
    {
        if (!Directory.Exists(path))
        {
            throw new SourceErrorsException([new SourceError(path, 1, 1, "no such folder (expected a folder of GENIUS XML files)")]);
        }

        SourceText[] files = [.. Directory.GetFiles(path, "*.xml").Order(StringComparer.Ordinal).Select(f => new SourceText(f, File.ReadAllText(f)))];
        if (files.Length == 0)
        {
            throw new SourceErrorsException([new SourceError(path, 1, 1, "the folder has no .xml file (expected a GENIUS domain and one profile per party)")]);
        }

        var difference = ConventionDifference.Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), files);
        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteBoolean("equivalent", difference.Equivalent);
                w.WriteStartArray("parties");
                foreach (var party in difference.Parties)
                {
                    w.WriteStartObject();
                    w.WriteString("party", party.Party);
                    w.WriteBoolean("sameUpToScale", party.SameUpToScale);
                    w.WriteNumber("largestDifference", party.LargestDifference);
                    Optional(w, "geniusReservation", party.GeniusReservation);
                    Optional(w, "negmasReservation", party.NegMasReservation);
                    w.WriteEndObject();
                }

                w.WriteEndArray();
                w.WriteNumber("geniusFrontier", difference.GeniusFrontier);
                w.WriteNumber("negmasFrontier", difference.NegMasFrontier);
                w.WriteEndObject();
            });
        }
        else
        {
            run.Output.WriteLine(difference.Equivalent ? "Both readings are the same game." : "The two readings are different games.");
            run.Output.Write(PlainText.Table(["party", "same up to scale", "largest difference", "reservation (GENIUS)", "reservation (NegMAS)"],
                [.. difference.Parties.Select(p => (IReadOnlyList<string>)[p.Party, p.SameUpToScale ? "yes" : "no", Number(p.LargestDifference), p.GeniusReservation is { } a ? Number(a) : "none", p.NegMasReservation is { } b ? Number(b) : "none"])]));
            run.Output.WriteLine($"frontier: {difference.GeniusFrontier} packages as GENIUS reads them, {difference.NegMasFrontier} as NegMAS does");
            run.Output.WriteLine($"Nash: {string.Join("; ", difference.GeniusNash)}  |  {string.Join("; ", difference.NegMasNash)}");
        }

        return difference.Equivalent ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

    private static void Write(
        Utf8JsonWriter w, string name, string reading, BargainingSolutions solutions, LotterySolutions? lotteries, (PackageWorlds Worlds, IReadOnlyList<UncertainPackage> Packages)? uncertain)
    {
        var frontier = solutions.Frontier;
        var problem = frontier.Problem;
        w.WriteStartObject();
        w.WriteString("scenario", name);
        Count(w, "outcomes", problem.Space.Count);
        w.WriteStartArray("parties");
        foreach (var party in problem.Parties)
        {
            w.WriteStringValue(party.Name);
        }

        w.WriteEndArray();
        w.WriteStartArray("reservation");
        foreach (var party in problem.Parties)
        {
            if (party.ReservationValue is { } value && double.IsFinite(value))
            {
                w.WriteNumberValue(value);
            }
            else
            {
                w.WriteNullValue();
            }
        }

        w.WriteEndArray();
        w.WriteBoolean("complete", frontier.Complete);
        if (frontier.Reason is { } reason)
        {
            w.WriteString("reason", reason);
        }

        w.WriteStartArray("pareto");
        for (var k = 0; k < frontier.Count; k++)
        {
            Point(w, frontier, k);
        }

        w.WriteEndArray();
        w.WriteStartObject("solutions");
        foreach (var solution in solutions.All())
        {
            w.WritePropertyName(Key(solution.Concept));
            if (solution.Exists)
            {
                w.WriteStartObject();
                Fields(w, frontier, solution.Members[0]);
                w.WriteNumber("value", solution.Value);
                w.WriteNumber("ties", solution.Members.Length);
                w.WriteEndObject();
            }
            else
            {
                w.WriteNullValue();
            }
        }

        w.WriteEndObject();
        if (lotteries is not null)
        {
            Lotteries(w, frontier, lotteries);
        }

        if (uncertain is { } packages)
        {
            WriteUncertain(w, packages.Worlds, packages.Packages);
        }

        Metrics(w, solutions);
        w.WriteStartObject("conventions");
        w.WriteString("reading", reading);
        w.WriteString("solutions", solutions.Conventions.Describe());
        w.WriteString("disagreement", string.Join(", ", solutions.Disagreement.Select(Number)));
        w.WriteString("certificate", frontier.Certificate is { } c ? $"{(c.Verified ? "verified" : "violated")}, {(c.Exhaustive ? "every outcome" : $"{c.OutcomesChecked} outcomes")} re-examined" : "none");
        w.WriteEndObject();
        w.WriteEndObject();
    }

    private static void Lotteries(Utf8JsonWriter w, ParetoFrontier frontier, LotterySolutions lotteries)
    {
        w.WriteStartObject("lotteries");
        foreach (var solution in lotteries.All())
        {
            w.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(solution.Concept.ToString()));
            if (!solution.Exists)
            {
                w.WriteNullValue();
                continue;
            }

            w.WriteStartObject();
            w.WriteStartArray("utilities");
            foreach (var utility in solution.Utilities)
            {
                w.WriteNumberValue(utility);
            }

            w.WriteEndArray();
            w.WriteStartArray("lottery");
            foreach (var share in solution.Lottery)
            {
                w.WriteStartObject();
                w.WriteNumber("probability", share.Probability);
                Fields(w, frontier, share.Member);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndObject();
    }

    private static void Metrics(Utf8JsonWriter w, BargainingSolutions solutions)
    {
        var metrics = ScenarioMetrics.Of(solutions);
        w.WriteStartObject("metrics");
        Optional(w, "opposition", metrics.Opposition);
        Optional(w, "conflict", metrics.Ranking?.Conflict);
        Optional(w, "winWin", metrics.Ranking?.WinWin);
        Optional(w, "rationalFraction", metrics.Zone.StrictFraction);
        Optional(w, "gainsFromTrade", metrics.GainsFromTrade);
        Optional(w, "priceOfNoDeal", metrics.PriceOfNoDeal);
        w.WriteEndObject();
    }

    private static void Point(Utf8JsonWriter w, ParetoFrontier frontier, int member)
    {
        w.WriteStartObject();
        Fields(w, frontier, member);
        w.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter w, ParetoFrontier frontier, int member)
    {
        var outcome = frontier.Outcome(member);
        w.WriteStartObject("outcome");
        for (var i = 0; i < outcome.Length; i++)
        {
            w.WriteString(frontier.Problem.Space.Issues[i].Name, frontier.Problem.Space.Issues[i].OptionText(outcome[i]));
        }

        w.WriteEndObject();
        w.WriteStartArray("utilities");
        foreach (var utility in frontier.Utilities(member))
        {
            w.WriteNumberValue(utility);
        }

        w.WriteEndArray();
    }

    private static string Key(SolutionConcept concept) => JsonNamingPolicy.CamelCase.ConvertName(concept.ToString());

    private static void Count(Utf8JsonWriter w, string name, BigInteger count)
    {
        if (count <= (BigInteger)LargestExactInteger)
        {
            w.WriteNumber(name, (long)count);
        }
        else
        {
            w.WriteNumber(name, (double)count);
        }
    }

    private static void Optional(Utf8JsonWriter w, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            w.WriteNumber(name, number);
        }
        else
        {
            w.WriteNull(name);
        }
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static void Print(TextWriter output, string name, string reading, BargainingSolutions solutions, LotterySolutions? lotteries, int most)
    {
        var frontier = solutions.Frontier;
        var problem = frontier.Problem;
        output.WriteLine($"{name}: {reading}");
        output.WriteLine($"{problem.Space.Count} packages, {frontier.Count} on the Pareto frontier{(frontier.Complete ? "" : " (not complete: " + frontier.Reason + ")")}; solutions: {solutions.Conventions.Describe()}");
        output.WriteLine();
        var headers = new List<string> { "", "package" };
        headers.AddRange(problem.Parties.Select(p => p.Name));
        var rows = new List<IReadOnlyList<string>> { Cells("no deal", "", [.. solutions.Disagreement]) };
        foreach (var solution in solutions.All())
        {
            rows.Add(solution.Exists
                ? Cells(Key(solution.Concept), problem.Space.Describe(frontier.Outcome(solution.Members[0])), frontier.Utilities(solution.Members[0]).ToArray())
                : Cells(Key(solution.Concept), "none: " + solution.Reason, [.. problem.Parties.Select(_ => double.NaN)]));
        }

        foreach (var solution in lotteries?.All().Where(l => l.Exists) ?? [])
        {
            rows.Add(Cells("lottery " + solution.Concept, string.Join(" or ", solution.Lottery.Select(s => $"{Number(Math.Round(100 * s.Probability, 1))} % {problem.Space.Describe(frontier.Outcome(s.Member))}")), [.. solution.Utilities]));
        }

        output.Write(PlainText.Table(headers, rows));
        output.WriteLine();
        output.WriteLine(frontier.Count > most ? $"Frontier (the first {most} of {frontier.Count})" : "Frontier");
        output.Write(PlainText.Table(headers, [.. Enumerable.Range(0, Math.Min(most, frontier.Count)).Select(k => Cells("", problem.Space.Describe(frontier.Outcome(k)), frontier.Utilities(k).ToArray()))]));
    }

    private static List<string> Cells(string label, string package, double[] utilities) => [label, package, .. utilities.Select(u => double.IsNaN(u) ? "" : u.ToString("0.000", CultureInfo.InvariantCulture))];
}
