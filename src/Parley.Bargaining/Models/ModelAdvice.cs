namespace Parley.Bargaining.Models;

/// <summary>What a model says to one course: a sentence with its numbers, and the numbers where the model has them.</summary>
/// <param name="Sentence">One or two plain sentences.</param>
/// <param name="AgreementProbability">The chance of agreement on this course, if the model gives one.</param>
/// <param name="TimeToAgreement">The expected time to agreement, in the model's own unit, if it gives one.</param>
/// <param name="ExpectedPayoff">The expected payoff of the adviser's side, if the model gives one.</param>
public sealed record ModelAdvice(
    string Sentence, double? AgreementProbability = null, double? TimeToAgreement = null, double? ExpectedPayoff = null);
