namespace Attune.Domain.Rooms;

/// <summary>A word that is spelled wrong and was read as the one that was meant.</summary>
/// <param name="Place">Its place in the list, by which it is kept apart.</param>
/// <param name="Meant">The word that was meant.</param>
/// <param name="Written">
/// As it was written, if more than one person wrote it so; otherwise empty: a slip of one hand tells whose hand it was.
/// </param>
public sealed record ReadSpelling(int Place, string Meant, string Written);
