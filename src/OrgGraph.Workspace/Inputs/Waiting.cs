namespace OrgGraph.Workspace.Inputs;

/// <summary>Work that may wait for another program without end: opening, reading, writing a pipe.</summary>
internal static class Waiting
{
    /// <summary>Does the work on a thread of its own, which is left behind when the waiting is stopped.</summary>
    /// <exception cref="OperationCanceledException">The waiting was stopped.</exception>
    public static T For<T>(Func<T> work, CancellationToken cancellationToken)
    {
        var task = Task.Factory.StartNew(
            work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        // what becomes of it afterwards is nobody's concern
        _ =
            task.ContinueWith(
                t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return task.WaitAsync(cancellationToken).GetAwaiter().GetResult();
    }
}
