using System.Collections.Immutable;
using Attune.Intake.Rows;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetRow = Attune.Intake.Rows.Row;

namespace Attune.Intake.Workbooks;

/// <summary>The sheet of a workbook that holds a table: the first that people see and that has rows under headings.</summary>
/// <param name="Name">The name of the sheet.</param>
/// <param name="Rows">Its rows that are not blank; the line of a row is its number in the sheet.</param>
internal sealed record Workbook(string Name, ImmutableArray<SheetRow> Rows)
{
    // Whoever has more sheets than this has the answers on one of the first.
    private const int MostSheets = 50;

    /// <summary>Reads the sheet; null, with the reason reported, if there is none.</summary>
    public static Workbook? Read(byte[] bytes, InputLimits limits, Findings findings)
    {
        try
        {
            if (!UnpackedSize.Fits(bytes, limits.LargestUnpacked))
            {
                findings.Whole(Wordings.WorkbookTooLarge(limits.LargestUnpacked));
                return null;
            }

            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = limits.LargestUnpacked });
            return Choose(document, limits, findings);
        }
        // The library throws whatever a broken part makes it throw; for the person the file is one thing: damaged.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            findings.Whole(Wordings.WorkbookBroken());
            return null;
        }
    }

    private static Workbook? Choose(SpreadsheetDocument document, InputLimits limits, Findings findings)
    {
        if (document.WorkbookPart is not { Workbook: { } workbook } part) { throw new InvalidDataException("The workbook part is missing."); }
        var texts = new CellTexts(part);
        var sheets = (workbook.Sheets?.Elements<Sheet>() ?? []).Take(MostSheets)
            .Where(sheet => sheet.Id?.Value is { } id && part.TryGetPartById(id, out var found) && found is WorksheetPart)
            .OrderBy(sheet => Hidden(sheet) ? 1 : 0).ToList();
        Sheet? chosen = null;
        SheetContent? content = null;
        foreach (var sheet in sheets)
        {
            var read = SheetContent.Read((WorksheetPart)part.GetPartById(sheet.Id!.Value!), texts, limits);
            if (content is null || (!content.IsTable && read.IsTable)) { (chosen, content) = (sheet, read); }
            if (content.IsTable) { break; }
        }

        if (content is null || chosen is null || content.Rows.IsEmpty)
        {
            findings.Whole(Wordings.EmptyFile());
            return null;
        }

        if (content.TooWide) { findings.Whole(Wordings.TooManyColumns(limits.MostColumns)); }
        var name = chosen.Name?.Value ?? "";
        Say(name, content, [.. sheets.Where(sheet => sheet != chosen).Select(sheet => sheet.Name?.Value ?? "")], Hidden(chosen), findings);
        return new(name, content.Rows);
    }

    private static bool Hidden(Sheet sheet) => sheet.State is { } state && state.Value != SheetStateValues.Visible;

    private static void Say(string name, SheetContent content, IReadOnlyList<string> others, bool hidden, Findings findings)
    {
        findings.Note(Notes.SheetRead(Identity.Clean(name), hidden, others.Select(Identity.Clean)));
        if (content.HiddenRows.Count > 0) { findings.Note(Notes.HiddenRows(content.HiddenRows)); }
        if (content.HiddenColumns > 0) { findings.Note(Notes.HiddenColumns(content.HiddenColumns)); }
        if (content.Merged > 0) { findings.Note(Notes.MergedCells(content.Merged)); }
    }
}
