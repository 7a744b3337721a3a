using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests;

public sealed class GateTests
{
    // The whole rule written a second time, as the promise says it: for each role, before the lock, after it, and from the sitting on; each for unattributed,
    // confidential, attributed.
    public static TheoryData<ViewerRole, Sight[], Sight[], Sight[]> Promise => new()
    {
        { ViewerRole.Stranger, [Sight.Nothing, Sight.Nothing, Sight.Nothing], [Sight.Nothing, Sight.Nothing, Sight.Nothing], [Sight.Nothing, Sight.Nothing, Sight.Nothing] },
        { ViewerRole.Administrator, [Sight.Nothing, Sight.Nothing, Sight.Nothing], [Sight.Nothing, Sight.Nothing, Sight.Nothing], [Sight.Nothing, Sight.Nothing, Sight.Nothing] },
        { ViewerRole.Observer, [Sight.Counts, Sight.Counts, Sight.Counts], [Sight.Counts, Sight.Counts, Sight.Counts], [Sight.Counts, Sight.ReleasedQuotes, Sight.ReleasedQuotes] },
        { ViewerRole.Sponsor, [Sight.Counts, Sight.Counts, Sight.Counts], [Sight.Counts, Sight.Counts, Sight.Counts], [Sight.Counts, Sight.ReleasedQuotes, Sight.ReleasedQuotes] },
        { ViewerRole.Leader, [Sight.Counts, Sight.Counts, Sight.Counts], [Sight.Counts, Sight.Counts, Sight.Counts], [Sight.Counts, Sight.ReleasedQuotes, Sight.ReleasedQuotes] },
        { ViewerRole.Facilitator, [Sight.Counts, Sight.WhoAnswered, Sight.WhoAnswered], [Sight.Counts, Sight.TextBySide, Sight.TextWithName], [Sight.Counts, Sight.TextBySide, Sight.TextWithName] },
        { ViewerRole.Analysis, [Sight.Nothing, Sight.Nothing, Sight.Nothing], [Sight.TextBySide, Sight.TextBySide, Sight.TextBySide], [Sight.TextBySide, Sight.TextBySide, Sight.TextBySide] },
    };

    [Theory]
    [MemberData(nameof(Promise))]
    public void Each_reader_sees_what_the_promise_says(ViewerRole role, Sight[] before, Sight[] after, Sight[] revealed)
    {
        foreach (var contract in Enum.GetValues<Contract>())
        {
            foreach (var phase in Enum.GetValues<RoundPhase>())
            {
                var says = phase < RoundPhase.Locked ? before : phase < RoundPhase.Revealing ? after : revealed;
                Gate.SightOf(role, phase, contract).ShouldBe(says[(int)contract], $"{phase} {contract}");
            }
        }
    }

    [Fact]
    public void The_promise_speaks_of_every_role() => Promise.Count.ShouldBe(Enum.GetValues<ViewerRole>().Length);

    [Fact]
    public void Nobody_sees_more_before_the_lock_than_after_or_more_under_a_stricter_contract()
    {
        foreach (var role in Enum.GetValues<ViewerRole>())
        {
            foreach (var contract in Enum.GetValues<Contract>())
            {
                var after = Gate.SightOf(role, RoundPhase.Locked, contract);
                (Gate.SightOf(role, RoundPhase.Collecting, contract) <= after).ShouldBeTrue();
                if (contract > Contract.Unattributed)
                {
                    (Gate.SightOf(role, RoundPhase.Locked, contract - 1) <= after).ShouldBeTrue();
                }
            }
        }
    }

    [Fact]
    public void Progress_is_in_the_order_of_names_and_holds_no_time()
    {
        typeof(LeaderProgress).GetProperties().ShouldAllBe(property => property.PropertyType != typeof(DateTimeOffset) && property.PropertyType != typeof(DateTimeOffset?));
        var program = ProgramId.New();
        Leader[] leaders = [.. new[] { "Zoe", "Ann", "Max" }.Select(name => new Leader(LeaderId.New(), program, new(name, Side.Business, "", "", "")))];
        var round = new Round(RoundId.New(), program, RoundKind.Real, 1, 1, RoundRules.For(new(3, 3)));
        Invitation[] invitations = [.. leaders.Select(leader => new Invitation(round, leader.Id))];
        invitations[0].Finish();

        Gate.ProgressOf(round, ViewerRole.Facilitator, leaders, invitations)!.Leaders.Select(leader => leader.Name).ShouldBe(["Ann", "Max", "Zoe"]);
        var seen = Gate.ProgressOf(round, ViewerRole.Leader, leaders, invitations)!;
        seen.Leaders.ShouldBeEmpty();
        seen.Answered.ShouldBe(new(1, 0));
        Gate.ProgressOf(round, ViewerRole.Stranger, leaders, invitations).ShouldBeNull();
    }
}
