using System.Globalization;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Encoding;
using Attune.Encoding.BuiltIn;
using Attune.Statistics.Sides;
using Attune.Web.Desk.Locking;

namespace Attune.Web.Tests;

public sealed class WordOfBothTests
{
    [Fact]
    public async Task A_word_that_only_comes_back_from_the_question_is_offered_after_those_the_leaders_brought()
    {
        var question = new Question("direction", "Which direction does it serve, and what does that ask of your team?");
        string[] said = ["It serves growth and needs adoption.", "Adoption by the plants is what it serves.", "This serves us if adoption comes.", "Adoption first; then it serves the close."];
        var answers = Enumerable.Range(0, 8).Select(i => new Answer(string.Create(CultureInfo.InvariantCulture, $"leader-{i}"), i < 4 ? Side.Business : Side.It, question.Id, said[i % 4]));
        var reading = await RoundReader.ReadAsync(
            new LockedRound { Sides = SideNames.Default, Questions = [question], Answers = [.. answers] }, BuiltInEncoder.Open(), ReadingOptions.Default, progress: null, TestContext.Current.CancellationToken);

        var words = WordOfBoth.Find(reading).Select(word => word.Word).ToList();

        words.ShouldContain("serves");
        words.IndexOf("adoption").ShouldBeInRange(0, words.IndexOf("serves") - 1);
    }
}
