using Parley.Games.NormalForms;

namespace Parley.Games.Files;

/// <summary>Writes .nfg, payoff version, such that old and new versions of Gambit read it back.</summary>
public static class NfgWriter
{
    /// <summary>Writes a game.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="game">What to write.</param>
    public static void Write(TextWriter output, NormalFormGame game)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(game);
        output.Write($"NFG 1 R {StrictLabel.Quote(game.Title)} {{ {StrictLabel.List(game.Players)} }}\n\n{{ ");
        foreach (var labels in game.Strategies)
        {
            output.Write($"{{ {StrictLabel.List(labels)} }}\n");
        }

        output.Write($"}}\n{StrictLabel.Quote(game.Comment)}\n\n");
        for (var profile = 0; profile < game.ProfileCount; profile++)
        {
            for (var player = 0; player < game.PlayerCount; player++)
            {
                output.Write(game.Payoff(profile, player).ToString());
                output.Write(player == game.PlayerCount - 1 ? '\n' : ' ');
            }
        }
    }
}
