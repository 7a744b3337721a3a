namespace Attune.Web.Tests;

/// <summary>Waits for what the product does by itself, after the request that caused it has been answered.</summary>
internal static class Eventually
{
    // Far longer than it takes, because a machine under load is slow without being broken.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <param name="happened">Tells whether it has happened.</param>
    /// <param name="failure">What is wrong if it never happens.</param>
    public static Task ShouldHappenAsync(Func<bool> happened, string failure) => ShouldHappenAsync(() => Task.FromResult(happened()), failure);

    /// <param name="happened">Tells whether it has happened.</param>
    /// <param name="failure">What is wrong if it never happens.</param>
    public static async Task ShouldHappenAsync(Func<Task<bool>> happened, string failure)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await happened())
        {
            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Longest, failure);
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
