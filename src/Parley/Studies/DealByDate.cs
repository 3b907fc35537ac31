namespace Parley.Studies;

/// <summary>Probability of an agreement by a date when each party plays its observed playbook.</summary>
/// <param name="Date">By the end of this day.</param>
/// <param name="Probability">Share of worlds with an agreement by then.</param>
/// <param name="Low">Lower end of the 90 % interval over the choice of the principals' playbooks.</param>
/// <param name="High">Upper end.</param>
public sealed record DealByDate(DateOnly Date, double Probability, double Low, double High);
