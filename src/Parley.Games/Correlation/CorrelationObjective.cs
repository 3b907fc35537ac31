namespace Parley.Games.Correlation;

/// <summary>Which of the many correlated equilibria is looked for; the default value means the greatest sum of payoffs.</summary>
/// <param name="Kind">What is maximised or minimised.</param>
/// <param name="Player">The player, from 0, where the kind speaks of one.</param>
public readonly record struct CorrelationObjective(CorrelationGoal Kind, int Player = 0)
{
    /// <summary>Reads <c>welfare</c>, <c>least-welfare</c>, <c>max-min</c>, <c>min-max</c>, <c>best:N</c> or <c>worst:N</c>, N a player from 1 or its name.</summary>
    /// <param name="text">What to read.</param>
    /// <param name="players">Names of the players.</param>
    /// <param name="objective">The objective.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string text, IReadOnlyList<string> players, out CorrelationObjective objective)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(players);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var player = -1;
        if (colon >= 0)
        {
            var name = text[(colon + 1)..];
            player = int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number - 1 : players.ToList().IndexOf(name);
        }

        CorrelationGoal? goal = (colon < 0 ? text : text[..colon]) switch
        {
            "welfare" when colon < 0 => CorrelationGoal.MostWelfare,
            "least-welfare" when colon < 0 => CorrelationGoal.LeastWelfare,
            "max-min" when colon < 0 => CorrelationGoal.MostOfTheWorstOff,
            "min-max" when colon < 0 => CorrelationGoal.LeastOfTheBestOff,
            "best" when player >= 0 && player < players.Count => CorrelationGoal.MostOfPlayer,
            "worst" when player >= 0 && player < players.Count => CorrelationGoal.LeastOfPlayer,
            _ => null,
        };
        objective = new CorrelationObjective(goal ?? default, Math.Max(0, player));
        return goal is not null;
    }

    /// <summary>Says it in words.</summary>
    /// <param name="players">Names of the players.</param>
    public string Describe(IReadOnlyList<string> players)
    {
        ArgumentNullException.ThrowIfNull(players);
        return Kind switch
        {
            CorrelationGoal.LeastWelfare => "the least sum of payoffs",
            CorrelationGoal.MostOfTheWorstOff => "the greatest payoff of the worst off",
            CorrelationGoal.LeastOfTheBestOff => "the least payoff of the best off",
            CorrelationGoal.MostOfPlayer => $"the greatest payoff of {players[Player]}",
            CorrelationGoal.LeastOfPlayer => $"the least payoff of {players[Player]}",
            _ => "the greatest sum of payoffs",
        };
    }
}
