namespace Attune.Report.Data;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnType
{
    Text,
    Number,
    Day,
    YesNo,
}
