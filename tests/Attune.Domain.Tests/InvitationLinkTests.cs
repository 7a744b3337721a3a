using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Tests;

public sealed class InvitationLinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_link_leads_to_its_leaders_place_as_often_as_it_is_opened_until_it_expires()
    {
        var participant = ParticipantKey.New();
        var (link, token) = InvitationLink.Issue(RoundId.New(), LeaderId.New(), participant, Now.AddDays(1));
        link.Admit(token, Now).ShouldBe(participant);
        link.Admit(token, Now).ShouldBe(participant);
        link.Admit(token, Now.AddDays(1)).ShouldBeNull();
    }

    [Fact]
    public void Nothing_that_is_stored_is_the_token_or_the_participant()
    {
        var participant = ParticipantKey.New();
        var (link, token) = InvitationLink.Issue(RoundId.New(), LeaderId.New(), participant, Now);
        token.Length.ShouldBe(43);
        InvitationLink.HashOf(token).ShouldBe(link.TokenHash);
        Convert.ToHexString(link.SealedParticipant).ShouldNotContain(Convert.ToHexString(participant.Value.ToByteArray()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("not a token")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!")]
    public void Anything_else_is_no_token(string? token) => InvitationLink.HashOf(token).ShouldBeNull();

    [Fact]
    public void Another_leaders_token_does_not_open_the_link()
    {
        var (link, _) = InvitationLink.Issue(RoundId.New(), LeaderId.New(), ParticipantKey.New(), Now.AddDays(1));
        var (_, other) = InvitationLink.Issue(link.Round, LeaderId.New(), ParticipantKey.New(), Now.AddDays(1));
        link.Admit(other, Now).ShouldBeNull();
    }
}
