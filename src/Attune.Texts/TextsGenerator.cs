using System.Text;
using System.Xml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Attune.Texts;

/// <summary>Writes for every .resx of a project a class with a member for every text, so that the compiler knows each key and how many values its text takes.</summary>
[Generator]
public sealed class TextsGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor Broken = new(
        "TEXT001", "A text cannot have an accessor", "{0}: {1}", "Texts", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Where(IsOfNeutralLanguage)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellation) => Read(pair.Left, pair.Right, cancellation));
        context.RegisterSourceOutput(files, Write);
    }

    // A file of another language carries its name before the ending: DeskTexts.de.resx.
    private static bool IsOfNeutralLanguage(AdditionalText file)
        => Path.GetExtension(file.Path) == ".resx" && !Path.GetFileNameWithoutExtension(file.Path).Contains('.');

    private static TextsFile Read(AdditionalText file, AnalyzerConfigOptionsProvider all, CancellationToken cancellation)
    {
        all.GlobalOptions.TryGetValue("build_property.RootNamespace", out var root);
        all.GlobalOptions.TryGetValue("build_property.ProjectDir", out var project);
        all.GlobalOptions.TryGetValue("build_property.TextsNumbers", out var numbers);
        all.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.Texts", out var options);
        var folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/').Trim('/');
        var inside = folder.Substring((project ?? "").Replace('\\', '/').Trim('/').Length).Trim('/');
        return new TextsFile(
            Path.GetFileNameWithoutExtension(file.Path), string.Join(".", new[] { root ?? "" }.Concat(inside.Split('/')).Where(part => part.Length > 0)),
            file.GetText(cancellation)?.ToString() ?? "", options ?? "", numbers ?? "");
    }

    private static void Write(SourceProductionContext context, TextsFile file)
    {
        try
        {
            var writer = new TextsWriter(file, TextEntry.ReadAll(file.Content));
            foreach (var problem in writer.Problems) { context.ReportDiagnostic(Diagnostic.Create(Broken, Location.None, file.Name + ".resx", problem)); }
            if (writer.Problems.Count == 0) { context.AddSource($"{file.Namespace}.{file.Name}.g.cs", SourceText.From(writer.Write(), Encoding.UTF8)); }
        }
        catch (XmlException broken)
        {
            context.ReportDiagnostic(Diagnostic.Create(Broken, Location.None, file.Name + ".resx", broken.Message));
        }
    }
}
