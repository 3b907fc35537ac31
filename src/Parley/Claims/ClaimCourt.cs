using Parley.Findings;
using Parley.Lenses;
using Parley.Lenses.Playbooks;
using Parley.Numerics;
using Parley.Numerics.Errors;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Pairs;
using Parley.Playbooks.Process;
using Parley.Studies;

namespace Parley.Claims;

/// <summary>Puts a thesis such as "who resists does better than who complies" to the test, over the worlds of a case, a family of cases and their ledgers.</summary>
/// <remarks>
/// <para><b>Trials.</b> One per case, choosing party and playbook of its counterpart: both sides of the thesis are played in the same worlds with the same luck, and the paired difference
/// decides. Playbooks on one side count alike.</para>
/// <para><b>Verdict.</b> Supported if at least four fifths of the decided trials support it, not supported if at most one fifth does or fewer than a tenth of all trials are decided, else
/// it depends, with the boundary: the counterpart's playbooks on either side and, per party, the input that parts the worlds best.</para>
/// <para><b>Limits.</b> The worlds are those of a stylised process (docs/crisis-process.md); the trials are not independent of each other, and the ledgers hold chosen threats. The
/// verdict is about the model and these cases, not about history at large.</para>
/// </remarks>
public static class ClaimCourt
{
    private const double Negligible = 0.5;
    private const double MostlyFor = 0.8;
    private const double MostlyAgainst = 0.2;
    private const double FewDecided = 0.1;

    /// <summary>Tries a thesis.</summary>
    /// <param name="text">The thesis as it was put.</param>
    /// <param name="thesis">The thesis, read.</param>
    /// <param name="cases">The cases with their worlds.</param>
    /// <exception cref="SourceErrorsException">A playbook or party does not exist in any case; all errors.</exception>
    /// <exception cref="InvalidOperationException">A case lacks what the crisis process needs.</exception>
    public static ClaimVerdict Try(string text, Thesis thesis, IReadOnlyList<LensContext> cases)
    {
        ArgumentNullException.ThrowIfNull(thesis);
        ArgumentNullException.ThrowIfNull(cases);
        var trials = new List<ClaimTrial>();
        var boundaries = new List<ClaimBoundary>();
        var tables = cases.Select(context => new PlaybookTable(context)).ToList();
        Check(thesis, tables);
        foreach (var table in tables)
        {
            foreach (var (mine, theirs) in Choosers(thesis, table))
            {
                boundaries.AddRange(Try(thesis, table, mine, theirs, trials) is { } boundary ? [boundary] : []);
            }
        }

        var answer = Answer(trials);
        return new ClaimVerdict
        {
            Text = text,
            Thesis = thesis,
            Answer = answer,
            Sentence = Sentence(thesis, answer, trials),
            Trials = trials,
            Boundaries = boundaries,
            Boundary = answer == ClaimAnswer.Depends ? BoundaryText(trials, boundaries) : null,
            Ledgers = [.. cases.Select(c => LedgerTrial.Of(c.Case))],
            SelectionEffects = SelectionEffects(thesis, trials, tables.Max(t => t.Worlds.Count)),
        };
    }

    private static void Check(Thesis thesis, List<PlaybookTable> tables)
    {
        var errors = new List<SourceError>();
        var known = tables.SelectMany(t => Enumerable.Range(0, t.Mapping.Setting.Parties.Count).SelectMany(t.Lineup.For)).Select(b => b.Id).Distinct().ToList();
        foreach (var id in thesis.Better.Playbooks.Concat(thesis.Worse.Playbooks).Where(id => !known.Contains(id, StringComparer.Ordinal)))
        {
            var near = NearestName.Find(id, known);
            errors.Add(new SourceError("THESIS", 1, 1, $"no playbook is called '{id}' (expected {string.Join(", ", known)}{(near is null ? "" : $"; did you mean '{near}'?")})"));
        }

        var parties = tables.SelectMany(t => t.Mapping.Setting.Parties).Select(p => p.Id).Distinct().ToList();
        foreach (var party in new[] { thesis.For, thesis.Against }.OfType<string>().Where(p => !parties.Contains(p, StringComparer.OrdinalIgnoreCase)))
        {
            errors.Add(new SourceError("THESIS", 1, 1, $"no party with preferences is called '{party}' (expected {string.Join(", ", parties)})"));
        }

        if (errors.Count == 0 && thesis.Better.Playbooks.ToHashSet().SetEquals(thesis.Worse.Playbooks))
        {
            errors.Add(new SourceError("THESIS", 1, 1, $"both sides mean {string.Join(", ", thesis.Better.Playbooks)} (expected two different ways of playing)"));
        }

        if (errors.Count > 0)
        {
            throw new SourceErrorsException(errors);
        }
    }

