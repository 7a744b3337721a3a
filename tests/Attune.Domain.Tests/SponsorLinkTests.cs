using Attune.Domain.Programs;

namespace Attune.Domain.Tests;

public class SponsorLinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_token_finds_its_link_and_another_does_not()
    {
        var (link, token) = SponsorLink.Issue(ProgramId.New(), " Claire Fontaine ", Now, Now.AddDays(90));
        SponsorLink.HashOf(token).ShouldBe(link.TokenHash);
        SponsorLink.HashOf(SponsorLink.Issue(ProgramId.New(), "x", Now, Now.AddDays(1)).Token).ShouldNotBe(link.TokenHash);
        link.Name.ShouldBe("Claire Fontaine");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a token")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!A")]
    public void What_is_no_token_has_no_hash(string? token) => SponsorLink.HashOf(token).ShouldBeNull();

    [Fact]
    public void A_link_ends_with_its_time_or_when_it_is_taken_back()
    {
        var (link, _) = SponsorLink.Issue(ProgramId.New(), "Claire Fontaine", Now, Now.AddDays(90));
        link.IsGood(Now.AddDays(89)).ShouldBeTrue();
        link.IsGood(Now.AddDays(90)).ShouldBeFalse();
        link.Revoke(Now);
        link.IsGood(Now).ShouldBeFalse();
    }
}
