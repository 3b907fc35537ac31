using Parley.Cases;
using Parley.Lenses;
using Parley.Lenses.Playbooks;
using Parley.Playbooks.Checking;
using Parley.Playbooks.Process;
using Parley.Plays;

namespace Parley.Web.Tests;

/// <summary>A person who does move for move what a playbook does gets what the playbook gets.</summary>
public sealed class PlayedSeatTests
{
    private static readonly CrisisEventKind[] Moves = [CrisisEventKind.Offer, CrisisEventKind.Accept, CrisisEventKind.Hold, CrisisEventKind.ProcessOnly, CrisisEventKind.Withdraw, CrisisEventKind.Walk];

    [Theory]
    [InlineData("give-in")]
    [InlineData("stall")]
    [InlineData("stand-firm")]
    [InlineData("salami")]
    [InlineData("logroll")]
    [InlineData("conditional")]
    public void Repeating_a_playbooks_moves_by_hand_gives_its_values(string book)
    {
        var table = Table();
        var setting = table.Mapping.Setting;
        var me = table.Principals[0];
        foreach (var theirs in new[] { "give-in", "logroll", "coerce" })
        {
            var line = table.Lineup.Assigned.ToArray();
            line[me] = table.Lineup.For(me)[table.Lineup.IndexOf(me, book)];
            line[table.Principals[1]] = table.Lineup.For(table.Principals[1])[table.Lineup.IndexOf(table.Principals[1], theirs)];
            for (var world = 0; world < 4; world++)
            {
                var process = new CrisisProcess(setting, line);
                process.Load(table.Worlds[world]);
                var log = new CrisisEventLog();
                int[] all = [.. Enumerable.Range(0, line.Length)];
                process.Run(all, log);
                var wanted = process.Result();
                if (log.Events.Any(e => e.Actor == me && !Moves.Contains(e.Kind)))
                {
                    continue;
                }

                List<PlayedTurn> turns = [.. log.Events.Where(e => e.Actor == me).Select(e => new PlayedTurn
                {
                    Move = e.Kind,
                    Author = e.Kind == CrisisEventKind.Accept ? e.Target : -1,
                    Package = e.Kind == CrisisEventKind.Offer ? log.Package(e.Package) : [],
                })];
                var seats = Enumerable.Range(0, line.Length).Select(p => p == me ? (IReadOnlyList<PlayedTurn>?)turns : null).ToList();
                var played = new CrisisEventLog();
                Assert.Null(process.RunSeats(all, seats, played));
                var got = process.Result();
                Assert.Equal(wanted.Outcome, got.Outcome);
                Assert.Equal(wanted.Round, got.Round);
                Assert.All(wanted.Value.Zip(got.Value), v => Assert.Equal(v.First, v.Second, 1e-9));
                Assert.True(ValueAudit.LargestError(setting, table.Worlds[world], played, got) < 1e-9);
            }
        }
    }

    [Fact]
    public void A_game_stops_where_a_turn_is_awaited_and_threats_follow_the_rules()
    {
        var table = Table();
        var me = table.Principals[0];
        var lever = Enumerable.Range(0, table.Mapping.Setting.Levers.Count).First(l => table.Mapping.Setting.Levers[l].Holder == me && table.Mapping.Setting.Levers[l].IsNegative);
        List<PlayedTurn> turns = [new() { Levers = [new PlayedLever(lever, CrisisEventKind.Threaten, 1, 2, 99)] }, new(), new() { KeepsWord = false }];
        var seats = Enumerable.Range(0, table.Lineup.Assigned.Count).Select(p => p == me ? (IReadOnlyList<PlayedTurn>?)turns : null).ToList();
        var session = new PlaySession(table, 0, seats, [.. seats.Select((_, p) => p == table.Principals[1] ? table.Lineup.For(p)[table.Lineup.IndexOf(p, "stand-firm")] : null)]);
        Assert.Equal(3, session.Awaited!.Round);
        Assert.Contains(session.Log.Events, e => e.Kind == CrisisEventKind.Threaten && e.Actor == me);
        Assert.Contains(session.Log.Events, e => e.Kind == CrisisEventKind.ThreatLapsed && e.Actor == me && e.Round == 2);
    }

    private static PlaybookTable Table()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Parley.slnx")))
        {
            folder = folder.Parent;
        }

        return new PlaybookTable(new LensContext(CaseLoader.Load(Path.Combine(folder.FullName, "cases", "cuba-1962")), 1, 6, 1) { Quick = true });
    }
}
