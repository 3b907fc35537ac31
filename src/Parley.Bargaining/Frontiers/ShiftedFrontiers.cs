using Parley.Numerics.Parallelism;

namespace Parley.Bargaining.Frontiers;

/// <summary>Crosses a frontier with one issue's options exactly: which of the shifted copies' points does no other copy dominate?</summary>
/// <remarks>
/// <para>Within a copy nothing dominates, because the shift is the same for all. Point a of copy i is dominated by copy j if some point b of the frontier
/// has b + shift(j) at least as high as a + shift(i) everywhere, that is, if b reaches a + shift(i) - shift(j): a question to one <see cref="OrthantTree"/> of
/// the unshifted frontier. Values are whole numbers below 2^53, so the difference is exact. Equal points stay once, in the copy of the lowest option.</para>
/// <para><b>Cost.</b> points x options x (options - 1) questions at worst, fewer where a neighbour's dominator also serves; all threads.</para>
/// </remarks>
internal static class ShiftedFrontiers
{
    /// <summary>Finds the points that stay.</summary>
    /// <param name="points">The frontier, one point after another; no point dominates or equals another.</param>
    /// <param name="count">The number of points.</param>
    /// <param name="shifts">What each option adds, one option after another; rising options.</param>
    /// <param name="width">The number of coordinates.</param>
    /// <param name="hopeless">Says of a shifted point that it cannot become a member for another reason; called from several threads.</param>
    /// <returns>For each option and point, whether it stays: option times <paramref name="count"/> plus point.</returns>
    public static bool[] Undominated(double[] points, int count, double[] shifts, int width, Func<double[], bool> hopeless)
    {
        int copies = shifts.Length / width;
        bool[] kept = new bool[copies * count];
        var tree = new OrthantTree(points, width, count);
        WorldPartition.For(count, 0, (from, to) =>
        {
            double[] shifted = new double[width];
            Span<double> query = stackalloc double[OrthantTree.Stride(width)];
            query.Clear();

            // The copy and place that dominated the neighbour of the same option: they often dominate this point, too.
            (int Copy, int Place)[] recent = new (int, int)[copies];
            Array.Fill(recent, (-1, -1));
            for (int place = from; place < to; place++)
            {
                int at = tree.Order[place];
                ReadOnlySpan<double> point = points.AsSpan(at * width, width);
                for (int i = 0; i < copies; i++)
                {
                    for (int p = 0; p < width; p++)
                    {
                        shifted[p] = point[p] + shifts[(i * width) + p];
                    }

                    kept[(i * count) + at] = !hopeless(shifted) && !Dominated(i, ref recent[i], query);
                }

                bool Dominated(int own, ref (int Copy, int Place) last, Span<double> question)
                {
                    if (last.Copy >= 0)
                    {
                        Ask(last.Copy, question);
                        if (tree.Reaches(last.Place, question) && Counts(last.Copy, last.Place, own))
                        {
                            return true;
                        }
                    }

                    for (int j = 0; j < copies; j++)
                    {
                        if (j == own)
                        {
                            continue;
                        }

                        Ask(j, question);
                        int found = tree.Find(question);
                        if (found >= 0 && Counts(j, found, own))
                        {
                            last = (j, found);
                            return true;
                        }
                    }

                    return false;
                }

                void Ask(int copy, Span<double> question)
                {
                    for (int p = 0; p < width; p++)
                    {
                        question[p] = shifted[p] - shifts[(copy * width) + p];
                    }
                }

                // An equal point of a later copy does not count. Nothing else than the equal point can reach it then: the frontier holds no dominated point.
                bool Counts(int copy, int foundAt, int own)
                {
                    if (copy < own)
                    {
                        return true;
                    }

                    ReadOnlySpan<double> other = points.AsSpan(tree.Order[foundAt] * width, width);
                    for (int p = 0; p < width; p++)
                    {
                        if (other[p] + shifts[(copy * width) + p] != shifted[p])
                        {
                            return true;
                        }
                    }

                    return false;
                }
            }
        });
        return kept;
    }
}
