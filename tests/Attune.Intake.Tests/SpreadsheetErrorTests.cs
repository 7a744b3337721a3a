using Attune.Intake.Rows;

namespace Attune.Intake.Tests;

public class SpreadsheetErrorTests
{
    [Theory]
    [InlineData("#NAME?"), InlineData("#REF!"), InlineData("#VALUE!"), InlineData("#N/A"), InlineData("#DIV/0!"), InlineData("#NUM!"), InlineData("#NULL!"), InlineData("#SPILL!")]
    [InlineData("#CALC!"), InlineData("#GETTING_DATA"), InlineData("#FIELD!"), InlineData("#ERROR!"), InlineData("#BLOCKED!"), InlineData("#CONNECT!"), InlineData("#UNKNOWN!"), InlineData("#PYTHON!")]
    [InlineData("Err:508"), InlineData("Err:502"), InlineData("Fehler:508"), InlineData("Erreur :508"), InlineData("#####")]
    [InlineData("#BEZUG!"), InlineData("#WERT!"), InlineData("#NV"), InlineData("#ZAHL!"), InlineData("#ÜBERLAUF!")]
    [InlineData("#NOM?"), InlineData("#VALEUR!"), InlineData("#NOMBRE!"), InlineData("#¿NOMBRE?"), InlineData("#¡VALOR!"), InlineData("#¡REF!"), InlineData("#N/D"), InlineData("#NOME?"), InlineData("#RIF!")]
    [InlineData("#NAVN?"), InlineData("#NAMN?"), InlineData("#VÆRDI!"), InlineData("#VÄRDEFEL!"), InlineData("#VERDI!"), InlineData("#I/T"), InlineData("#SAKNAS!"), InlineData("#NIMI?"), InlineData("#PUUTTUU!")]
    [InlineData("#NAZWA?"), InlineData("#ARG!"), InlineData("#NÁZEV?"), InlineData("#HODNOTA!"), InlineData("#AD?"), InlineData("#YOK"), InlineData("#NÉV?"), InlineData("#ИМЯ?"), InlineData("#ЗНАЧ!"), InlineData(" #NAME? ")]
    public void What_a_spreadsheet_writes_over_an_answer_is_recognized(string cell) => SpreadsheetError.Is(cell).ShouldBeTrue();

    [Theory]
    [InlineData("#1 priority"), InlineData("#onething"), InlineData("#"), InlineData("# of tickets"), InlineData("Number 508"), InlineData("NAME?"), InlineData("Err"), InlineData("Excel showed #NAME? to all of us!")]
    [InlineData("Target: 500"), InlineData("#MeToo!"), InlineData("")]
    public void What_a_person_wrote_is_no_error(string cell) => SpreadsheetError.Is(cell).ShouldBeFalse();

    [Fact]
    public void An_id_or_a_side_that_was_overwritten_is_named_too()
        => Fixture.ReadText("leader,side,Why?\n#NAME?,Business,One ledger\ni1,#REF!,Clean core\ni2,IT,Stable\n", "Business,IT").Problems
            .Select(problem => (problem.Line, problem.Column)).ShouldBe([(2, "leader"), (3, "side")]);
}
