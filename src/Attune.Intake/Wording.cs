namespace Attune.Intake;

/// <summary>The two halves of a problem: what was found, and what to do instead.</summary>
internal readonly record struct Wording(string What, string Instead);
