using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Attune.Web.Tests;

/// <summary>Records what a host writes to its log, with all values.</summary>
internal sealed class Notes : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public LogLevel Least { get; set; } = LogLevel.Information;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        if (IsEnabled(LogLevel.Information)) { Lines.Enqueue($"{state}"); }
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // A line that another record of the same host wants comes here, too.
        if (IsEnabled(logLevel)) { Lines.Enqueue($"{formatter(state, exception)} {exception}{(state is IEnumerable<KeyValuePair<string, object?>> parts ? string.Join(' ', parts.Select(part => part.Value)) : "")}"); }
    }

    public void Dispose()
    {
    }
}
