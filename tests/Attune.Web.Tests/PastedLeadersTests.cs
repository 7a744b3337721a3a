using System.Net;
using Attune.Domain.Leaders;
using Attune.Store.Tests.Providers;
using CsCheck;
using MimeKit;

namespace Attune.Web.Tests;

/// <summary>Lists of leaders as people have them, pasted at the Desk.</summary>
public sealed class PastedLeadersTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_with_usual_heads_is_taken_whole_and_one_with_an_unknown_head_is_asked_about()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");

        using var asked = await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", "Full name\tSide\tShoe size\tWork email\nKari Moe\tBusiness\t38\tkari@plant.example"));
        asked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync(Cancel)).ShouldContain("the heading “Shoe size” is not understood.");

        (await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", "Full name\tSide\tJob title\tWork email\nKari Moe\tBusiness\tCFO\tKari Moe <kari@plant.example>"))).ShouldLeadTo($"{program}/leaders");
        await using var db = site.Open();
        (await db.LeaderAsync("Kari Moe")).Entry.ShouldBe(new("Kari Moe", Attune.Statistics.Sides.Side.Business, "", "CFO", "kari@plant.example"));
    }

    [Fact]
    public async Task Leaders_can_be_looked_at_by_function()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", "Name\tSide\tFunction\nKari Moe\tBusiness\tCooking\nPer Lie\tIT\tCooking\nAda Vik\tIT\tGardening"));

        var all = WebUtility.HtmlDecode(await site.ReadAsync($"{program}/leaders"));
        all.ShouldContain("Cooking (2)");
        all.ShouldContain("Ada Vik");
        var cooking = WebUtility.HtmlDecode(await site.ReadAsync($"{program}/leaders?function=cooking"));
        cooking.ShouldContain("Cooking: 1 of Business, 1 of IT");
        cooking.ShouldContain("Kari Moe");
        cooking.ShouldNotContain("Ada Vik");
        WebUtility.HtmlDecode(await site.ReadAsync($"{program}/leaders?function=%3Cscript%3E")).ShouldContain("Ada Vik", Case.Sensitive, "a function that nobody has hides nobody");
    }

    /// <summary>What is taken at the Desk is an address for the letter, too, and the same one.</summary>
    [Fact]
    public void The_letter_can_be_sent_to_every_address_that_is_taken()
        => Gen.Char["aZ9.-_+'@<>()[],;:\" \\é\u0430\u200B"].Array[1, 12].Select(Gen.Char["aZ9.-@_ é"].Array[1, 10]).Sample((local, host) =>
        {
            foreach (var copied in new[] { $"{new string(local)}@{new string(host)}.example", $"Kari <{new string(local)}@plant.example>" })
            {
                var mail = MailAddress.Clean(copied);
                if (!MailAddress.IsUsable(mail)) { continue; }
                MailboxAddress.TryParse(mail, out var parsed).ShouldBeTrue(mail);
                MailboxAddress.EncodeAddrspec(parsed.Address).ShouldBe(MailboxAddress.EncodeAddrspec(mail), mail);
                parsed.Name.ShouldBeNullOrEmpty();
            }
        }, iter: 20_000);
}
