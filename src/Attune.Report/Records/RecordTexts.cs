using System.Globalization;

namespace Attune.Report.Records;

/// <summary>What a record says of its own, in the form of the reader's country.</summary>
internal sealed partial class RecordTexts
{
    public CultureInfo Culture => culture;

    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", culture);
}
