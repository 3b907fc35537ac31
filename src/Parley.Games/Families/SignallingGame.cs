using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Families;

/// <summary>Signalling games: a sender knows its type, which chance drew, and sends a signal; a receiver sees the signal and answers.</summary>
public static class SignallingGame
{
    /// <summary>Builds the tree.</summary>
    /// <param name="title">Title.</param>
    /// <param name="players">Names of sender and receiver.</param>
    /// <param name="types">Types of the sender with their probabilities, of sum 1.</param>
    /// <param name="signals">Signals.</param>
    /// <param name="answers">Answers of the receiver.</param>
    /// <param name="payoffs">Payoffs of sender and receiver for type, signal and answer, each from 0.</param>
    /// <exception cref="ArgumentException">A list is empty, or the probabilities do not add up to 1.</exception>
    public static ExtensiveGame Build(
        string title, (string Sender, string Receiver) players, IReadOnlyList<(string Name, Rational Probability)> types, IReadOnlyList<string> signals, IReadOnlyList<string> answers,
        Func<int, int, int, (Rational Sender, Rational Receiver)> payoffs)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(signals);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(payoffs);
        var builder = new ExtensiveGameBuilder(title, [players.Sender, players.Receiver]);
        var draws = builder.Chance(builder.Root, [.. types.Select(t => t.Name)], [.. types.Select(t => t.Probability)]);
        for (var type = 0; type < types.Count; type++)
        {
            var sent = builder.Decision(draws[type], 0, types[type].Name, signals);
            for (var signal = 0; signal < signals.Count; signal++)
            {
                var answered = builder.Decision(sent[signal], 1, signals[signal], answers);
                for (var answer = 0; answer < answers.Count; answer++)
                {
                    var (sender, receiver) = payoffs(type, signal, answer);
                    builder.End(answered[answer], sender, receiver);
                }
            }
        }

        return builder.Build();
    }

    /// <summary>Beer or quiche (Cho, Kreps 1987): the strong prefer beer, the weak quiche (worth 1), both not to be challenged (worth 2); the receiver gains 1 by
    /// challenging the weak or sparing the strong.</summary>
    /// <param name="strong">Probability that the sender is strong; 9/10 in the paper.</param>
    /// <remarks>With 9/10 all equilibria pool: on beer, or on quiche, which needs the belief that beer shows weakness. Both are sequential; the intuitive criterion
    /// keeps beer alone.</remarks>
    public static ExtensiveGame BeerQuiche(Rational strong) => Build(
        "Beer or quiche", ("Sender", "Receiver"), [("strong", strong), ("weak", Rational.One - strong)], ["beer", "quiche"], ["spare", "challenge"],
        (type, signal, answer) => ((type == signal ? 1 : 0) + (answer == 0 ? 2 : 0), type == answer ? Rational.One : Rational.Zero));
}
