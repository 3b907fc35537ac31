using System.Globalization;
using Parley.Bargaining.Scenarios;
using Parley.Numerics.Errors;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Cli.Input;

/// <summary>Strategies and protocols as the command line names them.</summary>
internal static class StrategyChoice
{
    /// <summary>Reads a strategy: a name with parameters, or a YAML file of parts.</summary>
    public static NegotiationStrategy? Strategy(string text, List<SourceError> errors)
    {
        try
        {
            bool file = text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
            if (!file)
            {
                return NegotiationStrategy.Parse(text);
            }

            if (!File.Exists(text))
            {
                errors.Add(new SourceError(text, 1, 1, "no such file (expected a strategy in YAML)"));
                return null;
            }

            return StrategyFile.Read(new SourceText(text, File.ReadAllText(text)));
        }
        catch (FormatException e)
        {
            errors.Add(Refusal(e.Message));
        }
        catch (SourceErrorsException e)
        {
            errors.AddRange(e.Errors);
        }

        return null;
    }

    /// <summary>Reads PARTY=STRATEGY for every party of a domain.</summary>
    public static NegotiationStrategy[] OfParties(NegotiationDomain domain, IReadOnlyList<string> choices)
    {
        var errors = new List<SourceError>();
        var chosen = new NegotiationStrategy?[domain.PartyCount];
        string[] names = [.. domain.Problem.Parties.Select(p => p.Name)];
        bool fromZero = choices.Any(c => c.StartsWith("0=", StringComparison.Ordinal));
        foreach (string choice in choices)
        {
            string[] sides = choice.Split('=', 2, StringSplitOptions.TrimEntries);
            if (sides.Length < 2)
            {
                errors.Add(Refusal($"--as '{choice}' (expected PARTY=STRATEGY, for example {names[0]}=boulware)"));
                continue;
            }

            int party = Array.IndexOf(names, sides[0]);
            party = party >= 0 ? party : Array.FindIndex(names, n => string.Equals(n, sides[0], StringComparison.OrdinalIgnoreCase));
            if (party < 0 && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                party = number - (fromZero ? 0 : 1);
            }

            if ((uint)party >= (uint)names.Length)
            {
                errors.Add(Refusal($"--as: no party '{sides[0]}' (expected one of {string.Join(", ", names)}, or a number from 1 to {names.Length})"));
            }
            else if (Strategy(sides[1], errors) is { } strategy)
            {
                chosen[party] = strategy;
            }
        }

        if (errors.Count == 0)
        {
            errors.AddRange(names.Where((_, p) => chosen[p] is null).Select(n => Refusal($"no strategy for {n} (expected --as \"{n}=STRATEGY\"; strategies: {string.Join(", ", StrategyCatalogue.All.Select(e => e.Name))})")));
        }

        return errors.Count == 0 ? [.. chosen.OfType<NegotiationStrategy>()] : throw new SourceErrorsException(errors);
    }

    /// <summary>Reads a protocol.</summary>
    public static NegotiationProtocol Protocol(string text)
    {
        try
        {
            return ProtocolCatalogue.Parse(text);
        }
        catch (FormatException e)
        {
            throw new SourceErrorsException([Refusal(e.Message)]);
        }
    }

    /// <summary>Makes the error for something wrong on the command line.</summary>
    public static SourceError Refusal(string message) => new("command line", 1, 1, message);
}
