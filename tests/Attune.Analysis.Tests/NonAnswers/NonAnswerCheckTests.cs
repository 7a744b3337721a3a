using Attune.Analysis.NonAnswers;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.NonAnswers;

public class NonAnswerCheckTests
{
    [Theory]
    [InlineData("Don't know enough to comment.", NonAnswerKind.CannotTell)]
    [InlineData("I am not informed enough to comment.", NonAnswerKind.CannotTell)]
    [InlineData("I don't know enough about it to comment.", NonAnswerKind.CannotTell)]
    [InlineData("don't know enough about it to comment seriously", NonAnswerKind.CannotTell)]
    [InlineData("I can't comment, not informed.", NonAnswerKind.CannotTell)]
    [InlineData("I can't say", NonAnswerKind.CannotTell)]
    [InlineData("Hard to say", NonAnswerKind.CannotTell)]
    [InlineData("No idea, sorry!", NonAnswerKind.CannotTell)]
    [InlineData("Not sure. / Unsure.", NonAnswerKind.CannotTell)]
    [InlineData("dunno", NonAnswerKind.CannotTell)]
    [InlineData("No opinion on this topic at this point", NonAnswerKind.CannotTell)]
    [InlineData("Honestly, I really do not know.", NonAnswerKind.CannotTell)]
    [InlineData("I was not involved, so I can't really judge this", NonAnswerKind.CannotTell)]
    [InlineData("Weiß ich nicht", NonAnswerKind.CannotTell)]
    [InlineData("Keine Ahnung.", NonAnswerKind.CannotTell)]
    [InlineData("Das kann ich leider nicht beurteilen", NonAnswerKind.CannotTell)]
    [InlineData("Je ne sais pas", NonAnswerKind.CannotTell)]
    [InlineData("aucune idée", NonAnswerKind.CannotTell)]
    [InlineData("No lo sé", NonAnswerKind.CannotTell)]
    [InlineData("não sei", NonAnswerKind.CannotTell)]
    [InlineData("Non lo so", NonAnswerKind.CannotTell)]
    [InlineData("Weet ik niet", NonAnswerKind.CannotTell)]
    [InlineData("Geen idee", NonAnswerKind.CannotTell)]
    [InlineData("Vet inte", NonAnswerKind.CannotTell)]
    [InlineData("Vet ikke", NonAnswerKind.CannotTell)]
    [InlineData("Det ved jeg ikke", NonAnswerKind.CannotTell)]
    [InlineData("Ingen aning", NonAnswerKind.CannotTell)]
    [InlineData("n/a", NonAnswerKind.NotApplicable)]
    [InlineData("N.A.", NonAnswerKind.NotApplicable)]
    [InlineData("NA", NonAnswerKind.NotApplicable)]
    [InlineData("Not applicable", NonAnswerKind.NotApplicable)]
    [InlineData("Does not apply to me", NonAnswerKind.NotApplicable)]
    [InlineData("not my area", NonAnswerKind.NotApplicable)]
    [InlineData("Entfällt", NonAnswerKind.NotApplicable)]
    [InlineData("k.A.", NonAnswerKind.NotApplicable)]
    [InlineData("sans objet", NonAnswerKind.NotApplicable)]
    [InlineData("no aplica", NonAnswerKind.NotApplicable)]
    [InlineData("n.v.t.", NonAnswerKind.NotApplicable)]
    [InlineData("TBD", NonAnswerKind.Later)]
    [InlineData("tbd.", NonAnswerKind.Later)]
    [InlineData("To be determined", NonAnswerKind.Later)]
    [InlineData("Not decided yet", NonAnswerKind.Later)]
    [InlineData("Will come back to this later", NonAnswerKind.Later)]
    [InlineData("noch offen", NonAnswerKind.Later)]
    [InlineData("Wird noch nachgereicht", NonAnswerKind.Later)]
    [InlineData("à définir", NonAnswerKind.Later)]
    [InlineData("por definir", NonAnswerKind.Later)]
    [InlineData("kommer senere", NonAnswerKind.Later)]
    [InlineData("Same as above", NonAnswerKind.Elsewhere)]
    [InlineData("same as Q1", NonAnswerKind.Elsewhere)]
    [InlineData("See attached", NonAnswerKind.Elsewhere)]
    [InlineData("Please see my previous answer.", NonAnswerKind.Elsewhere)]
    [InlineData("As discussed in the steering committee", NonAnswerKind.Elsewhere)]
    [InlineData("as discussed", NonAnswerKind.Elsewhere)]
    [InlineData("ditto", NonAnswerKind.Elsewhere)]
    [InlineData("siehe oben", NonAnswerKind.Elsewhere)]
    [InlineData("Wie besprochen", NonAnswerKind.Elsewhere)]
    [InlineData("voir ci-dessus", NonAnswerKind.Elsewhere)]
    [InlineData("lo mismo que arriba", NonAnswerKind.Elsewhere)]
    [InlineData("zie boven", NonAnswerKind.Elsewhere)]
    [InlineData("se ovan", NonAnswerKind.Elsewhere)]
    [InlineData("\uFFFC", NonAnswerKind.Elsewhere)]
    [InlineData("asdf", NonAnswerKind.Keys)]
    [InlineData("asdfasdf", NonAnswerKind.Keys)]
    [InlineData("qwerty", NonAnswerKind.Keys)]
    [InlineData("xxx", NonAnswerKind.Keys)]
    [InlineData("test", NonAnswerKind.Keys)]
    [InlineData("This is a test", NonAnswerKind.Keys)]
    [InlineData("blah blah", NonAnswerKind.Keys)]
    [InlineData("sdfkjhsdf", NonAnswerKind.Keys)]
    [InlineData("None", NonAnswerKind.Nothing)]
    [InlineData("nothing to add", NonAnswerKind.Nothing)]
    [InlineData("No", NonAnswerKind.Nothing)]
    [InlineData("Yes.", NonAnswerKind.Nothing)]
    [InlineData("No further comments", NonAnswerKind.Nothing)]
    [InlineData("Nothing at this point", NonAnswerKind.Nothing)]
    [InlineData("Keine", NonAnswerKind.Nothing)]
    [InlineData("rien à ajouter", NonAnswerKind.Nothing)]
    [InlineData("Thanks for asking!", NonAnswerKind.Courtesy)]
    [InlineData("???", NonAnswerKind.Marks)]
    [InlineData("-", NonAnswerKind.Marks)]
    [InlineData("…", NonAnswerKind.Marks)]
    [InlineData("\u200B\u00A0", NonAnswerKind.Marks)]
    [InlineData("What is success for this program?", NonAnswerKind.Question)]
    [InlineData("what is success for this program", NonAnswerKind.Question)]
    public void A_sentence_that_answers_nothing_is_what_it_is(string sentence, NonAnswerKind kind)
        => NonAnswerCheck.Classify(sentence, "What is success for this program?").ShouldBe(kind);

