using Attune.Encoding.Remote;

namespace Attune.Encoding.Judging;

/// <summary>Opens the judge that a person named. There is none unless somebody names one, because sentences of the answers are sent to it.</summary>
public static class Judges
{
    /// <summary>The environment variable from which the key of a judge is read. It is never taken from a command line, where others could see it.</summary>
    public const string KeyVariable = "ATTUNE_JUDGE_KEY";

    private const string Chat = "chat:";

    /// <summary>Says what is wrong with the name of a judge; null if it can be opened. The client is not loaded for this, and nothing is sent.</summary>
    /// <param name="spec">What was written: chat:URL#MODEL.</param>
    /// <param name="key">The key; null to read it from <see cref="KeyVariable"/>.</param>
    public static string? ProblemOf(string spec, string? key = null) => Read(spec, KeyOr(key)).Problem;

    /// <summary>Opens a judge. The client is loaded only now, and nothing is sent yet.</summary>
    /// <param name="spec">What was written: chat:URL#MODEL.</param>
    /// <param name="cacheFolder">The folder in which answers are kept, sealed; null to remember them only as long as the judge is open.</param>
    /// <param name="options">What is asked, and how long the server is waited for.</param>
    /// <param name="key">The key; null to read it from <see cref="KeyVariable"/>.</param>
    /// <exception cref="JudgeException">There is no such judge, or the folder cannot be made.</exception>
    public static IJudge Open(string spec, string? cacheFolder, JudgeOptions options, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (address, problem) = Read(spec, KeyOr(key));
        return problem is null ? ChatJudge.Open(address!, KeyOr(key), AnswerMemory.Open(cacheFolder), options) : throw new JudgeException(problem);
    }

    private static string? KeyOr(string? key) => key ?? Environment.GetEnvironmentVariable(KeyVariable);

    private static (RemoteAddress? Address, string? Problem) Read(string spec, string? key)
    {
        ArgumentNullException.ThrowIfNull(spec);
        if (!spec.StartsWith(Chat, StringComparison.Ordinal)) { return (null, JudgingTexts.Wanted); }

        var (address, problem) = RemoteAddress.Read(spec[Chat.Length..], key);
        return (address, problem switch
        {
            AddressProblem.None => null,
            AddressProblem.HoldsSecret => JudgingTexts.HoldsSecret(KeyVariable),
            AddressProblem.Unencrypted => JudgingTexts.Unencrypted(KeyVariable, address!.Host),
            AddressProblem.InTheClear => JudgingTexts.InTheClear(address!.Host),
            _ => JudgingTexts.Wanted,
        });
    }
}
