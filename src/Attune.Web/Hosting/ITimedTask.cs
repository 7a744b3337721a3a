namespace Attune.Web.Hosting;

/// <summary>Something that is looked at again and again by the <see cref="Timekeeper"/>: what is due is read from the database, so a restart forgets nothing.</summary>
internal interface ITimedTask
{
    /// <summary>How long to wait before looking again.</summary>
    TimeSpan Often { get; }

    /// <summary>Does what is due. Several nodes do this at the same time, so whatever happens once is taken first.</summary>
    Task RunAsync(CancellationToken cancel);
}
