namespace Attune.Web.Desk;

/// <summary>Forms that carry files with answers.</summary>
internal static class FormsWithFiles
{
    /// <summary>
    /// Holds what the form sends in memory. The framework would write a larger file into the folder for temporary files while it reads the form, in the clear, and a
    /// container whose root is read-only has none.
    /// </summary>
    public static T StaysInMemory<T>(this T form)
        where T : IEndpointConventionBuilder
        => form.WithFormOptions(memoryBufferThreshold: SentFile.LargestRequest, multipartBodyLengthLimit: SentFile.LargestRequest);
}
