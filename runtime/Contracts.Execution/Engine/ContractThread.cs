using System.Runtime.ExceptionServices;

namespace Contracts.Execution;

/// <summary>
/// Threads that may run contract code: their stack holds whatever the counted stack limit lets a contract use.
/// </summary>
/// <remarks>
/// The CLR cannot survive an overflow of its stack, so contracts run on these threads only, and engines refuse all
/// others.
/// </remarks>
public static class ContractThread
{
    /// <summary>
    /// Bytes of real stack for each counted byte of <see cref="Limits.StackSizeMax"/>. Measured frames need up to about
    /// 70; the rest is for what a compiler may come to inline. Only the part that is ever used takes memory.
    /// </summary>
    public const int StackFactor = 1024;

    /// <summary>Bytes of real stack that the node's own frames may use above and below those of contracts.</summary>
    private const int NodeStackSize = 1024 * 1024;

    [ThreadStatic]
    private static int _countedStackMax;

    /// <summary>Counted stack bytes that this thread can bear; 0 on a thread that may not run contracts.</summary>
    public static int CountedStackMax => _countedStackMax;

    /// <summary>Creates a thread that may run contracts; the caller starts and joins it.</summary>
    /// <param name="work">What the thread does. It must not throw: as on any thread, that ends the process.</param>
    /// <param name="name">The thread's name, for debuggers.</param>
    /// <param name="limits">The limits whose stack size the thread must bear.</param>
    public static Thread Create(Action work, string name, Limits limits)
    {
        ArgumentNullException.ThrowIfNull(work);
        int countedStackMax = limits.StackSizeMax;
        void Body()
        {
            _countedStackMax = countedStackMax;
            work();
        }

        return new Thread(Body, checked((countedStackMax * StackFactor) + NodeStackSize))
        {
            IsBackground = true,
            Name = name,
        };
    }

    /// <summary>
    /// Runs <paramref name="work"/> on a thread that may run contracts and waits for it: on this thread if it is one,
    /// else on a new one. An exception of the work is thrown here.
    /// </summary>
    public static T Run<T>(Func<T> work, Limits limits)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (_countedStackMax >= limits.StackSizeMax)
            return work();

        T result = default!;
        ExceptionDispatchInfo? failure = null;
        void Capture()
        {
#pragma warning disable CA1031 // Nothing is swallowed: the exception crosses to the waiting thread.
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
#pragma warning restore CA1031
        }

        Thread thread = Create(Capture, "contract", limits);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
