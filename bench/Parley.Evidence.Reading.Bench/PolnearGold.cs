using System.Globalization;

namespace Parley.Evidence.Reading.Bench;

/// <summary>One attribution of the PolNeAR annotation: the places of source, cue and content.</summary>
internal sealed record PolnearGold(List<(int, int)> Source, List<(int, int)> Cue, List<(int, int)> Content)
{
    public static List<PolnearGold> Load(string path)
    {
        Dictionary<string, List<(int, int)>> spans = [];
        List<PolnearGold> gold = [];
        foreach (string line in File.ReadLines(path))
        {
            string[] cells = line.Split('\t');
            if (line.StartsWith('T') && cells.Length >= 2)
            {
                string places = cells[1][(cells[1].IndexOf(' ', StringComparison.Ordinal) + 1)..];
                spans[cells[0]] = [.. places.Split(';').Select(p => p.Split(' ')).Select(p => (int.Parse(p[0], CultureInfo.InvariantCulture), int.Parse(p[1], CultureInfo.InvariantCulture)))];
            }
            else if (line.StartsWith('E') && cells.Length >= 2)
            {
                List<(int, int)> Role(string role) => [.. cells[1].Split(' ').Where(r => r.StartsWith(role, StringComparison.Ordinal)).SelectMany(r => spans.GetValueOrDefault(r[(r.IndexOf(':', StringComparison.Ordinal) + 1)..]) ?? [])];
                if (cells[1].StartsWith("Attribution", StringComparison.Ordinal))
                {
                    gold.Add(new PolnearGold(Role("Source"), Role("Cue"), Role("Content")));
                }
            }
        }

        return gold;
    }
}
