namespace Parley.Playbooks.Definitions;

/// <summary>The five parts that make a playbook.</summary>
public enum PartSlot
{
    /// <summary>How much the party aims at, round by round.</summary>
    Aspiration = 0,

    /// <summary>Which package it offers to get that.</summary>
    Offer,

    /// <summary>Which of the others' packages it accepts.</summary>
    Answer,

    /// <summary>How it threatens, promises, uses levers and answers those of others.</summary>
    Levers,

    /// <summary>How often it offers, what it does in between, and when it walks away.</summary>
    Process,
}
