using CsCheck;
using Parley.Evidence.Ledger;

namespace Parley.Tests.Ledger;

public sealed class LedgerMergeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-merge-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Conflicts_are_shown_and_nothing_unknown_is_lost()
    {
        var path = Path.Combine(_folder, "ours.jsonl");
        File.WriteAllText(path, "{\"id\":\"A\",\"what\":\"1\",\"conf\":\"S\"}\n{\"id\":\"B\",\"what\":\"x\"}\n{\"type\":\"confirm\",\"of\":\"B\",\"by\":\"anna\"}\n");
        var theirs = LedgerSnapshot.Parse("{\"what\":\"x\", \"id\":\"B\"}\n{\"id\":\"A\",\"what\":\"2\"}\n{\"id\":\"C\",\"future\":[1,2]}\n{\"by\":\"anna\",\"of\":\"B\",\"type\":\"confirm\"}\n{\"type\":\"reject\",\"of\":\"B\"}\n");
        var merge = LedgerMerge.Of(LedgerSnapshot.Open(path), theirs);
        Assert.Equal(2, merge.Same);
        var conflict = Assert.Single(merge.Conflicts);
        Assert.Equal(("A", 1, 2, "conf,what"), (conflict.Id, conflict.OursLine, conflict.TheirsLine, string.Join(',', conflict.Fields)));
        merge.AppendTo(new LedgerFile(path));
        Assert.EndsWith("{\"id\":\"C\",\"future\":[1,2]}\n{\"type\":\"reject\",\"of\":\"B\"}\n", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal("1", LedgerSnapshot.Open(path).AsOf(null).Find("A")!.What);
    }

    [Fact]
    public void Merging_twice_adds_nothing_the_second_time() =>
        Gen.Select(RandomLedgers.Ledger, RandomLedgers.Ledger).Sample((a, b) =>
        {
            var path = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".jsonl");
            var file = new LedgerFile(path);
            file.Append(a.Take(3).ToArray());
            var theirs = LedgerSnapshot.Of(b);
            LedgerMerge.Of(LedgerSnapshot.Open(path), theirs).AppendTo(file);
            Assert.Empty(LedgerMerge.Of(LedgerSnapshot.Open(path), theirs).Lines);
        }, iter: 60);
}
