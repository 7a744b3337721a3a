using System.Reflection;
using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests.Statements;

public sealed class BallotBoxTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Only_the_ballot_box_makes_the_key_that_opens_votes()
    {
        var key = typeof(BallotPermit).GetConstructors(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance).ShouldHaveSingleItem();
        key.IsAssembly.ShouldBeTrue();
        byte[] newObject = [0x73, .. BitConverter.GetBytes(key.MetadataToken)];
        var makers = from type in typeof(BallotBox).Assembly.GetTypes()
                     from method in type.GetMethods((BindingFlags)62).Cast<MethodBase>().Concat(type.GetConstructors((BindingFlags)62))
                     where method.GetMethodBody()?.GetILAsByteArray() is { } code && code.AsSpan().IndexOf(newObject) >= 0
                     select type.DeclaringType ?? type;
        makers.Distinct().ShouldBe([typeof(BallotBox)]);
    }

    [Fact]
    public async Task While_a_ballot_is_open_nobody_sees_a_vote_but_its_author()
    {
        var (statement, votes, box) = Cast((Side.Business, 0, new(Grade.Cannot, "By when?", ReasonShown.WithName)), (Side.It, 0, new(Grade.Agree, "", ReasonShown.NotShown)));
        var open = statement.OpenBallot!;
        (await box.DissentsAsync(open, votes, Names, Cancel)).ShouldBe(Dissents.None);
        (await box.OwnAsync(Viewer.Leader(Room.Voter(Side.Business, 0)), votes, open.Id, Cancel))!.Grade.ShouldBe(Grade.Cannot);
        (await box.OwnAsync(Viewer.Leader(Room.Voter(Side.Business, 1)), votes, open.Id, Cancel)).ShouldBeNull();
        (await box.OwnAsync(Viewer.Facilitator("Ruth"), votes, open.Id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_reason_is_shown_as_its_author_chose()
    {
        var (statement, votes, box) = Cast(
            (Side.Business, 0, new(Grade.Cannot, "By when?", ReasonShown.WithName)),
            (Side.Business, 1, new(Grade.Cannot, "Eight of ten is a number.", ReasonShown.BySide)),
            (Side.Business, 2, new(Grade.Cannot, "Kept to myself.", ReasonShown.NotShown)),
            (Side.Business, 3, new(Grade.Agree, "Not asked for.", ReasonShown.WithName)));
        await box.CloseAsync(statement, votes, new(4, 4), Room.Now, Cancel);

        var dissents = await box.DissentsAsync(statement.LastResult!, votes, Names, Cancel);
        dissents.Kept.ShouldBe(1);
        dissents.Shown.OrderBy(dissent => dissent.Reason, StringComparer.Ordinal).ShouldBe(
            [new(Grade.Cannot, "By when?", null, "Ingrid Solberg"), new(Grade.Cannot, "Eight of ten is a number.", Side.Business, null)]);
    }

    [Fact]
    public async Task Where_naming_the_side_names_the_person_the_side_is_left_out()
    {
        var (statement, votes, box) = Cast((Side.It, 0, new(Grade.Cannot, "By when?", ReasonShown.BySide)), (Side.It, 1, new(Grade.Agree, "", ReasonShown.NotShown)));
        await box.CloseAsync(statement, votes, new(4, 2), Room.Now, Cancel);
        (await box.DissentsAsync(statement.LastResult!, votes, Names, Cancel)).Shown.ShouldBe([new(Grade.Cannot, "By when?", null, null)]);
    }

    [Fact]
    public async Task A_name_that_is_not_known_any_more_falls_back_to_the_side()
    {
        var (statement, votes, box) = Cast([.. Enumerable.Range(0, 3).Select(i => (Side.It, i, new VoteContent(Grade.Cannot, $"Reason {i}", ReasonShown.WithName)))]);
        await box.CloseAsync(statement, votes, new(4, 3), Room.Now, Cancel);
        (await box.DissentsAsync(statement.LastResult!, votes, Names, Cancel)).Shown.ShouldAllBe(dissent => dissent.Side == Side.It && dissent.Name == null);
    }

    [Fact]
    public async Task A_cannot_without_a_reason_is_counted_and_owed()
    {
        var (statement, votes, box) = Cast((Side.Business, 0, new(Grade.Cannot, " ", ReasonShown.BySide)), (Side.Business, 1, new(Grade.Unclear, "", ReasonShown.BySide)));
        await box.CloseAsync(statement, votes, new(4, 4), Room.Now, Cancel);
        (statement.LastResult!.Result!.Cannots, statement.LastResult.ReasonsOwed).ShouldBe((1, 1));
    }

    [Fact]
    public void A_vote_prints_nothing_of_itself()
    {
        $"{new VoteContent(Grade.Cannot, "secret", ReasonShown.BySide)}".ShouldBe("(a vote)");
        $"{new CastVote(ParticipantKey.New(), Side.It, Grade.Cannot)}".ShouldBe("(a vote)");
        $"{new Dissent(Grade.Cannot, "secret", Side.It, null)}".ShouldNotContain("secret");
    }

    private static readonly Dictionary<ParticipantKey, string> Names = new() { [Room.Voter(Side.Business, 0)] = "Ingrid Solberg", [Room.Voter(Side.Business, 1)] = "Claire Fontaine" };

    private static (Statement Statement, StatementVote[] Votes, BallotBox Box) Cast(params (Side Side, int Place, VoteContent Vote)[] votes)
    {
        var statement = Room.Drafted();
        statement.Open(Room.Now);
        var vault = new OpenVault();
        return (statement, [.. votes.Select(vote => vault.Add(statement, vote.Side, Room.Voter(vote.Side, vote.Place), vote.Vote))], new(vault));
    }

    /// <summary>A vault that keeps the votes in memory.</summary>
    private sealed class OpenVault : IVoteVault
    {
        private readonly List<VoteContent> _contents = [];

        public StatementVote Add(Statement statement, Side side, ParticipantKey voter, VoteContent vote)
        {
            _contents.Add(vote);
            return new(new(statement.Program, statement.OpenBallot!.Id, voter), side, [(byte)(_contents.Count - 1)], Guid.NewGuid());
        }

        public ValueTask<ImmutableArray<VoteContent>> OpenAsync(IReadOnlyCollection<StatementVote> votes, BallotPermit key, CancellationToken cancel)
            => new([.. votes.Select(vote => _contents[vote.Sealed[0]])]);
    }
}
