namespace Parley.Bargaining.Models;

/// <summary>A model's answer to the question of the house: what does it yield to stand firm, to stall, to give in?</summary>
/// <param name="StandFirm">On insisting.</param>
/// <param name="Stall">On playing for time.</param>
/// <param name="GiveIn">On conceding.</param>
public sealed record ModelAnswer(ModelAdvice StandFirm, ModelAdvice Stall, ModelAdvice GiveIn);
