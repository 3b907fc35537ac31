using Parley.Numerics;

namespace Parley.Playbooks.RepeatedGames.Moran;

/// <summary>The exact probability that one mutant takes over a population of two types under the Moran process.</summary>
/// <remarks>
/// <para>In each step one individual is chosen for birth in proportion to its fitness and its copy replaces one chosen at random (birth-death), or one is chosen for death at random and
/// replaced in proportion to fitness (death-birth, among the others). Fitness of the i individuals of type A among N is f_i = (a (i - 1) + b (N - i))/(N - 1), of type B
/// g_i = (c i + d (N - i - 1))/(N - 1): everyone plays everyone else, not itself. Selection of intensity w makes them 1 - w + w f.</para>
/// <para><b>Formula.</b> rho = 1/(1 + sum over k from 1 to N - 1 of the product over i to k of T-/T+), with T-/T+ = g_i/f_i for birth-death. All in fractions.</para>
/// <para><b>Source.</b> Moran (1958); Nowak, Sasaki, Taylor and Fudenberg (2004); Traulsen and Hauert (2009).</para>
/// </remarks>
public static class MoranFixation
{
    /// <summary>Returns the probability that one individual of type A takes over.</summary>
    /// <param name="payoffs">a: A against A; b: A against B; c: B against A; d: B against B; not negative.</param>
    /// <param name="population">Size, at least 2.</param>
    /// <param name="mutants">How many individuals of type A there are at first.</param>
    /// <param name="intensity">w of the fitness 1 - w + w f; 1 (payoff is fitness) where null.</param>
    /// <param name="rule">Birth-death unless set.</param>
    /// <returns>The exact probability.</returns>
    /// <exception cref="ArgumentException">A number does not fit, or fitness is zero or negative where it must not be.</exception>
    public static Rational Probability(
        (Rational A, Rational B, Rational C, Rational D) payoffs, int population, int mutants = 1, Rational? intensity = null, UpdateRule rule = UpdateRule.BirthDeath)
    {
        if (population is < 2 or > 10_000 || mutants < 0 || mutants > population)
        {
            throw new ArgumentException("A population has 2 to 10,000 individuals, and from none to all of them are mutants.", nameof(population));
        }

        if (mutants == 0 || mutants == population)
        {
            return mutants == 0 ? Rational.Zero : Rational.One;
        }

        var w = intensity ?? Rational.One;
        var (sum, part, product) = (Rational.One, Rational.One, Rational.One);
        for (var i = 1; i < population; i++)
        {
            var (f, g) = Fitness(payoffs, population, i, w);
            if (f.Sign <= 0)
            {
                // A type that never reproduces while the other does cannot grow from here.
                return g.Sign > 0 ? i < mutants ? throw Undefined() : Rational.Zero : throw Undefined();
            }

            product *= rule == UpdateRule.BirthDeath ? g / f : DeathBirthRatio(f, g, population, i);
            sum += product;
            if (i < mutants)
            {
                part += product;
            }
        }

        return part / sum;
    }

    /// <summary>Returns the fitness of the two types.</summary>
    /// <param name="payoffs">a, b, c, d as above.</param>
    /// <param name="population">Size N.</param>
    /// <param name="mutants">Individuals i of type A, from 1 to N - 1.</param>
    /// <param name="intensity">w.</param>
    public static (Rational A, Rational B) Fitness((Rational A, Rational B, Rational C, Rational D) payoffs, int population, int mutants, Rational intensity)
    {
        Rational i = mutants, n = population;
        var others = n - Rational.One;
        var f = ((payoffs.A * (i - Rational.One)) + (payoffs.B * (n - i))) / others;
        var g = ((payoffs.C * i) + (payoffs.D * (n - i - Rational.One))) / others;
        var rest = Rational.One - intensity;
        return (rest + (intensity * f), rest + (intensity * g));
    }

    /// <summary>T-/T+ when the dead is drawn first and replaced from the others.</summary>
    private static Rational DeathBirthRatio(Rational f, Rational g, int population, int i)
    {
        Rational a = i, b = population - i;
        // Down: an A dies, a B is born among i - 1 A and N - i B; up: a B dies, an A is born among i A and N - i - 1 B.
        var down = a * (b * g) / ((b * g) + ((a - Rational.One) * f));
        var up = b * (a * f) / ((a * f) + ((b - Rational.One) * g));
        return down / up;
    }

    private static ArgumentException Undefined() => new("A type has no fitness above zero: the process does not move there. Use an intensity of selection below 1.");
}
