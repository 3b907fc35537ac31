using System.Collections.Immutable;
using Parley.Bargaining.Problems;

namespace Parley.Bargaining.Scenarios;

/// <summary>A bargaining problem as read from files.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Format">The format: GENIUS XML, NegMAS YAML or JSON, GeniusWeb JSON, NegoLog JSON or CSV scoring sheet.</param>
/// <param name="Convention">How the numbers were read, in words.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Warnings">Oddities that were accepted, as FILE:LINE:COLUMN: warning: MESSAGE.</param>
public sealed record Scenario(string Name, string Format, string Convention, BargainingProblem Problem, ImmutableArray<string> Warnings);
