namespace Parley.Forecasting.Spatial;

/// <summary>A bargain between an initiator and a receiver: where both would stand, on 0 to 1.</summary>
internal sealed record SpatialBargain(int Initiator, int Receiver, double Chance, double[] InitiatorTo, double[] ReceiverTo);
