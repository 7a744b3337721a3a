namespace Attune.Analysis.Tests.Vocabulary;

/// <summary>Sentences as leaders of a cloud-ERP program write them, with the terms a reader would mark.</summary>
public class BusinessSentencesTests
{
    [Theory]
    [InlineData("The business owns the process after go-live", "business owns process go-live")]
    [InlineData("After we go live, business teams are responsible for the process", "go-live business teams responsible process")]
    [InlineData("Success means the benefits show up over several quarters", "success benefits show quarters")]
    [InlineData("All data should come from one trusted place", "data trusted place")]
    [InlineData("Leaders must agree on the goals before we start", "leaders agree goals start")]
    [InlineData("The old system cannot support our growth", "system support growth")]
    [InlineData("Users need training before the switch", "users training switch")]
    [InlineData("Change will be managed by a dedicated team", "change managed dedicated team")]
    [InlineData("We are doing this to cut costs", "cut costs")]
    [InlineData("Go-live on time and on budget is success", "go-live on-time on-budget success")]
    [InlineData("Customers should notice faster delivery", "customers notice faster delivery")]
    [InlineData("Finance needs to close the books faster", "finance close books faster")]
    [InlineData("IT keeps the lights on", "IT lights")]
    [InlineData("Decisions about scope are made by the steering committee", "decisions scope steering committee")]
    [InlineData("Adoption is the real measure of success", "adoption measure success")]
    [InlineData("IT will not manage change after it goes wrong", "IT manage change wrong")]
    [InlineData("The CIO is accountable for benefits", "CIO accountable benefits")]
    [InlineData("Change requests go to the IT service desk", "change requests IT service desk")]
    [InlineData("Phase one covers nine countries", "phase covers countries")]
    [InlineData("We save 5 percent of cost by 2027", "save percent cost 2027")]
    [InlineData("S/4HANA replaces R/3 in Q3", "S/4HANA replaces R/3 Q3")]
    [InlineData("KPIs? I think we don't have any, e.g. for sales.", "KPIs sales")]
    [InlineData("NO CUSTOMISATION WHATSOEVER IN THE CORE", "customisation whatsoever core")]
    [InlineData("we must stop customising, esp. in O2C", "stop customising esp O2C")]
    [InlineData("Everyone uses SaaS day-to-day", "SaaS day-to-day")]
    [InlineData("out of the box wherever possible", "out-of-the-box")]
    [InlineData("https://intranet.example/goals has our goals", "goals")]
    [InlineData("???", "")]
    [InlineData("n/a", "")]
    [InlineData("I don't know", "")]
    public void The_terms_of_a_sentence_are_its_content_words(string sentence, string terms)
    {
        var written = Room.Read([sentence], []).Terms
            .SelectMany(term => term.Occurrences.Select(use => (use.Span.Start, term.Text)))
            .OrderBy(use => use.Start)
            .Select(use => use.Text);
        written.Select(text => text.Replace(' ', '-')).ShouldBe(terms.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