    [Theory]
    [InlineData("don't know yet who owns it, but finance should")]
    [InlineData("We do not know who owns the data")]
    [InlineData("None of the vendors understands our plants")]
    [InlineData("TBD by finance in Q2")]
    [InlineData("Nobody")]
    [InlineData("No more mail attachments")]
    [InlineData("No one tells us what changes")]
    [InlineData("We can't say no to the plants any longer")]
    [InlineData("Lack of knowledge")]
    [InlineData("Not enough information")]
    [InlineData("Users are not involved")]
    [InlineData("The goal is unclear")]
    [InlineData("Not sure the plants will use it")]
    [InlineData("We see e-mail here")]
    [InlineData("We do the same as last year, with less paper")]
    [InlineData("As agreed with finance we drop the old ledger")]
    [InlineData("Same numbers as finance")]
    [InlineData("Later deliveries to stores")]
    [InlineData("Testing")]
    [InlineData("Tests that everyone trusts")]
    [InlineData("SI")]
    [InlineData("Open orders are visible")]
    [InlineData("Sorry, but finance must own the data")]
    [InlineData("Hi, one ledger please")]
    [InlineData("Thanks to the vendor we lost two months")]
    [InlineData("Nothing changes for stores")]
    [InlineData("Nein zu Sonderwegen")]
    [InlineData("ERP")]
    [InlineData("IT")]
    [InlineData("5")]
    [InlineData("👍")]
    [InlineData("Success for this program is one ledger")]
    [InlineData("Pass the audit")]
    [InlineData("Skip the pilot")]
    [InlineData("日本語")]
    public void What_says_something_is_an_answer(string sentence)
        => NonAnswerCheck.Classify(sentence, "What is success for this program?").ShouldBeNull();

