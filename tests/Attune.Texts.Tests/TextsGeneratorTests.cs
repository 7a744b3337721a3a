using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Attune.Texts.Tests;

/// <summary>The generator is run by the compiler on a small project, whose errors and values are looked at.</summary>
public class TextsGeneratorTests
{
    private const string Library = """
        namespace Sample;
        public enum Color { Red, Blue }
        internal static class Numbers
        {
            public static string Word(int number) => number == 3 ? "three" : "one";
            public static string StartWord(int number) => number == 3 ? "Three" : "One";
        }
        """;

    private const string Entries = """
        <data name="Plain"><value>Of {braces}</value></data>
        <data name="Filled"><value>{1:0.0} of {0}</value></data>
        <data name="Named"><value>{0}</value><comment>parts: road</comment></data>
        <data name="Template"><value>{0}!</value><comment>template</comment></data>
        <data name="Leaders_one"><value>{0} leader of {1}</value></data>
        <data name="Leaders_many"><value>{0} leaders of {1}</value></data>
        <data name="Words_one"><value>{0} word</value><comment>in words, first</comment></data>
        <data name="Words_many"><value>{0} words</value></data>
        <data name="Paint_Red"><value>red {0}</value><comment>enum: Sample.Color</comment></data>
        <data name="Paint_Blue"><value>blue</value></data>
        """;

