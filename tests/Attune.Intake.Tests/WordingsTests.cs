using System.Reflection;
using Attune.Analysis.Rounds;
using Attune.Intake.Bytes;

namespace Attune.Intake.Tests;

public class WordingsTests
{
    [Fact]
    public void Every_wording_has_words_for_what_was_found_and_what_to_do()
    {
        foreach (var wording in typeof(Wordings).GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            var said = (Wording)wording.Invoke(null, [.. wording.GetParameters().Select(Sample)])!;
            said.What.ShouldNotContain('{', wording.Name);
            said.What.ShouldEndWith(wording.Name == nameof(Wordings.FileUnreadable) ? "x" : ".");
            said.Instead.ShouldEndWith(".", Case.Sensitive, wording.Name);
        }
    }

    [Fact]
    public void Every_kind_of_file_given_by_mistake_has_its_advice()
        => Enum.GetValues<FileKind>().Except([FileKind.Text]).ShouldAllBe(kind => Wordings.WrongKind(kind).Instead.EndsWith('.'));

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "x",
        var type when type == typeof(SideNames) => SideNames.Default,
        var type when type == typeof(IEnumerable<string>) => new[] { "x" },
        var type when type == typeof(IEnumerable<(string Name, int Answers)>) => new[] { ("x", 1) },
        var type when type == typeof(IEnumerable<(string Heading, IEnumerable<(string Name, int Rows)> Values)>) => new[] { ("x", new[] { ("x", 1) }.AsEnumerable()) },
        var type when type == typeof(FileKind) => FileKind.Pdf,
        var type => Activator.CreateInstance(type)!,
    };
}
