using System.Globalization;
using System.Text.Json;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Files;
using Parley.Stability.Foresight;
using Parley.Stability.Hypergames;
using Parley.Stability.Merging;
using Parley.Stability.Robustness;
using Parley.Stability.Strength;
using Parley.Stability.Uncertainty;
using Parley.Stability.Witnesses;

namespace Parley.Cli.Output;

/// <summary>What <c>parley stable</c> shows beyond plain stability: degrees of strength, unknown preference, misperception, limited moves, merging, robustness.</summary>
internal sealed record StabilityExtras
{
    private static readonly StabilityConcept[] Sanctioned = [StabilityConcept.Gmr, StabilityConcept.Smr, StabilityConcept.Seq, StabilityConcept.Sseq];

    /// <summary>For decision maker, concept: the degree of each state.</summary>
    public IReadOnlyList<(int Party, StabilityConcept Concept, int[] Degrees)> Strength { get; private init; } = [];

    public UnknownPreferenceAnalysis? Unknown { get; private init; }

    public HypergameAnalysis? Hypergame { get; private init; }

    public LimitedMoveStability? Foresight { get; private init; }

    public StateMerging? Merging { get; private init; }

    public EquilibriumRobustness? Robustness { get; private init; }

    public static StabilityExtras Of(ConflictDocument document, StabilityAnalysis analysis, StabilityRequest request, CancellationToken cancelled)
    {
        var conflict = document.Conflict;
        var unknown = document.Unknown.Any(u => u.Count > 0) && conflict.States.Count <= UnknownPreferenceAnalysis.MostStates;
        var strength = document.StrengthBreaks.Count > 0 ? new StrengthAnalysis(analysis, document.StrengthBreaks) : null;
        return new StabilityExtras
        {
            Strength = strength is null ? [] : [.. Enumerable.Range(0, conflict.DecisionMakers.Count).SelectMany(i => Sanctioned.Where(analysis.Concepts.Contains).Select(c => (i, c, strength.Degrees(i, c))))],
            Unknown = unknown ? UnknownPreferenceAnalysis.Of(conflict, document.Unknown, cancelled) : null,
            Hypergame = document.Views.Count > 0 ? HypergameAnalysis.Of(conflict, document.Views, request.Options, cancelled) : null,
            Foresight = request.Foresight ? LimitedMoveStability.Of(conflict, cancelled) : null,
            Merging = request.Merge ? StateMerging.Indistinct(conflict, request.Options, cancelled) : null,
            Robustness = request.RobustnessWorlds > 0
                ? EquilibriumRobustness.Of(conflict, analysis.Concepts, new RobustnessOptions { Worlds = request.RobustnessWorlds, Swaps = request.Swaps, Seed = request.Seed, Threads = request.Options.Threads, Sanctions = request.Options.Sanctions }, cancelled)
                : null,
        };
    }

    public void Print(TextWriter output, StabilityAnalysis analysis)
    {
        var conflict = analysis.Conflict;
        foreach (var (party, concept, degrees) in Strength)
        {
            output.WriteLine($"strength, {conflict.DecisionMakers[party]}, {WitnessText.Name(concept)}: strongly stable {Ids(conflict, s => degrees[s] > 0)}; weakly {Ids(conflict, s => degrees[s] == 0)}");
        }

        foreach (var concept in Unknown is null ? [] : UnknownPreferenceAnalysis.Concepts)
        {
            output.WriteLine($"unknown preference, {WitnessText.Name(concept)}: " + string.Join("; ", Enum.GetValues<UnknownExtension>().Select(x => $"{StabilityJson.Word(x)} {List(conflict, Unknown!.Equilibria(concept, x))}")));
        }

        foreach (var concept in Hypergame is null ? [] : analysis.Concepts)
        {
            output.WriteLine($"each in its own view, {WitnessText.Name(concept)} equilibria: {List(conflict, Hypergame!.Equilibria(concept))}");
        }

        if (Foresight is { } foresight)
        {
            output.WriteLine($"looking two moves ahead (L_2): {Both(conflict, (i, s) => foresight.IsStable(i, s, 2))}; non-myopic: {(foresight.Complete ? Both(conflict, (i, s) => foresight.IsNonMyopicallyStable(i, s) == true) : "not decided")}{(foresight.Strict ? "" : " (some states tie: the definition supposes strict preference, the first best move is taken)")}");
        }

        if (Merging is { } merging)
        {
            output.WriteLine($"merging indistinct states: {conflict.States.Count} states become {merging.Merged.States.Count}; {(merging.VerdictsPreserved ? "every verdict is the same before and after" : $"{merging.Differences.Count} verdicts differ: {merging.Differences[0]}")}");
        }

        if (Robustness is { } robustness)
        {
            output.WriteLine($"robustness: share of {robustness.Worlds} worlds ({robustness.Swaps} swaps of neighbours in each ranking) in which a state is an equilibrium");
            foreach (var concept in analysis.Concepts)
            {
                output.WriteLine($"  {WitnessText.Name(concept),-4} " + string.Join(", ", Enumerable.Range(0, conflict.States.Count).OrderByDescending(s => robustness.Share(s, concept)).Take(8).Where(s => robustness.Share(s, concept) > 0)
                    .Select(s => string.Create(CultureInfo.InvariantCulture, $"{conflict.States.Id(s)}: {robustness.Share(s, concept):0.##}"))));
            }
        }
    }

