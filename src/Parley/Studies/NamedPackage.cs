namespace Parley.Studies;

/// <summary>A package that a solution concept names.</summary>
/// <param name="Solution">The concept, such as <c>nash</c>.</param>
/// <param name="Convention">The convention in words.</param>
/// <param name="Package">The package.</param>
public sealed record NamedPackage(string Solution, string Convention, PackagePoint Package);