    private static readonly MetadataReference[] Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal)).Select(file => MetadataReference.CreateFromFile(file))];

    [Theory]
    [InlineData("DeskTexts.Plain", "Of {braces}")]
    [InlineData("DeskTexts.Filled(3, 1.5)", "1,5 of 3")]
    [InlineData("DeskTexts.Named(road: 7)", "7")]
    [InlineData("DeskTexts.Template", "{0}!")]
    [InlineData("DeskTexts.Leaders(1, 2)", "1 leader of 2")]
    [InlineData("DeskTexts.Leaders(0, 2)", "0 leaders of 2")]
    [InlineData("DeskTexts.Words(3)", "Three words")]
    [InlineData("DeskTexts.Paint(Color.Red, 1)", "red 1")]
    [InlineData("DeskTexts.Paint(Color.Blue, 1)", "blue")]
    public void A_call_says_the_text(string call, string said) => Say(call, "").ShouldBe(said);

    [Theory]
    [InlineData("DeskTexts.Missing", "CS0117")]
    [InlineData("DeskTexts.Filled(3)", "CS7036")]
    [InlineData("DeskTexts.Filled(3, 4, 5)", "CS1501")]
    [InlineData("DeskTexts.Leaders(\"1\", 2)", "CS1503")]
    [InlineData("DeskTexts.Paint(3, 2)", "CS1503")]
    public void A_call_that_does_not_fit_the_text_does_not_compile(string call, string error)
        => Compile(Entries, call, "").Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.Id).ShouldBe([error]);

    [Fact]
    public void A_member_without_a_text_does_not_compile()
        => Problems("""<data name="Paint_Red"><value>red</value><comment>enum: Sample.Color</comment></data>""").ShouldContain("CS8509");

    [Fact]
    public void A_text_without_a_member_does_not_compile()
        => Problems(Entries + """<data name="Paint_Green"><value>green</value></data>""").ShouldContain("CS0117");

    [Fact]
    public void A_family_of_some_members_fails_for_the_others()
    {
        const string Some = """<data name="Paint_Red"><value>red</value><comment>enum: Sample.Color; some</comment></data>""";
        Problems(Some).ShouldBeEmpty();
        Should.Throw<TargetInvocationException>(() => Say("DeskTexts.Paint(Color.Blue)", "", Some)).InnerException.ShouldBeOfType<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("""<data name="Twice"><value>a</value></data><data name="Twice"><value>b</value></data>""")]
    [InlineData("""<data name="Lonely_one"><value>a</value></data>""")]
    [InlineData("""<data name="Not a name"><value>a</value></data>""")]
    [InlineData("""<data name="Paint"><value>a</value></data><data name="Paint_Red"><value>b</value><comment>enum: Sample.Color; some</comment></data>""")]
    [InlineData("<data")]
    public void A_file_without_an_accessor_is_an_error(string entries)
        => Compile(entries, "\"\"", "").Problems.Select(problem => problem.Id).Distinct().ShouldBe(["TEXT001"]);

    [Fact]
    public void A_given_culture_decides_for_an_instance()
        => Say("new DeskTexts(System.Globalization.CultureInfo.InvariantCulture).Filled(3, 1.5)", "given-culture").ShouldBe("1.5 of 3");

    [Fact]
    public void A_template_is_filled_by_its_caller()
        => Say("DeskTexts.Filled + DeskTexts.Leaders(1)", "templates").ShouldBe("{1:0.0} of {0}{0} leader of {1}");

    [Fact]
    public void A_file_of_another_language_gets_no_class_of_its_own()
        => Run(Entries, "\"\"", "", "/src/Sample/Desk/DeskTexts.de.resx").Driver.GetRunResult().GeneratedTrees.ShouldBeEmpty();

    [Fact]
    public void A_satellite_says_the_words_of_the_language_of_the_thread_and_the_country_decides_on_numbers()
    {
        var (sample, before) = (Load("DeskTexts.Filled(3, 1.5) + DeskTexts.Plain", "", Entries), (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture));
        AssemblyLoadContext.GetLoadContext(sample)!.Resolving += (context, name) => name.CultureName == "de" ? context.LoadFromStream(Satellite(sample.GetName().Name!)) : null;
        try
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (CultureInfo.GetCultureInfo("de"), CultureInfo.GetCultureInfo("en-US"));
            Call(sample).ShouldBe("1.5 von 3Of {braces}");
        }
        finally { (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = before; }
    }

    private static string[] Problems(string entries)
        => [.. Compile(entries, "\"\"", "").Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Select(problem => problem.Id).Distinct()];

    private static (Compilation Compilation, IReadOnlyList<Diagnostic> Problems) Compile(string entries, string call, string texts)
    {
        var (compilation, problems, _) = Run(entries, call, texts, "/src/Sample/Desk/DeskTexts.resx");
        return (compilation, problems);
    }

    private static (Compilation Compilation, IReadOnlyList<Diagnostic> Problems, GeneratorDriver Driver) Run(string entries, string call, string texts, string path)
    {
        var caller = $"using Sample.Desk; namespace Sample; public static class Caller {{ public static string Call() => {call}; }}";
        var placed = "namespace Sample.Desk { }";
        var compilation = CSharpCompilation.Create(
            "Sample" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(Library), CSharpSyntaxTree.ParseText(caller), CSharpSyntaxTree.ParseText(placed)],
            Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create([new TextsGenerator().AsSourceGenerator()], [new ResxFile(path, entries)], optionsProvider: new ProjectOptions(texts))
            .RunGeneratorsAndUpdateCompilation(compilation, out var written, out var problems, TestContext.Current.CancellationToken);
        return (written, problems, driver);
    }

    private static string Say(string call, string texts, string entries = Entries)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            return Call(Load(call, texts, entries));
        }
        finally { CultureInfo.CurrentCulture = before; }
    }

    private static string Call(Assembly sample) => (string)sample.GetType("Sample.Caller")!.GetMethod("Call")!.Invoke(null, null)!;

    private static Assembly Load(string call, string texts, string entries)
        => Assembly.Load(Emit(Compile(entries, call, texts).Compilation, "Sample.Desk.DeskTexts.resources", entries).ToArray());

    private static MemoryStream Satellite(string name) => Emit(
        CSharpCompilation.Create(name + ".resources", [CSharpSyntaxTree.ParseText("[assembly: System.Reflection.AssemblyCulture(\"de\")]")], Framework, new(OutputKind.DynamicallyLinkedLibrary)),
        "Sample.Desk.DeskTexts.de.resources", """<data name="Filled"><value>{1} von {0}</value></data>""");

    private static MemoryStream Emit(Compilation compilation, string file, string entries)
    {
        using var resources = new MemoryStream();
        using var writer = new ResourceWriter(resources);
        foreach (var entry in TextEntry.ReadAll($"<root>{entries}</root>")) { writer.AddResource(entry.Key, entry.Text); }
        writer.Generate();
        var (bytes, assembly) = (resources.ToArray(), new MemoryStream());
        var emitted = compilation.Emit(assembly, manifestResources: [new ResourceDescription(file, () => new MemoryStream(bytes), isPublic: true)]);
        emitted.Success.ShouldBeTrue(string.Join('\n', emitted.Diagnostics));
        assembly.Position = 0;
        return assembly;
    }
}