    [Theory]
    [InlineData("No")]
    [InlineData("Yes!")]
    [InlineData("nein")]
    public void Yes_and_no_answer_a_question_for_them(string sentence)
    {
        NonAnswerCheck.Classify(sentence, "Is the program ready to go live?").ShouldBeNull();
        NonAnswerCheck.Classify(sentence, "Think of spring. Should we go live?").ShouldBeNull();
        NonAnswerCheck.Classify(sentence, "What will be different?").ShouldBe(NonAnswerKind.Nothing);
    }

    [Fact]
    public void Whoever_says_one_thing_beside_it_has_answered()
    {
        var round = Round("I don't know. Finance should own it.", "No idea.", "One ledger.", "TBD");
        var (points, _, nothing) = Points.CollectAll(round, "q1");
        points.Select(point => (point.Leader, point.Text)).ShouldBe([("l0", "Finance should own it."), ("l2", "One ledger.")]);
        nothing.Select(one => (one.Leader, one.Kind, one.Span.Cut(round.Answers[one.Answer].Text)))
            .ShouldBe([("l0", NonAnswerKind.CannotTell, "I don't know."), ("l1", NonAnswerKind.CannotTell, "No idea."), ("l3", NonAnswerKind.Later, "TBD")]);
        var only = NonAnswerCounts.Count(nothing, points.Select(point => point.Leader));
        only.Keys.Order().ShouldBe(["l1", "l3"]);
        NonAnswerCounts.ByKind(only.Values).Select(count => (count.Kind, count.Leaders.Total)).ShouldBe([(NonAnswerKind.CannotTell, 1), (NonAnswerKind.Later, 1)]);
    }

    [Fact]
    public void Marks_alone_are_counted_although_they_are_no_sentence()
        => Points.CollectAll(Round("...", "\u200B\u00A0"), "q1").NonAnswers.Select(one => one.Kind).ShouldBe([NonAnswerKind.Marks, NonAnswerKind.Marks]);

    [Fact]
    public void Kinds_of_one_person_each_are_told_together_or_not_at_all()
    {
        NonAnswerCount one = new(NonAnswerKind.CannotTell, new(1, 0)), other = new(NonAnswerKind.Later, new(1, 0)), many = new(NonAnswerKind.Nothing, new(2, 2));
        NonAnswerCounts.Together([one, other, many], leaders => leaders.Total > 1).Select(count => (count.Kind, count.Leaders.Total)).ShouldBe([(NonAnswerKind.Nothing, 4), ((NonAnswerKind?)null, 2)]);
        NonAnswerCounts.Together([one, many], leaders => leaders.Total > 1).ShouldBe([many]);
    }

    private static LockedRound Round(params string[] answers) => new()
    {
        Sides = SideNames.Default,
        Questions = [new("q1", "What is it for?")],
        Answers = [.. answers.Select((text, at) => new Answer($"l{at}", Side.Business, "q1", text))],
    };
}
