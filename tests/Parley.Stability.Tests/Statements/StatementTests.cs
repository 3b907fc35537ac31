using CsCheck;
using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;
using Parley.Stability.Statements;

namespace Parley.Stability.Tests.Statements;

public class StatementTests
{
    private static readonly string[] Names = ["Withdraw", "air-strike", "Blockade", "full reform"];

    [Theory]
    [InlineData("Withdraw", 0b0001, true)]
    [InlineData("NOT Withdraw AND air-strike", 0b0010, true)]
    [InlineData("withdraw or Blockade and air-strike", 0b0100, false)]
    [InlineData("-1 IF 2", 0b0011, false)]
    [InlineData("-1 IF 2", 0b0001, true)]
    [InlineData("3 IFF -2", 0b0100, true)]
    [InlineData("3 IFF -2", 0b0110, false)]
    [InlineData("IF Blockade THEN Withdraw", 0b0100, false)]
    [InlineData("Blockade IMPLIES Withdraw", 0b0101, true)]
    [InlineData("Blockade -> -Withdraw", 0b0101, false)]
    [InlineData("\"full reform\" & !(1 | 2)", 0b1000, true)]
    [InlineData("EXACTLY 2 OF (1, 2, 3)", 0b0011, true)]
    [InlineData("AT MOST ONE OF (1, 2, 3)", 0b0011, false)]
    [InlineData("AT LEAST 1 OF (1, NOT 2)", 0b0000, true)]
    [InlineData("Y-N-", 0b0011, true)]
    [InlineData("Y-N-", 0b0101, false)]
    [InlineData("Y-N- OR 3", 0b0100, true)]
    [InlineData("TRUE AND NOT FALSE", 0b0000, true)]
    [InlineData("1 IF 2 IF 3", 0b0110, false)]
    public void Statements_mean_what_they_say(string text, int mask, bool expected)
    {
        var statement = StatementParser.Parse(text, Names);
        Assert.Equal(expected, statement.Holds((ulong)mask));
        Assert.Equal(expected, statement.Decide((ulong)mask, 0b1111));
        var table = new StatementTable(StateSet.OfMasks([.. Enumerable.Range(0, 16).Select(m => (ulong)m)]), 4).Evaluate(statement);
        Assert.All(Enumerable.Range(0, 16), m => Assert.Equal(statement.Holds((ulong)m), (table[0] >> m & 1) != 0));
    }

