using Attune.Decks.Drawing;
using Attune.Decks.Slides;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Attune.Decks.Packaging;

/// <summary>The workbook within a chart, in which its numbers are edited.</summary>
internal static class ChartWorkbook
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Write(Sheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            var numbers = workbook.AddNewPart<WorksheetPart>("rId1");
            PartContent.Write(workbook, new XElement(
                S + "workbook", new XAttribute(XNamespace.Xmlns + "r", Names.R.NamespaceName),
                new XElement(S + "sheets", new XElement(S + "sheet", new XAttribute("name", "Sheet1"), new XAttribute("sheetId", 1), new XAttribute(Names.R + "id", "rId1")))));
            PartContent.Write(numbers, new XElement(
                S + "worksheet",
                new XElement(
                    S + "sheetData",
                    Row(1, [Text(""), .. sheet.Columns.Select(column => Text(column.Head))]),
                    sheet.Labels.Select((label, place) => Row(place + 2, [Text(label), .. sheet.Columns.Select(column => Number(column.Values[place]))])))));
        }

        bytes.Position = 0;
        return FixedZip.Repack(bytes);
    }

    private static XElement Row(int number, IEnumerable<XElement?> cells)
        => new(S + "row", new XAttribute("r", number), cells.Select((cell, place) => At(cell, number, place)));

    private static XElement? At(XElement? cell, int row, int column)
    {
        cell?.SetAttributeValue("r", string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}"));
        return cell;
    }

    // A text is never a formula, whatever it begins with.
    private static XElement? Text(string text) => text.Length == 0 ? null : new(S + "c", new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", text)));

    private static XElement? Number(double? value) => value is { } number ? new(S + "c", new XElement(S + "v", ChartDrawing.Figure(number))) : null;
}
