using Parley.Numerics.Validation;
using Parley.Stability.Coalitions;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Files;

namespace Parley.Stability.Validation;

/// <summary>Recomputes the equilibria of published conflicts: the rows of <c>parley validate</c> for engine <c>stability</c>. Sets of states are compared as the sum of 2^(number of the state).</summary>
public static class StabilityValidation
{
    private const string Engine = "stability";

    /// <summary>Computes all rows. Takes milliseconds.</summary>
    public static IReadOnlyList<PublishedResult> Run() =>
    [
        .. TwoByTwo(), .. Elmira(), .. Cuba(), .. Garrison(),
    ];

    private static IEnumerable<PublishedResult> TwoByTwo()
    {
        const string states = "options a, b; states 1 NN, 2 YN, 3 NY, 4 YY; Y defects";
        (string Name, string A, string B, int[] Nash, int[] Gmr, int[] Seq)[] games =
        [
            ("Prisoner's dilemma", "2, 1, 4, 3", "3, 1, 4, 2", [4], [1, 4], [1, 4]),
            ("Chicken", "2, 1, 3, 4", "3, 1, 2, 4", [2, 3], [1, 2, 3], [2, 3]),
            ("Stag hunt", "1, 2, 4, 3", "1, 3, 4, 2", [1, 4], [1, 4], [1, 4]),
        ];
        foreach (var game in games)
        {
            var conflict = Parse($"decisionMakers: [{{name: A, options: [a], ranking: [{game.A}]}}, {{name: B, options: [b], ranking: [{game.B}]}}]");
            foreach (var row in Rows("2x2/" + game.Name.ToLowerInvariant().Replace(" ", "-", StringComparison.Ordinal), "Textbook 2x2 games; sets by two independent implementations", $"{game.Name} ({states})", "derived", conflict, SanctionSemantics.Legal,
                [(StabilityConcept.Nash, game.Nash), (StabilityConcept.Gmr, game.Gmr), (StabilityConcept.Smr, game.Gmr), (StabilityConcept.Seq, game.Seq), (StabilityConcept.Sseq, game.Seq)]))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<PublishedResult> Elmira()
    {
        const string source = "Hipel, Fang, Kilgour and Peng, Elmira groundwater dispute; rankings and sets as remembered";
        var conflict = Parse("""
            states: [1, 2, 3, 4, 5, 6, 7, 8, 9]
            decisionMakers:
              - {name: MoE, ranking: [7, 3, 4, 8, 5, 1, 2, 6, 9], moves: {1: 2, 3: 4, 5: 6, 7: 8}}
              - {name: Uniroyal, ranking: [1, 4, 8, 5, 9, 3, 7, 2, 6], moves: {1: [3, 9], 2: [4, 9], 3: 9, 4: 9, 5: [7, 9], 6: [8, 9], 7: 9, 8: 9}}
              - {name: LocalGov, ranking: [7, 3, 5, 1, 8, 6, 4, 2, 9], moves: {1: 5, 2: 6, 3: 7, 4: 8, 5: 1, 6: 2, 7: 3, 8: 4}}
            """);
        int[] nash = [5, 8, 9], gmr = [1, 4, 5, 8, 9];
        foreach (var row in Rows("elmira", source, "Elmira, nine states", "uncertain", conflict, SanctionSemantics.Legal,
            [(StabilityConcept.Nash, nash), (StabilityConcept.Gmr, gmr), (StabilityConcept.Smr, gmr), (StabilityConcept.Seq, nash), (StabilityConcept.Sseq, nash)]))
        {
            yield return row;
        }

        var moves = new CoalitionStability(conflict).Improvements(4);
        yield return PublishedResult.Compare(Engine, "elmira/coalition", source, "where a coalition would go from state 5 (MoE and Uniroyal, the historical resolution)", 8, moves.Count == 1 ? conflict.States.Id(moves[0].To) : double.NaN, 0, "uncertain");
    }

    private static IEnumerable<PublishedResult> Cuba()
    {
        const string source = "Fraser and Hipel (1984), Cuban missile crisis; rankings as remembered";
        foreach (var (direction, nash, seq) in new[] { ("both", Array.Empty<int>(), new[] { 5, 7 }), ("forward", [6], [5, 6, 7]) })
        {
            // Numbers are one more than the sum of 1 air strike, 2 blockade, 4 withdraw, 8 escalate.
            var conflict = Parse($$"""
                decisionMakers:
                  - {name: US, options: [{name: strike, direction: {{direction}}}, blockade], ranking: [5, 7, 6, 8, 3, 2, 4, 1, 12, 10, 11, 9]}
                  - {name: USSR, options: [withdraw, escalate], ranking: [1, 5, 7, 3, 6, 2, 8, 4, 12, 10, 11, 9]}
                infeasible: ["withdraw AND escalate"]
                """);
            int[] gmr = [1, 2, 3, 5, 6, 7, 8];
            foreach (var row in Rows("cuba/" + direction, source, $"Cuban missile crisis, air strike {(direction == "both" ? "reversible" : "irreversible")}", "uncertain", conflict, SanctionSemantics.Legal,
                [(StabilityConcept.Nash, nash), (StabilityConcept.Gmr, gmr), (StabilityConcept.Smr, gmr), (StabilityConcept.Seq, seq), (StabilityConcept.Sseq, seq)]))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<PublishedResult> Garrison()
    {
        var conflict = Parse("""
            decisionMakers:
              - {name: US Support, options: [full, reduced, appease], ranking: [3, 7, [1, 2], 4, [5, 6], 8, 9, 12, 11, 15, 10, 13, 14, 17, 16, 18, 19, 21, 20, 22, 23]}
              - {name: US Opposition, options: [legal], ranking: [[21, 17, 13, 10, 6, 2], [23, 19], 15, 11, 8, 4, 22, 18, 14, 7, 3, 20, 16, 12, 9, 5, 1]}
              - {name: Canada, options: [treaty], ranking: [23, [20, 21], 19, [16, 17], 11, [9, 10], 15, [12, 13], 2, 4, 1, 8, [5, 6], 22, 18, 14, 3, 7]}
              - {name: IJC, options: [ijcFull, ijcReduced, lonetree, suspend], preferences: []}
            feasible:
              - EXACTLY 1 OF (full, reduced, appease)
              - EXACTLY 1 OF (ijcFull, ijcReduced, lonetree, suspend)
              - full IMPLIES legal
              - appease IMPLIES NOT legal
              - full AND NOT treaty IMPLIES ijcFull
              - (reduced OR appease) AND NOT treaty IMPLIES NOT lonetree AND NOT suspend
            """);
        int[] nash = [2, 3, 11, 17, 18, 21, 22];
        (SanctionSemantics Meaning, int[] Gmr)[] rows =
        [
            (SanctionSemantics.Legal, [2, 3, 4, 6, 8, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22]),
            (SanctionSemantics.Once, [2, 3, 4, 8, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22]),
            (SanctionSemantics.Single, [2, 3, 8, 11, 13, 14, 15, 17, 18, 19, 21, 22]),
        ];
        foreach (var (meaning, gmr) in rows)
        {
            var word = meaning.ToString().ToLowerInvariant();
            foreach (var row in Rows("garrison/" + word, "Hipel and Fraser, Garrison Diversion Unit; sets by two independent implementations", $"Garrison Diversion Unit, sanctions {word}", "derived", conflict, meaning,
                [(StabilityConcept.Nash, nash), (StabilityConcept.Gmr, gmr), (StabilityConcept.Smr, gmr), (StabilityConcept.Seq, nash), (StabilityConcept.Sseq, nash), (StabilityConcept.Sim, nash)]))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<PublishedResult> Rows(
        string id, string source, string quantity, string provenance, Conflict conflict, SanctionSemantics sanctions, (StabilityConcept Concept, int[] States)[] expected)
    {
        var analysis = StabilityAnalysis.Of(conflict, new StabilityOptions { Sanctions = sanctions, Threads = 1 });
        return expected.Select(e => PublishedResult.Compare(Engine, $"{id}/{e.Concept.ToString().ToLowerInvariant()}", source, $"{quantity}: {e.Concept.ToString().ToUpperInvariant()} equilibria {(e.States.Length == 0 ? "none" : string.Join(" ", e.States))}",
            Sum(e.States), Sum(analysis.Equilibria(e.Concept).Members().Select(conflict.States.Id)), 0, provenance));
    }

    private static double Sum(IEnumerable<int> ids) => ids.Sum(id => (double)(1L << id));

    private static Conflict Parse(string text) => ConflictReader.Parse("validation", text).Conflict;
}
