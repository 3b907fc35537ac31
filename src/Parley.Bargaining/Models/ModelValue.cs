namespace Parley.Bargaining.Models;

/// <summary>A value of a model's input or result: a number, a yes or no, a word, a small table, or nothing with the reason.</summary>
public abstract record ModelValue;
