using Attune.Analysis.Rounds;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Vocabulary;

public class MisspellingTests
{
    private static string[] Meant(string[] business, string[] it, params Merge[] merges)
        => [.. Room.Read(business, it, merges).Spellings.Select(word => $"{word.From} {word.Into}")];

    [Fact]
    public void A_slip_counts_for_the_word_that_was_meant_and_the_word_is_shown_as_it_is_spelled()
    {
        var reading = Room.Read(["The requirments change every week", "Nobody signs the requirements"], ["We never see the requirements", "Our team waits for requiremnets"]);
        reading.Term("requirements").Leaders.ShouldBe(new SideCounts(2, 2));
        reading.Spellings.ShouldBe([new("requiremnets", "requirements"), new("requirments", "requirements")]);
        reading.Texts().ShouldNotContain("requirments");
    }

    [Fact]
    public void Where_the_word_stands_stays_exact()
    {
        string[] business = ["Nobody owns the enviroment after the release", "The environment is old"];
        var term = Room.Read(business, ["One environment for all of us"]).Term("environment");
        term.Occurrences.Select(use => business.Concat(["One environment for all of us"]).ElementAt(use.Answer).Substring(use.Span.Start, use.Span.Length))
            .ShouldBe(["enviroment", "environment", "environment"]);
    }

    [Fact]
    public void A_slip_inside_a_phrase_is_the_phrase()
        => Room.Read(["Clean master data first", "The master data is old"], ["Good maaster data before the release", "We fix master data"]).Term("master data").Leaders.ShouldBe(new SideCounts(2, 2));

    [Fact]
    public void A_slip_in_a_word_that_says_nothing_gives_no_word()
        => Room.Read(["We wait becuase nobody decides"], ["Nobody decides here"]).Texts().ShouldNotContain(text => text.StartsWith("bec", StringComparison.Ordinal));

    [Theory]
    [InlineData("managment", "management")]
    [InlineData("acommodation", "accommodation")]
    [InlineData("implemetation", "implementation", "The implementation is late")]
    [InlineData("recieved", "received", "We received it")]
    [InlineData("buisness", "business", "The business is ready")]
    [InlineData("stakholders", "stakeholders", "All stakeholders are here")]
    public void A_word_of_one_possible_meaning_is_read(string written, string meant, string other = "Something else is said here")
        => Meant([$"They spoke of the {written} in the room"], [other]).ShouldBe([$"{written} {meant}"]);

    [Theory]
    [InlineData("upskilling")]
    [InlineData("hypercare")]
    [InlineData("cutover")]
    [InlineData("subledger")]
    [InlineData("refactor")]
    [InlineData("datalake")]
    [InlineData("signavio")]
    [InlineData("explainer")]
    [InlineData("rostering")]
    [InlineData("intercompany")]
    [InlineData("organisation")]
    [InlineData("programme")]
    [InlineData("behaviour")]
    [InlineData("labelling")]
    public void Words_of_the_trade_and_of_another_spelling_are_no_slips(string word)
        => Meant([$"They speak of {word} in every meeting"], ["The reactor, the program, the labels, the organization and the data lane are here", "We explain it", "We roister"]).ShouldBeEmpty();

    [Fact]
    public void A_name_is_no_slip() => Meant(["We wait for Managment to sign"], ["The management signs"]).ShouldBeEmpty();

    [Fact]
    public void Another_language_is_no_misspelt_English()
        => Meant(["Das Projekt braucht eine klare Strategie und einen Prozes"], ["The project has a strategy", "One process for all"]).ShouldBeEmpty();

    [Fact]
    public void A_word_that_could_be_two_is_left()
        => Meant(["The formd is wrong"], ["The form is wrong", "The forms are wrong", "The ford is here"]).ShouldBeEmpty();

    [Fact]
    public void What_more_people_write_so_is_their_word()
        => Meant(["The costomer waits", "Our costomer calls", "A costomer asks"], ["The customer pays"]).ShouldBeEmpty();

    [Fact]
    public void Whoever_merges_a_word_with_itself_keeps_it()
    {
        string[] business = ["The requirments change"], it = ["We see the requirements"];
        Meant(business, it).ShouldBe(["requirments requirements"]);
        var kept = Room.Read(business, it, new Merge("requirments", "requirments"));
        kept.Spellings.ShouldBeEmpty();
        kept.Texts().ShouldContain("requirments");
    }

    [Fact]
    public void A_merge_by_hand_goes_before()
        => Room.Read(["The requirments change"], ["We see the requirements", "The demand grows"], new Merge("requirments", "demand")).Term("demand").Leaders.ShouldBe(new SideCounts(1, 1));

    [Fact]
    public void In_a_crowd_words_stay_as_they_were_written()
        => VocabularyReading.Read(
            Points.Collect(Room.Round(["The requirments change"], ["We see the requirements"]), Room.Question),
            Room.Round(["The requirments change"], ["We see the requirements"]).Answers, MergeList.Empty, VocabularyOptions.Default with { ReadsMisspellings = false }).Spellings.ShouldBeEmpty();

    [Fact]
    public void The_order_of_the_answers_never_matters()
        => Gen.Shuffle(new[] { "The requirments change", "We see the requirements", "Nobody owns the enviroment", "Our environment is old", "We wait becuase nobody decides" })
            .Sample(order => Room.Read(order, []).Spellings.SequenceEqual(Room.Read([.. order.Order(StringComparer.Ordinal)], []).Spellings), iter: 30);

    [Fact]
    public void What_is_spelled_right_is_never_read_as_another_word()
        => Gen.OneOf("account", "balance", "customer", "delivery", "environment", "finance", "governance", "handover", "inventory", "management", "operations", "planning", "quality",
                "requirement", "standard", "training", "vendor", "warehouse").Array[3, 9]
            .Sample(words => Room.Read([$"They say {string.Join(' ', words)}"], ["And we hear it"]).Spellings.IsEmpty, iter: 200);
}