    private static IEnumerable<(int Mine, int Theirs)> Choosers(Thesis thesis, PlaybookTable table)
    {
        var parties = table.Mapping.Setting.Parties;
        int Place(string id) => Enumerable.Range(0, parties.Count).FirstOrDefault(p => parties[p].Id.Equals(id, StringComparison.OrdinalIgnoreCase), -1);
        var mine = thesis.For is { } chooser ? Place(chooser) is >= 0 and var p ? [p] : [] : table.Principals;
        foreach (var party in mine)
        {
            var other = thesis.Against is { } named ? Place(named) : table.Mapping.Setting.Counterparts[party];
            if (other >= 0 && other != party)
            {
                yield return (party, other);
            }
        }
    }

    private static ClaimBoundary? Try(Thesis thesis, PlaybookTable table, int mine, int theirs, List<ClaimTrial> trials)
    {
        var better = Own(table, mine, thesis.Better);
        var worse = Own(table, mine, thesis.Worse);
        if (better.Count == 0 || worse.Count == 0)
        {
            return null;
        }

        var columns = table.Lineup.For(theirs);
        var matrix = table.Run(table.Worlds, mine, [.. better, .. worse], theirs, columns);
        var (me, them, subject) = (table.Mapping.PartyOf(mine).Id, table.Mapping.PartyOf(theirs).Id, table.Context.Case.Id);
        double[]? overall = null;
        var counts = new int[table.Worlds.Count];
        for (var column = 0; column < columns.Count; column++)
        {
            var differences = Differences(thesis.Yardstick, matrix, mine, column, better.Count, worse.Count);
            trials.Add(Trial(differences, subject, me, them, columns[column].Id, column == table.Lineup.IndexOfAssigned(theirs)));
            overall ??= new double[differences.Length];
            for (var world = 0; world < differences.Length; world++)
            {
                if (double.IsFinite(differences[world]))
                {
                    overall[world] += differences[world];
                    counts[world]++;
                }
            }
        }

        for (var world = 0; world < counts.Length; world++)
        {
            overall![world] = counts[world] == 0 ? double.NaN : overall[world] / counts[world];
        }

        return BoundarySearch.Find(subject, me, them, table.Context.Worlds, overall!, table.IsRelevant);
    }

    private static List<Playbook> Own(PlaybookTable table, int party, ThesisSide side) =>
        [.. side.Playbooks.Select(id => table.Lineup.IndexOf(party, id)).Where(i => i >= 0).Select(i => table.Lineup.For(party)[i])];

    private static double[] Differences(Yardstick yardstick, PlaybookMatrixResult matrix, int mine, int column, int better, int worse)
    {
        var differences = new double[matrix.Worlds];
        for (var world = 0; world < differences.Length; world++)
        {
            differences[world] = Side(0, better) - Side(better, worse);

            double Side(int from, int count)
            {
                var (sum, used) = (0.0, 0);
                for (var row = from; row < from + count; row++)
                {
                    var one = Measure(yardstick, matrix.Pair(row, column), mine, world);
                    (sum, used) = double.IsFinite(one) ? (sum + one, used + 1) : (sum, used);
                }

                return used == 0 ? double.NaN : sum / used;
            }
        }

        return differences;
    }

    private static double Measure(Yardstick yardstick, PairResult pair, int mine, int world)
    {
        var agreed = pair.WorldOutcomes[world] == CrisisOutcome.Agreement;
        return yardstick switch
        {
            Yardstick.Deal => agreed ? 100 : 0,
            Yardstick.Terms => agreed ? pair.WorldValues[mine][world] : double.NaN,
            Yardstick.Speed => agreed ? -pair.WorldRounds[world] : double.NaN,
            _ => pair.WorldValues[mine][world],
        };
    }

