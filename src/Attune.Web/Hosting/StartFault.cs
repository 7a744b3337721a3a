using System.Net.Sockets;
using System.Reflection;
using Attune.Store.Keys;
using Attune.Store.Writing;
using Microsoft.AspNetCore.Connections;

namespace Attune.Web.Hosting;

/// <summary>
/// Why the product did not start, in a line for the person who started it. Any other fault is one of the product itself, and its stack trace is shown.
/// </summary>
/// <param name="Says">What is wrong, and what helps.</param>
/// <param name="ExitCode">The exit code, which is 0 if the start ended because somebody asked for it.</param>
internal sealed record StartFault(string Says, int ExitCode = 1)
{
    /// <returns>Null for an unknown fault, and if the product is hosted by other code, which wants the exception.</returns>
    public static StartFault? Explain(Exception exception)
        => Assembly.GetEntryAssembly() == typeof(StartFault).Assembly ? Known(exception) : null;

    private static StartFault? Known(Exception exception) => exception switch
    {
        WrongSettingsException or MissingBrowserFilesException or WrongMasterKeyException => new(exception.Message),
        IOException { InnerException: AddressInUseException } => new($"{exception.Message} Stop the program that listens there, or name another address, for instance --urls=http://127.0.0.1:5001."),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => new("The address may not be opened by this account: ports under 1024 need a right of their own. Name another one, for instance --urls=http://127.0.0.1:5001."),
        SocketException => new($"The address cannot be opened: {exception.Message}. It must be one of this machine, for instance --urls=http://127.0.0.1:5001."),
        OperationCanceledException => new("Attune was asked to stop before it was ready. Nothing is lost: the next start goes on where this one ended.", ExitCode: 0),
        _ when StoreFaults.Classify(exception) is StoreFault.Damaged => new($"The database is damaged: {exception.GetBaseException().Message} Nothing was written to it. Keep the file, put the newest backup in its place, and start again (docs/operating.md, Backup and restore)."),
        _ when StoreFaults.Classify(exception) is { } fault => new($"The database cannot be opened ({fault}): {exception.Message}"),
        _ => null,
    };
}

/// <summary>A setting is unknown or wrong; the message names the valid values.</summary>
internal sealed class WrongSettingsException(InvalidOperationException wrong) : InvalidOperationException(wrong.Message, wrong);
