using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Questions;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Questions;

/// <summary>What is counted for reading is what the pages of the phone say.</summary>
public sealed partial class CountedWordsTests(SeatHost host) : IClassFixture<SeatHost>
{
    [Theory]
    [InlineData("/seat/2", "direction")]
    [InlineData("/seat/1/forecast", "purpose")]
    [InlineData("/seat/5/1", "who")]
    public async Task The_words_around_a_question_are_those_that_are_counted(string path, string id)
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync(path);
        // Where the question stands, its lead, the labels of fields, and of the matrix what each stage is; how long is left and what a choice offers are no part of it.
        var said = new[] { Kicker(), Heading(), Lead(), Label(), Stage() }
            .SelectMany(part => part.Matches(page.Html)).Sum(found => Words(Tag().Replace(WebUtility.HtmlDecode(found.Groups[1].Value), " ").Split('·')[0]));
        var question = round.Pack.Find(id)!;
        var around = said - Words(path.EndsWith("/5/1", StringComparison.Ordinal) ? $"{question.Text} {question.Activities[0]}" : question.Text);
        var bare = new PackQuestion("bare", "One") { AsksConfidence = false, AsksImportance = false };
        var counted = path switch
        {
            "/seat/2" => (bare with { Words = OwnWords.None }).TimeForWords(),
            "/seat/1/forecast" => bare.TimeForForecast() - TimeSpan.FromSeconds(AnsweringTime.SecondsOfChoice) - TimeSpan.FromMinutes((double)AnsweringTime.WordsOfForecast / AnsweringTime.WordsTypedInMinute),
            _ => question.TimeForActivity(1) - question.TimeForActivity(2) - TimeSpan.FromMinutes((double)(Words(question.Text) + Words(question.Activities[0]) - Words(question.Activities[1])) / AnsweringTime.WordsReadInMinute) + TimeSpan.FromMinutes(1.0 / AnsweringTime.WordsReadInMinute),
        };
        // The bare question is one word itself.
        Math.Abs((counted.TotalMinutes * AnsweringTime.WordsReadInMinute) - 1 - around).ShouldBeLessThanOrEqualTo(4, $"{around} words stand around the question on {path}");
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex("<p class=\"kicker\">(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Kicker();

    [GeneratedRegex("<h1>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("</h1>\\s*<p class=\"small\">(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Lead();

    [GeneratedRegex("<label for=\"[to]\">(.*?)</label>", RegexOptions.Singleline)]
    private static partial Regex Label();

    [GeneratedRegex("<fieldset class=\"stage\"><legend>(.*?)</legend>", RegexOptions.Singleline)]
    private static partial Regex Stage();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
