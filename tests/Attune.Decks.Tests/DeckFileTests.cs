using Attune.Report;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Attune.Decks.Tests;

public sealed class DeckFileTests
{
    [Theory]
    [InlineData(Audience.Room)]
    [InlineData(Audience.Sponsor)]
    [InlineData(Audience.Team)]
    public void Every_version_is_valid_in_every_program_of_the_last_years(Audience readers)
    {
        foreach (var version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 })
        {
            using var file = PresentationDocument.Open(new MemoryStream(DeckFile.Write(Sample.Of(readers), Sample.English)), isEditable: false);
            new OpenXmlValidator(version).Validate(file, TestContext.Current.CancellationToken).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Written()
    {
        foreach (var (name, content) in new[] { ("room", Sample.Room), ("sponsor", Sample.Sponsor), ("team", Sample.Team), ("empty", Sample.Empty) }) { File.WriteAllBytes($"/tmp/deck-{name}.pptx", DeckFile.Write(content, Sample.English)); }
    }
}
