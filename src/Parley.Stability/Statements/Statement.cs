namespace Parley.Stability.Statements;

/// <summary>A statement about which options are taken, for example <c>Withdraw IF NOT Blockade</c>.</summary>
public abstract record Statement
{
    /// <summary>Always true.</summary>
    public static Statement True { get; } = new Constant(true);

    /// <summary>Decides the statement for one combination of options.</summary>
    /// <param name="mask">The options taken.</param>
    public abstract bool Holds(ulong mask);

    /// <summary>Decides the statement where only some options are fixed.</summary>
    /// <param name="mask">The options taken among those fixed.</param>
    /// <param name="fixedOptions">Which options are fixed.</param>
    /// <returns>Null where it depends on the others (or seems to: the rule is Kleene's, which looks at each part by itself).</returns>
    public abstract bool? Decide(ulong mask, ulong fixedOptions);

    /// <summary>Decides the statement for 64 combinations at a time.</summary>
    /// <param name="options">For each option a word with one bit per combination.</param>
    internal abstract ulong Evaluate(ReadOnlySpan<ulong> options);

    /// <summary>The options that the statement mentions, as a mask.</summary>
    public abstract ulong Mentions { get; }

    /// <summary>One option is taken.</summary>
    /// <param name="Option">Index of the option.</param>
    public sealed record Taken(int Option) : Statement
    {
        /// <inheritdoc/>
        public override ulong Mentions => 1UL << Option;

        /// <inheritdoc/>
        public override bool Holds(ulong mask) => (mask >> Option & 1) != 0;

        /// <inheritdoc/>
        public override bool? Decide(ulong mask, ulong fixedOptions) => (fixedOptions >> Option & 1) == 0 ? null : Holds(mask);

        internal override ulong Evaluate(ReadOnlySpan<ulong> options) => options[Option];
    }

    /// <summary>Always true or always false.</summary>
    /// <param name="Value">Which.</param>
    public sealed record Constant(bool Value) : Statement
    {
        /// <inheritdoc/>
        public override ulong Mentions => 0;

        /// <inheritdoc/>
        public override bool Holds(ulong mask) => Value;

        /// <inheritdoc/>
        public override bool? Decide(ulong mask, ulong fixedOptions) => Value;

        internal override ulong Evaluate(ReadOnlySpan<ulong> options) => Value ? ulong.MaxValue : 0;
    }

    /// <summary>Negation.</summary>
    /// <param name="Part">What is denied.</param>
    public sealed record Not(Statement Part) : Statement
    {
        /// <inheritdoc/>
        public override ulong Mentions => Part.Mentions;

        /// <inheritdoc/>
        public override bool Holds(ulong mask) => !Part.Holds(mask);

        /// <inheritdoc/>
        public override bool? Decide(ulong mask, ulong fixedOptions) => !Part.Decide(mask, fixedOptions);

        internal override ulong Evaluate(ReadOnlySpan<ulong> options) => ~Part.Evaluate(options);
    }

    /// <summary>All parts hold.</summary>
    /// <param name="Left">One part.</param>
    /// <param name="Right">The other.</param>
    public sealed record And(Statement Left, Statement Right) : Statement
    {
        /// <inheritdoc/>
        public override ulong Mentions => Left.Mentions | Right.Mentions;

        /// <inheritdoc/>
        public override bool Holds(ulong mask) => Left.Holds(mask) && Right.Holds(mask);

        /// <inheritdoc/>
        public override bool? Decide(ulong mask, ulong fixedOptions) => Left.Decide(mask, fixedOptions) & Right.Decide(mask, fixedOptions);

        internal override ulong Evaluate(ReadOnlySpan<ulong> options) => Left.Evaluate(options) & Right.Evaluate(options);
    }

    /// <summary>At least one part holds.</summary>
    /// <param name="Left">One part.</param>
    /// <param name="Right">The other.</param>
    public sealed record Or(Statement Left, Statement Right) : Statement
    {
        /// <inheritdoc/>
        public override ulong Mentions => Left.Mentions | Right.Mentions;

        /// <inheritdoc/>
        public override bool Holds(ulong mask) => Left.Holds(mask) || Right.Holds(mask);

        /// <inheritdoc/>
        public override bool? Decide(ulong mask, ulong fixedOptions) => Left.Decide(mask, fixedOptions) | Right.Decide(mask, fixedOptions);

        internal override ulong Evaluate(ReadOnlySpan<ulong> options) => Left.Evaluate(options) | Right.Evaluate(options);
    }

    /// <summary>Both parts hold or neither does.</summary>
    /// <param name="Left">One part.</param>
    /// <param name="Right">The other.</param>
    public sealed record Iff(Statement Left, Statement Right) : Statement
    {
        /// <inheritdoc/>
        public override ulong Mentions => Left.Mentions | Right.Mentions;

        /// <inheritdoc/>
        public override bool Holds(ulong mask) => Left.Holds(mask) == Right.Holds(mask);

        /// <inheritdoc/>
        public override bool? Decide(ulong mask, ulong fixedOptions) =>
            Left.Decide(mask, fixedOptions) is { } left && Right.Decide(mask, fixedOptions) is { } right ? left == right : null;

        internal override ulong Evaluate(ReadOnlySpan<ulong> options) => ~(Left.Evaluate(options) ^ Right.Evaluate(options));
    }

    /// <summary>A number of parts within bounds holds: exactly, at least, at most so many.</summary>
    /// <param name="Least">Fewest parts that hold.</param>
    /// <param name="Most">Most parts that hold.</param>
    /// <param name="Parts">The parts.</param>
    public sealed record Count(int Least, int Most, IReadOnlyList<Statement> Parts) : Statement
    {
        /// <inheritdoc/>
        public override ulong Mentions => Parts.Aggregate(0UL, (m, p) => m | p.Mentions);

        /// <inheritdoc/>
        public override bool Holds(ulong mask)
        {
            var count = Parts.Count(p => p.Holds(mask));
            return count >= Least && count <= Most;
        }

        /// <inheritdoc/>
        public override bool? Decide(ulong mask, ulong fixedOptions)
        {
            int sure = 0, possible = 0;
            foreach (var part in Parts)
            {
                var value = part.Decide(mask, fixedOptions);
                sure += value == true ? 1 : 0;
                possible += value != false ? 1 : 0;
            }

            return sure > Most || possible < Least ? false : sure >= Least && possible <= Most ? true : null;
        }

        internal override ulong Evaluate(ReadOnlySpan<ulong> options)
        {
            // counts[k]: combinations in which exactly k of the parts so far hold.
            Span<ulong> counts = stackalloc ulong[Parts.Count + 2];
            counts.Clear();
            counts[0] = ulong.MaxValue;
            for (var p = 0; p < Parts.Count; p++)
            {
                var word = Parts[p].Evaluate(options);
                for (var k = p + 1; k > 0; k--)
                {
                    counts[k] = (counts[k] & ~word) | (counts[k - 1] & word);
                }

                counts[0] &= ~word;
            }

            var result = 0UL;
            for (var k = Math.Max(0, Least); k <= Math.Min(Most, Parts.Count); k++)
            {
                result |= counts[k];
            }

            return result;
        }
    }
}
