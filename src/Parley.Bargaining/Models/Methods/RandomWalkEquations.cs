namespace Parley.Bargaining.Models.Methods;

/// <summary>Solves the linear equations of a random walk between barriers by elimination, one equation per position.</summary>
internal static class RandomWalkEquations
{
    /// <summary>Returns the chance to reach the upper barrier and the expected number of steps, from position n of 0..total.</summary>
    public static (double Win, double Duration) Solve(int n, int total, double p)
    {
        if (n == 0 || n == total)
        {
            return (n == 0 ? 0 : 1, 0);
        }

        // x_i = (1-p) x_(i-1) + p x_(i+1) + right_i with x_0 = 0; forward elimination gives x_i = gain_i x_(i+1) + win_i, duration_i.
        var gain = new double[total];
        var duration = new double[total];
        for (int i = 1; i < total; i++)
        {
            double pivot = 1 - ((1 - p) * gain[i - 1]);
            gain[i] = p / pivot;
            duration[i] = (1 + ((1 - p) * duration[i - 1])) / pivot;
        }

        double win = 1;
        double steps = 0;
        for (int i = total - 1; i >= n; i--)
        {
            win *= gain[i];
            steps = (gain[i] * steps) + duration[i];
        }

        return (win, steps);
    }
}