    private static ClaimTrial Trial(double[] differences, string subject, string me, string them, string playbook, bool observed)
    {
        double[] used = [.. differences.Where(double.IsFinite)];
        var spread = Spread.Of(used);
        double[] squares = [.. used.Select(d => (d - spread.Mean) * (d - spread.Mean))];
        var error = used.Length < 2 ? double.PositiveInfinity : Math.Sqrt(OrderedSum.Sum(squares) / (used.Length - 1) / used.Length);
        var share = used.Length == 0 ? double.NaN : used.Sum(d => d > 1e-9 ? 1.0 : d < -1e-9 ? 0.0 : 0.5) / used.Length;
        var answer = used.Length == 0 || !(Math.Abs(spread.Mean) > Math.Max(Negligible, 1.96 * error)) ? ClaimAnswer.Undecided
            : spread.Mean > 0 ? ClaimAnswer.Supported : ClaimAnswer.NotSupported;
        return new ClaimTrial(subject, me, them, playbook, observed, spread, error, used.Length, share, answer);
    }

    private static ClaimAnswer Answer(List<ClaimTrial> trials)
    {
        var (pro, contra) = (trials.Count(t => t.Answer == ClaimAnswer.Supported), trials.Count(t => t.Answer == ClaimAnswer.NotSupported));
        var decided = pro + contra;
        return decided == 0 || decided < FewDecided * trials.Count || pro <= MostlyAgainst * decided ? ClaimAnswer.NotSupported
            : pro >= MostlyFor * decided ? ClaimAnswer.Supported : ClaimAnswer.Depends;
    }

    private static string Sentence(Thesis thesis, ClaimAnswer answer, List<ClaimTrial> trials)
    {
        var (pro, contra) = (trials.Count(t => t.Answer == ClaimAnswer.Supported), trials.Count(t => t.Answer == ClaimAnswer.NotSupported));
        var observed = trials.Where(t => t.IsObserved).ToList();
        var seen = observed.Count == 0 ? "" : $" Against what the counterparts are observed to do it holds for {observed.Count(t => t.Answer == ClaimAnswer.Supported)} of {observed.Count} choosing parties.";
        var verdict = answer switch
        {
            ClaimAnswer.Supported => "Supported",
            ClaimAnswer.Depends => "Depends",
            _ when pro + contra < FewDecided * trials.Count => "Not supported: the two hardly differ",
            _ => "Not supported",
        };
        return $"{verdict}: '{thesis.Better.Words}' does better than '{thesis.Worse.Words}' in {pro} of {trials.Count} trials, worse in {contra}, no different in {trials.Count - pro - contra}.{seen}";
    }

    private static string BoundaryText(List<ClaimTrial> trials, List<ClaimBoundary> boundaries)
    {
        var sides = trials.GroupBy(t => t.Theirs).Select(g => (
            Playbook: g.Key,
            Pro: g.Count(t => t.Answer == ClaimAnswer.Supported),
            Contra: g.Count(t => t.Answer == ClaimAnswer.NotSupported))).ToList();
        var pro = sides.Where(s => s.Pro > s.Contra).Select(s => s.Playbook).ToList();
        var contra = sides.Where(s => s.Contra > s.Pro).Select(s => s.Playbook).ToList();
        var byPlaybook = pro.Count > 0 && contra.Count > 0
            ? $"it holds mostly against counterparts that play {Wording.List(pro)}, and fails mostly against {Wording.List(contra)}"
            : $"against every playbook of the counterpart it mostly {(pro.Count > 0 ? "holds" : "fails")}; the trials differ by case and party";
        return string.Join("; ", [byPlaybook, .. boundaries.Select(b => b.Text)]);
    }

    private static List<string> SelectionEffects(Thesis thesis, List<ClaimTrial> trials, int worlds)
    {
        var effects = new List<string>
        {
            "the ledgers hold threats that were made: what was never threatened because it would have been believed, or ignored, is not in them (Fearon 2002)",
            "parties choose when to resist; a case enters because it became a crisis, so easy compliance is rarely seen",
            "each side of the thesis is played in every world here, also where no party would choose it; that removes selection within the model, not in the cases it is fed with",
        };
        if (thesis.Yardstick is Yardstick.Terms or Yardstick.Speed)
        {
            var share = trials.Count == 0 ? 0 : trials.Sum(t => (double)t.Worlds) / trials.Count / worlds;
            effects.Add($"by this yardstick only the {Wording.Percent(share)} of worlds with an agreement on both sides count: deals that one side misses leave no trace; compare 'by value' and 'by deal'");
        }

        return effects;
    }
}
