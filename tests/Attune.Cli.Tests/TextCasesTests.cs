using Attune.Analysis.NonAnswers;
using Attune.Analysis.Readings;
using Attune.Report;
using Attune.Statistics.Sides;

namespace Attune.Cli.Tests;

/// <summary>Files of which others reported that such a program reads them wrongly, through the whole program.</summary>
public sealed class TextCasesTests : IDisposable
{
    private readonly Attuned _attune = new();

    [Fact]
    public async Task Who_only_says_that_they_do_not_know_is_counted_as_that()
    {
        var question = await ReadAsync("A01-do-not-know.csv");

        question.NonAnswerLeaders.ShouldBe([new(NonAnswerKind.CannotTell, new(2, 2))]);
        question.Answered.ShouldBe(new SideCounts(2, 2));
        question.Cards.ShouldBeEmpty();
        question.Asks.ShouldBeEmpty();
        question.Points.Select(point => point.Text).ShouldBe(["The close takes five days.", "Customers get one date.", "A clean core.", "Few tickets in week two."]);
        question.Terms.ShouldAllBe(term => term.Key != "comment" && term.Key != "know" && term.Key != "inform");
        var page = await File.ReadAllTextAsync(Path.Combine(_attune.Folder, "report.html"), TestContext.Current.CancellationToken);
        page.ShouldContain("Four say that they cannot tell: two from Business and two from IT.");
        page.ShouldContain("Four sentences that answer nothing");
    }

    [Fact]
    public async Task Whatever_key_an_apostrophe_was_typed_with_it_negates()
    {
        var rows = (await _attune.RunAsync(["compare", _attune.Copy("texts/A02-apostrophes.csv")])).Output.TrimEnd('\n').Split('\n');

        rows.Length.ShouldBe(9);
        rows.Skip(1).ShouldAllBe(row => row.Contains("may be opposite,negation", StringComparison.Ordinal));
        rows[6].ShouldContain("We don&#39;t customise the core.");
    }

    [Fact]
    public async Task Markup_gives_no_word_and_is_not_shown()
    {
        var question = await ReadAsync("A03-markup.csv");

        question.Points.Select(point => point.Text).ShouldBe(["Close is fast and simple", "Clean core first", "Orders go out today", "Planners learn early", "now"]);
        question.Terms.Select(term => term.Key).Intersect(["nbsp", "br", "span", "style", "font-size", "font", "12px", "p"]).ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(_attune.Folder, "report.html"), TestContext.Current.CancellationToken)).ShouldNotContain("nbsp;and");
    }

    [Fact]
    public async Task What_a_mail_program_adds_is_no_point_and_no_word()
    {
        var question = await ReadAsync("A04-mail-signature.csv");

        question.Points.Length.ShouldBe(8);
        question.Points.ShouldAllBe(point => !point.Text.Contains("iPhone", StringComparison.Ordinal));
        question.Terms.ShouldAllBe(term => !term.Key.Contains("iphone", StringComparison.OrdinalIgnoreCase) && !term.Key.Contains("sent", StringComparison.Ordinal));
        question.Cards.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ligature_is_its_letters()
    {
        var pasted = await ReadAsync("A11-ligatures.csv");
        var path = Path.Combine(_attune.Folder, "A11-ligatures.csv");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("ﬂ", "fl", StringComparison.Ordinal).Replace("ﬁ", "fi", StringComparison.Ordinal).Replace("ﬃ", "ffi", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var typed = await ReadAsync("A11-ligatures.csv", copy: false);

        pasted.Terms.Select(term => (term.Key, term.Text, term.Leaders)).ShouldBe(typed.Terms.Select(term => (term.Key, term.Text, term.Leaders)));
        pasted.Terms.Single(term => term.Key == "workflow").Leaders.ShouldBe(new SideCounts(2, 2));
        pasted.Terms.Where(term => term.Key.Contains("workflow", StringComparison.Ordinal)).ShouldAllBe(term => term.Leaders.Business == term.Leaders.It);
        pasted.Points[0].Text.ShouldBe("One workﬂow for ﬁnance");
    }

    public void Dispose() => _attune.Dispose();

    private async Task<QuestionReading> ReadAsync(string file, bool copy = true)
    {
        var ending = await _attune.RunAsync(["read", copy ? _attune.Copy($"texts/{file}") : file, "-o", "report.html", "--json", "reading.json"]);
        ending.Code.ShouldBe(0, ending.Error);
        await using var json = File.OpenRead(Path.Combine(_attune.Folder, "reading.json"));
        return ReadingJson.Read(json).Questions.Single();
    }
}
