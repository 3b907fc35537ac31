using System.Text;
using Parley.Evidence.Ledger;

namespace Parley.Tests.Ledger;

public sealed class LedgerFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-ledger-").FullName;

    private string Ledger => Path.Combine(_folder, "evidence.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Killing_the_writer_again_and_again_loses_no_acknowledged_entry()
    {
        var acknowledged = new HashSet<string>();
        for (var round = 0; acknowledged.Count < 1000; round++)
        {
            using var writer = LedgerWriterProcess.Start(Ledger, "w" + round);
            // Killed in the midst of its work, after a different number of acknowledgements each time.
            var wanted = 20 + (round * 37 % 90);
            for (var i = 0; i < wanted && writer.StandardOutput.ReadLine() is { } id; i++)
            {
                acknowledged.Add(id);
            }

            writer.Kill();
            while (writer.StandardOutput.ReadLine() is { } id)
            {
                acknowledged.Add(id);
            }

            writer.WaitForExit();
        }

        var ledger = LedgerSnapshot.Open(Ledger);
        var present = ledger.AsOf(null).Entries().Select(e => e.Id!).ToHashSet();
        Assert.Empty(acknowledged.Except(present));
        Assert.DoesNotContain(ledger.Problems, p => p.Kind == LedgerProblemKind.BrokenLine);
    }

    [Fact]
    public void Several_processes_and_threads_append_without_mixing_their_lines()
    {
        var writers = Enumerable.Range(0, 3).Select(i => LedgerWriterProcess.Start(Ledger, "p" + i, 40)).ToList();
        Parallel.For(0, 4, thread =>
        {
            var file = new LedgerFile(Ledger, TimeSpan.FromSeconds(60));
            for (var i = 0; i < 40; i++)
            {
                file.Append(new LedgerEntry { Id = $"t{thread}-{i}", What = "by a thread" }, new ReviewRecord { Of = $"t{thread}-{i}", Accepts = true });
            }
        });
        foreach (var writer in writers)
        {
            writer.StandardOutput.ReadToEnd();
            writer.WaitForExit();
            Assert.Equal(0, writer.ExitCode);
            writer.Dispose();
        }

        var ledger = LedgerSnapshot.Open(Ledger);
        Assert.Empty(ledger.Problems);
        Assert.Equal(7 * 40, ledger.AsOf(null).Count());
    }

    [Fact]
    public void A_file_cut_at_any_byte_keeps_every_whole_line_and_sets_the_rest_aside()
    {
        LedgerRecord[] records = [Entry("A", "é — “x”"), Entry("B", "second"), new RatingRecord { Commitment = "A", Status = CommitmentStatus.Kept, AsOf = new DateOnly(2031, 1, 1) }];
        new LedgerFile(Ledger).Append(records);
        var whole = File.ReadAllBytes(Ledger);
        var ends = whole.Select((b, i) => (b, i)).Where(p => p.b == '\n').Select(p => p.i).ToList();
        for (var cut = 0; cut <= whole.Length; cut++)
        {
            File.WriteAllBytes(Ledger, whole[..cut]);
            File.Delete(Ledger + ".torn");
            var before = LedgerSnapshot.Open(Ledger);
            var complete = ends.Count(e => e < cut);
            var torn = before.Problems.Where(p => p.Kind == LedgerProblemKind.TornLastLine).ToList();
            Assert.DoesNotContain(before.Problems, p => p.Kind == LedgerProblemKind.BrokenLine);
            Assert.Equal(before.RecordCount + torn.Count, complete + (cut > 0 && whole[cut - 1] != '\n' ? 1 : 0));

            var repair = new LedgerFile(Ledger).Append(Entry("C", "after the crash"));
            var after = LedgerSnapshot.Open(Ledger);
            Assert.Equal(before.RecordCount + 1, after.RecordCount);
            Assert.DoesNotContain(after.Problems, p => p.IsError);
            Assert.NotNull(after.AsOf(null).Find("C"));
            Assert.Equal(torn.Count > 0, repair is not null);
            if (repair is not null)
            {
                var start = whole.AsSpan(0, cut).LastIndexOf((byte)'\n') + 1;
                Assert.Equal(whole[start..cut], File.ReadAllBytes(repair.SideFile)[..^1]);
            }
        }
    }

    [Fact]
    public void A_lock_file_left_behind_is_no_obstacle_but_a_held_one_is_named()
    {
        File.WriteAllText(Ledger + ".lock", "4711\n");
        Assert.Null(new LedgerFile(Ledger).Append(Entry("A", "x")));
        using (new FileStream(Ledger + ".lock", FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var refused = Assert.Throws<IOException>(() => new LedgerFile(Ledger, TimeSpan.FromMilliseconds(50)).Append(Entry("B", "x")));
            Assert.Contains("another program", refused.Message, StringComparison.Ordinal);
        }

        new LedgerFile(Ledger).Append(Entry("B", "x"));
        Assert.Equal(2, LedgerSnapshot.Open(Ledger).AsOf(null).Count());
    }

    [Fact]
    public void Adding_new_entries_leaves_out_those_that_are_there()
    {
        var file = new LedgerFile(Ledger);
        Assert.Equal(2, file.AppendNew([Entry("A", "1"), Entry("B", "1"), Entry("A", "again")]).Count);
        Assert.Equal(["C"], file.AppendNew([Entry("B", "2"), Entry("C", "2")]).Select(e => e.Id));
        Assert.Equal("1", LedgerSnapshot.Open(Ledger).AsOf(null).Find("B")!.What);
    }

    [Fact]
    public void An_entry_without_id_is_refused_and_nothing_is_written()
    {
        Assert.Throws<ArgumentException>(() => new LedgerFile(Ledger).Append(Entry("A", "x"), new LedgerEntry { What = "no id" }));
        Assert.False(File.Exists(Ledger));
    }

    [Fact]
    public void A_hand_written_last_line_without_line_break_gets_one()
    {
        File.WriteAllText(Ledger, "{\"id\":\"A\"}", new UTF8Encoding(true));
        Assert.Null(new LedgerFile(Ledger).Append(Entry("B", "x")));
        var ledger = LedgerSnapshot.Open(Ledger);
        Assert.Empty(ledger.Problems);
        Assert.Equal(["A", "B"], ledger.AsOf(null).Entries().Select(e => e.Id));
    }

    private static LedgerEntry Entry(string id, string what) => new() { Id = id, What = what, Act = "claim", Kind = EntryKind.Statement };
}
