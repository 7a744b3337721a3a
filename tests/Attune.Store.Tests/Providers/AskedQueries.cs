using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Attune.Store.Tests.Providers;

/// <summary>Counts the queries that Entity Framework sends to one database.</summary>
public sealed class AskedQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _connection;
    private readonly IDisposable _all;
    private IDisposable? _one;
    private int _count;

    public AskedQueries(string connection)
    {
        _connection = connection;
        _all = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public int Count => _count;

    public void OnNext(DiagnosticListener value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Name == DbLoggerCategory.Name) { _one = value.Subscribe(this); }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData executed && executed.Connection.ConnectionString == _connection) { Interlocked.Increment(ref _count); }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _one?.Dispose();
        _all.Dispose();
    }
}
