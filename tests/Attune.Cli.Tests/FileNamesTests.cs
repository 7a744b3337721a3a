using Attune.Cli.Output;
using CsCheck;

namespace Attune.Cli.Tests;

public class FileNamesTests
{
    [Theory]
    [InlineData("q1", "q1")]
    [InlineData("Why now?", "Why-now")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("Größe_2", "Größe_2")]
    [InlineData("con", "con_")]
    [InlineData(" ?! ", "question")]
    public void An_id_becomes_a_name_that_holds_on_every_system(string id, string name)
        => FileNames.For([id]).ShouldBe([name]);

    [Fact]
    public void Ids_that_differ_in_what_a_name_cannot_hold_get_names_of_their_own()
        => FileNames.For(["q 1", "q/1", "Q-1", "q-1-2"]).ShouldBe(["q-1", "q-1-2", "Q-1-3", "q-1-2-2"]);

    [Fact]
    public void No_name_leads_out_of_the_folder_or_meets_another()
        => Gen.String[0, 80].Array[0, 8].Sample(ids =>
        {
            var names = FileNames.For(ids);
            names.Select(name => name.ToUpperInvariant()).Distinct().Count().ShouldBe(ids.Length);
            names.ShouldAllBe(name => name.All(character => char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character == '-' || character == '_'));
        });
}