    [Theory]
    [InlineData("Withdrew", 0, "did you mean 'Withdraw'")]
    [InlineData("YY-", 0, "one letter Y, N or - for each of the 4 options")]
    [InlineData("1 AND 7", 6, "no option 7")]
    [InlineData("1 AND", 5, "ends where")]
    [InlineData("(1 OR 2", 7, "')'")]
    [InlineData("1 2", 2, "after the end")]
    [InlineData("EXACTLY OF (1)", 8, "whole number")]
    [InlineData("\"full", 0, "not closed")]
    [InlineData("IF 1 2", 5, "THEN")]
    [InlineData("", 0, "ends where")]
    public void Mistakes_are_placed(string text, int offset, string message)
    {
        var error = Assert.Throws<StatementException>(() => StatementParser.Parse(text, Names));
        Assert.Equal(offset, error.Offset);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forty_options_with_few_feasible_states_are_enumerated_by_constraint_solving()
    {
        // Ten groups of four, exactly one of each, all groups alike: four states among 2^40.
        var names = Enumerable.Range(0, 40).Select(k => $"o{k}").ToArray();
        var texts = Enumerable.Range(0, 10).Select(g => $"EXACTLY 1 OF (o{4 * g}, o{(4 * g) + 1}, o{(4 * g) + 2}, o{(4 * g) + 3})")
            .Concat(Enumerable.Range(0, 36).Select(k => $"o{k} IFF o{k + 4}"));
        var masks = FeasibleStates.Enumerate(40, [.. texts.Select(t => StatementParser.Parse(t, names))]);
        Assert.Equal(4, masks.Length);
        Assert.Equal(0x1111111111UL, masks[0]);
    }

    [Fact]
    public void Enumeration_agrees_with_trying_every_combination() => Gen.Select(Gen.Int[1, 8], Gen.Int[0, 6], Gen.ULong).Sample((options, count, seed) =>
    {
        var random = new Numerics.RandomStream(seed, 0, 4);
        var statements = new List<Statement>();
        for (var k = 0; k < count; k++)
        {
            statements.Add(Any(ref random, options, 3));
        }

        var expected = Enumerable.Range(0, 1 << options).Select(m => (ulong)m).Where(m => statements.TrueForAll(s => s.Holds(m))).ToArray();
        Assert.Equal(expected.AsSpan(), FeasibleStates.Enumerate(options, statements).AsSpan());
        // With more options the constraint solver is used; the further ones are all fixed.
        var wide = statements.Concat(Enumerable.Range(options, 30).Select(k => (Statement)new Statement.Not(new Statement.Taken(k)))).ToList();
        Assert.Equal(expected.AsSpan(), FeasibleStates.Enumerate(options + 30, wide).AsSpan());
        if (expected.Length == 0)
        {
            var core = FeasibleStates.Contradiction(options, statements);
            Assert.DoesNotContain(Enumerable.Range(0, 1 << options), m => core.All(c => statements[c].Holds((ulong)m)));
            Assert.All(core, left => Assert.Contains(Enumerable.Range(0, 1 << options), m => core.Where(c => c != left).All(c => statements[c].Holds((ulong)m))));
        }
    }, iter: 400);

    [Fact]
    public void Prioritisation_orders_by_the_first_statement_that_differs_also_beyond_sixty_four() => Gen.ULong.Sample(seed =>
    {
        var random = new Numerics.RandomStream(seed, 0, 8);
        var states = StateSet.OfMasks([.. Enumerable.Range(0, 64).Select(m => (ulong)m)]);
        var statements = new List<Statement>();
        for (var k = 0; k < 70; k++)
        {
            // The first sixty are true everywhere, so that only those beyond the width of a word decide.
            statements.Add(k < 60 ? Statement.True : Any(ref random, 6, 2));
        }

        var ranking = StatementRanking.Prioritised(states, new StatementTable(states, 6), statements);
        for (var a = 0; a < 64; a++)
        {
            for (var b = 0; b < 64; b++)
            {
                var first = statements.Find(s => s.Holds((ulong)a) != s.Holds((ulong)b));
                Assert.Equal(first is null ? 0 : first.Holds((ulong)a) ? 1 : -1, Math.Sign(ranking[a] - ranking[b]));
            }
        }
    }, iter: 20);

    [Fact]
    public void The_linter_names_statements_that_do_nothing()
    {
        var states = StateSet.OfMasks([0, 1, 2]);
        string[] names = ["a", "b"];
        string[] texts = ["a AND b", "a OR NOT a", "a", "a", "NOT a", "b", "a OR b"];
        var remarks = StatementLinter.Check(states, new StatementTable(states, 2), [.. texts.Select(t => StatementParser.Parse(t, names))]);
        Assert.Equal(["0 never-true", "1 always-true", "3 duplicate", "4 contradicts", "6 redundant"], remarks.Select(r => $"{r.Statement} {r.Kind}"));
    }

    private static Statement Any(ref Numerics.RandomStream random, int options, int depth)
    {
        if (depth == 0 || random.NextInt32(4) == 0)
        {
            return new Statement.Taken(random.NextInt32(options));
        }

        var kind = random.NextInt32(5);
        var (a, b) = (Any(ref random, options, depth - 1), Any(ref random, options, depth - 1));
        return kind switch
        {
            0 => new Statement.Not(a),
            1 => new Statement.And(a, b),
            2 => new Statement.Or(a, b),
            3 => new Statement.Iff(a, b),
            _ => new Statement.Count(1, 1, [a, b, new Statement.Taken(random.NextInt32(options))]),
        };
    }
}
