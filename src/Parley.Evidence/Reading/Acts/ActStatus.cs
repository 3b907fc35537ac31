namespace Parley.Evidence.Reading.Acts;

/// <summary>Whether a clause reports its act or places it in the future, in possibility, in duty or against the facts.</summary>
internal enum ActStatus
{
    Plain,
    Future,
    Wished,
    Possible,
    Obligatory,
    Counterfactual,
}
