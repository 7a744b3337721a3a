using Attune.Domain.Answers;
using Attune.Domain.Rehearsals;

namespace Attune.Domain.Tests;

public sealed class WrittenInTests
{
    [Theory]
    [InlineData("en", "The close takes five days, not nine, and the controllers trust it without checking.")]
    [InlineData("de", "Der Abschluss dauert fünf Tage, und die Werke bestellen nicht mehr neben dem System.")]
    [InlineData("fr", "La clôture prend cinq jours et les usines ne commandent pas à côté du système.")]
    [InlineData("es", "El cierre tarda cinco días y las plantas no piden fuera del sistema, que es de todos.")]
    [InlineData("it", "La chiusura richiede cinque giorni e gli stabilimenti non ordinano più di nascosto.")]
    [InlineData("nl", "De afsluiting duurt vijf dagen en de fabrieken bestellen niet naast het systeem.")]
    [InlineData("pt", "O fecho leva cinco dias e as fábricas não encomendam fora do sistema que é de todos.")]
    [InlineData("sv", "Bokslutet tar fem dagar och fabrikerna beställer inte vid sidan av systemet, det är målet.")]
    [InlineData("nb", "Vi avslutter måneden på fem dager, og ikke en av fabrikkene bestiller utenfor systemet.")]
    [InlineData("da", "Vi afslutter måneden på fem dage, og ikke en af fabrikkerne bestiller uden om systemet.")]
    [InlineData("fi", "Kuukausi suljetaan viidessä päivässä, ja tehtaat eivät tilaa ohi, kun se on kaikille sama, mutta nopea.")]
    [InlineData("pl", "Zamknięcie miesiąca trwa pięć dni i zakłady nie zamawiają poza systemem, jest to dla nas cel.")]
    public void An_answer_is_known_by_its_small_words(string language, string text) => WrittenIn.Detect(text).ShouldBe(language);

    [Theory]
    [InlineData("")]
    [InlineData("SAP S/4HANA go-live, clean core")]
    [InlineData("Standard, Standard, Standard")]
    [InlineData("42")]
    public void What_does_not_say_has_no_language(string text) => WrittenIn.Detect(text).ShouldBe("");

    [Fact]
    public void The_answers_of_the_example_are_all_english()
        => Invented.Leaders.SelectMany(leader => leader.Answers.Values).Select(answer => answer.WholeText()).Where(text => text.Split(' ').Length > 12)
            .Select(text => (WrittenIn.Detect(text), text)).ShouldAllBe(candidate => candidate.Item1 == "en");
}
