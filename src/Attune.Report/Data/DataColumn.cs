namespace Attune.Report.Data;

/// <summary>A column of a table of data.</summary>
/// <param name="Name">Its name, the same in every language: what a program reads it by.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Unit">In what a number counts; empty where there is none.</param>
/// <param name="Meaning">What it says, in the reader's language.</param>
public sealed record DataColumn(string Name, ColumnType Type, string Unit, string Meaning);
