namespace Parley.Playbooks.Process;

/// <summary>What a person sees when its move is awaited.</summary>
/// <param name="Party">The party whose turn it is.</param>
/// <param name="Round">The round, from 0.</param>
/// <param name="Track">The track that meets.</param>
/// <param name="MayOffer">Whether it may offer in this meeting.</param>
/// <param name="MayAccept">Whether it is one of those who must sign.</param>
/// <param name="NoDealEstimate">The worth to it, in points of this round, of never agreeing.</param>
/// <param name="Offers">Standing packages by author.</param>
/// <param name="Levers">All levers as they stand.</param>
public sealed record SeatView(
    int Party, int Round, int Track, bool MayOffer, bool MayAccept, double NoDealEstimate, IReadOnlyList<StandingOffer> Offers, IReadOnlyList<LeverState> Levers);
