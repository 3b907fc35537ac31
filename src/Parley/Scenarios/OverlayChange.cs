using Parley.Cases.Reading;
using Parley.Estimates;

namespace Parley.Scenarios;

/// <summary>One line under <c>set</c>: a path and what shall stand there.</summary>
internal sealed record OverlayChange(string Path, CaseNode Value, SourcePlace Place);
