namespace Parley.Forecasting.Spatial;

/// <summary>Where two actors would meet, by salience and by the chance to win.</summary>
internal static class SpatialBargaining
{
    private const double Least = 1e-6;

    public static SpatialBargain Between(int i, int j, double chance, double[] positions, double[] salience, int issues, BargainWeights rule)
    {
        var (first, second) = (new double[issues], new double[issues]);
        for (var k = 0; k < issues; k++)
        {
            var (xi, xj) = (positions[(i * issues) + k], positions[(j * issues) + k]);
            var (si, sj) = (salience[(i * issues) + k], salience[(j * issues) + k]);
            if (rule == BargainWeights.S2PMax)
            {
                var (di, dj) = (Math.Max(0, 1 - chance - chance), Math.Max(0, chance - (1 - chance)));
                first[k] = Rounded(xi + (Share(di, sj, si) * (xj - xi)));
                second[k] = Rounded(xj + (Share(dj, si, sj) * (xi - xj)));
                continue;
            }

            var (wi, wj) = rule == BargainWeights.S1P1 ? (si * chance, sj * (1 - chance)) : (si * si * chance * chance, sj * sj * (1 - chance) * (1 - chance));
            var sum = wi + Least + wj;
            first[k] = Rounded((((wi + Least) * xi) + (wj * xj)) / sum);
            second[k] = Rounded(((wi * xi) + ((Least + wj) * xj)) / sum);
        }

        return new SpatialBargain(i, j, chance, first, second);
    }

    public static SpatialBargain Mean(SpatialBargain one, SpatialBargain two, double firstPower, double secondPower)
    {
        var sum = firstPower + secondPower;
        var share = sum > 0 ? firstPower / sum : 0.5;
        double[] Mix(double[] a, double[] b) => [.. a.Select((x, k) => (share * x) + ((1 - share) * b[k]))];
        return new SpatialBargain(one.Initiator, one.Receiver, one.Chance, Mix(one.InitiatorTo, two.InitiatorTo), Mix(one.ReceiverTo, two.ReceiverTo));
    }

    private static double Share(double d, double other, double own) => d * other * other / ((d * other * other) + Least + ((1 - d) * own * own));

    private static double Rounded(double b) => Math.Floor(0.5 + (1e4 * b)) / 1e4;
}
