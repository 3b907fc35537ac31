using Parley.Evidence.Ledger;

namespace Parley.Evidence.Commitments;

/// <summary>A verdict in the compact form that sums use: no objects, days as numbers.</summary>
internal readonly record struct VerdictRow(CommitmentStatus Status, int Rating);
