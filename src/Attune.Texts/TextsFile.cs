namespace Attune.Texts;

/// <summary>What the accessor of a .resx is made from. Two of equal content are equal, so that an unchanged file is not read again.</summary>
internal sealed class TextsFile(string name, string folder, string content, string options, string numbers) : IEquatable<TextsFile>
{
    /// <summary>The name of the file without its ending, which is the name of the class.</summary>
    public string Name { get; } = name;

    /// <summary>The namespace of the folder the file stands in.</summary>
    public string Namespace { get; } = folder;

    public string Content { get; } = content;

    /// <summary>True where the caller gives the culture to an instance; else the culture of the thread decides.</summary>
    public bool HasGivenCulture { get; } = options.Contains("given-culture");

    /// <summary>True where the texts are templates that the caller fills with markup.</summary>
    public bool IsOfTemplates { get; } = options.Contains("templates");

    /// <summary>The type that says numbers in words, or nothing.</summary>
    public string Numbers { get; } = numbers;

    public bool Equals(TextsFile? other) => other is not null
        && (Name, Namespace, Content, HasGivenCulture, IsOfTemplates, Numbers) == (other.Name, other.Namespace, other.Content, other.HasGivenCulture, other.IsOfTemplates, other.Numbers);

    public override bool Equals(object? obj) => Equals(obj as TextsFile);

    public override int GetHashCode() => (Name, Namespace, Content).GetHashCode();
}