    public void Write(Utf8JsonWriter w, StabilityAnalysis analysis)
    {
        var conflict = analysis.Conflict;
        if (Strength.Count > 0)
        {
            w.WriteStartArray("strength");
            foreach (var (party, concept, degrees) in Strength)
            {
                w.WriteStartObject();
                w.WriteString("decisionMaker", conflict.DecisionMakers[party]);
                w.WriteString("concept", StabilityJson.Word(concept));
                StabilityJson.Ids(w, "strong", conflict, Where(conflict, s => degrees[s] > 0));
                StabilityJson.Ids(w, "weak", conflict, Where(conflict, s => degrees[s] == 0));
                w.WriteEndObject();
            }

            w.WriteEndArray();
        }

        if (Unknown is { } unknown)
        {
            w.WriteStartObject("unknown");
            foreach (var concept in UnknownPreferenceAnalysis.Concepts)
            {
                w.WriteStartObject(StabilityJson.Word(concept));
                foreach (var x in Enum.GetValues<UnknownExtension>())
                {
                    w.WriteStartObject(StabilityJson.Word(x));
                    for (var i = 0; i < conflict.DecisionMakers.Count; i++)
                    {
                        StabilityJson.Ids(w, conflict.DecisionMakers[i], conflict, Where(conflict, s => unknown.IsStable(i, s, concept, x)));
                    }

                    StabilityJson.Ids(w, "equilibria", conflict, unknown.Equilibria(concept, x));
                    w.WriteEndObject();
                }

                w.WriteEndObject();
            }

            w.WriteEndObject();
        }

        if (Hypergame is { } hypergame)
        {
            w.WriteStartObject("hypergame");
            foreach (var concept in analysis.Concepts)
            {
                StabilityJson.Ids(w, StabilityJson.Word(concept), conflict, hypergame.Equilibria(concept));
            }

            w.WriteEndObject();
        }

        if (Foresight is { } foresight)
        {
            w.WriteStartObject("foresight");
            w.WriteBoolean("complete", foresight.Complete);
            w.WriteBoolean("strict", foresight.Strict);
            for (var h = 1; h <= 3; h++)
            {
                StabilityJson.Ids(w, $"l{h}", conflict, Where(conflict, s => foresight.IsStable(0, s, h) && foresight.IsStable(1, s, h)));
            }

            StabilityJson.Ids(w, "nonMyopic", conflict, Where(conflict, s => foresight.IsNonMyopicallyStable(0, s) == true && foresight.IsNonMyopicallyStable(1, s) == true));
            w.WriteEndObject();
        }

        if (Merging is { } merging)
        {
            w.WriteStartObject("merging");
            w.WriteNumber("states", merging.Merged.States.Count);
            w.WriteBoolean("verdictsPreserved", merging.VerdictsPreserved);
            w.WriteStartArray("classes");
            foreach (var group in Enumerable.Range(0, conflict.States.Count).GroupBy(s => merging.ClassOf[s]))
            {
                w.WriteStartArray();
                foreach (var state in group)
                {
                    w.WriteNumberValue(conflict.States.Id(state));
                }

                w.WriteEndArray();
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        if (Robustness is { } robustness)
        {
            w.WriteStartObject("robustness");
            w.WriteNumber("worlds", robustness.Worlds);
            w.WriteNumber("swaps", robustness.Swaps);
            w.WriteStartArray("states");
            for (var s = 0; s < conflict.States.Count; s++)
            {
                w.WriteStartObject();
                w.WriteNumber("id", conflict.States.Id(s));
                foreach (var concept in analysis.Concepts)
                {
                    w.WriteNumber(StabilityJson.Word(concept), robustness.Share(s, concept));
                }

                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }
    }

    private static IEnumerable<int> Where(Conflict conflict, Func<int, bool> holds) => Enumerable.Range(0, conflict.States.Count).Where(holds);

    private static string Ids(Conflict conflict, Func<int, bool> holds) => List(conflict, Where(conflict, holds));

    private static string Both(Conflict conflict, Func<int, int, bool> holds) => Ids(conflict, s => holds(0, s) && holds(1, s));

    private static string List(Conflict conflict, IEnumerable<int> states) => string.Join(" ", states.Take(64).Select(s => conflict.States.Id(s).ToString(CultureInfo.InvariantCulture))) is { Length: > 0 } list ? list : "none";
}
