namespace Parley.Forecasting.Spatial;

/// <summary>Flat arrays of one state: positions and ideal points on 0 to 1, actor by actor, issues inside.</summary>
internal sealed class SpatialState(int actors, int issues)
{
    public double[] Position { get; private set; } = new double[actors * issues];

    public double[] Next { get; private set; } = new double[actors * issues];

    public double[] Ideal { get; } = new double[actors * issues];

    /// <summary>Distance of actor i's ideal point to actor j's position, [i * n + j].</summary>
    public double[] Distance { get; } = new double[actors * actors];

    /// <summary>Attitudes to risk.</summary>
    public double[] Risk { get; } = new double[actors];

    public void Advance() => (Position, Next) = (Next, Position);
}
