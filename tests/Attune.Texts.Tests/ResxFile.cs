using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Attune.Texts.Tests;

/// <summary>A .resx as the compiler hands it to a generator.</summary>
internal sealed class ResxFile(string path, string entries) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From($"<root>{entries}</root>");
}
