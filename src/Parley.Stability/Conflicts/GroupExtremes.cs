namespace Parley.Stability.Conflicts;

/// <summary>The largest or smallest value over what can be reached within a group of states in one move, the state itself included.</summary>
/// <remarks>Reversible groups have one extreme for all. With irreversible options the extreme over all supersets of a code is found by a dynamic programme
/// over the cube of codes, one bit at a time, where the cube is not much larger than the group; else by comparing pairs.</remarks>
internal static class GroupExtremes
{
    public static void Into(OptionMoves moves, ReadOnlySpan<int> values, Span<int> result, bool largest)
    {
        if (largest)
        {
            Into<Largest>(moves, values, result);
        }
        else
        {
            Into<Smallest>(moves, values, result);
        }
    }

    private static void Into<T>(OptionMoves moves, ReadOnlySpan<int> values, Span<int> result)
        where T : struct, IExtreme
    {
        if (moves.IsReversible)
        {
            Reversible<T>(moves, values, result);
            return;
        }

        var size = moves.CodeBits <= 20 ? 1 << moves.CodeBits : int.MaxValue;
        var cube = size <= 4 * moves.LargestGroup ? new int[size] : [];
        for (var g = 0; g < moves.GroupCount; g++)
        {
            var members = moves.Group(g);
            if (cube.Length > 0 && members.Length * 4 >= size)
            {
                Cube<T>(moves, members, values, result, cube);
            }
            else
            {
                Pairs<T>(moves, members, values, result);
            }
        }
    }

    private static void Reversible<T>(OptionMoves moves, ReadOnlySpan<int> values, Span<int> result)
        where T : struct, IExtreme
    {
        for (var g = 0; g < moves.GroupCount; g++)
        {
            var members = moves.Group(g);
            var best = values[members[0]];
            foreach (var s in members)
            {
                best = T.Of(best, values[s]);
            }

            foreach (var s in members)
            {
                result[s] = best;
            }
        }
    }

    private static void Cube<T>(OptionMoves moves, ReadOnlySpan<int> members, ReadOnlySpan<int> values, Span<int> result, int[] cube)
        where T : struct, IExtreme
    {
        Array.Fill(cube, T.None);
        foreach (var s in members)
        {
            ref var cell = ref cube[moves.Code(s)];
            cell = T.Of(cell, values[s]);
        }

        for (var bit = 1; bit < cube.Length; bit <<= 1)
        {
            for (var code = 0; code < cube.Length; code++)
            {
                if ((code & bit) == 0)
                {
                    cube[code] = T.Of(cube[code], cube[code | bit]);
                }
            }
        }

        foreach (var s in members)
        {
            result[s] = cube[moves.Code(s)];
        }
    }

    private static void Pairs<T>(OptionMoves moves, ReadOnlySpan<int> members, ReadOnlySpan<int> values, Span<int> result)
        where T : struct, IExtreme
    {
        foreach (var s in members)
        {
            var best = values[s];
            var code = moves.Code(s);
            foreach (var t in members)
            {
                if ((code & ~moves.Code(t)) == 0)
                {
                    best = T.Of(best, values[t]);
                }
            }

            result[s] = best;
        }
    }

    private interface IExtreme
    {
        public static abstract int None { get; }

        public static abstract int Of(int a, int b);
    }

    private readonly struct Largest : IExtreme
    {
        public static int None => int.MinValue;

        public static int Of(int a, int b) => Math.Max(a, b);
    }

    private readonly struct Smallest : IExtreme
    {
        public static int None => int.MaxValue;

        public static int Of(int a, int b) => Math.Min(a, b);
    }
}
