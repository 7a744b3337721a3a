using System.Net;

namespace Attune.Encoding.Remote;

/// <summary>Sends a request to a busy server (429, 503) again, after the wait that the server names or after a growing wait.</summary>
internal sealed class AskAgain(RemoteOptions options) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = options.ConnectionLifetime })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            // The body is sent again with every try, so it has to be buffered.
            await request.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        }

        for (var attempt = 1; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var wait = WaitOf(response) ?? options.FirstWait * Math.Pow(2, attempt - 1);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || attempt >= options.Tries || wait > options.LongestWait)
            {
                return response;
            }

            response.Dispose();
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, options.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan? WaitOf(HttpResponseMessage response)
        => response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - options.Time.GetUtcNow() : null;
}
