namespace Parley.Forecasting.Spatial;

/// <summary>A voting response as a struct, so that the hot loops are compiled for each.</summary>
internal interface IVote
{
    public double Of(double weight, double difference);
}
