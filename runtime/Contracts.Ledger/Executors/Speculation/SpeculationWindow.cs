namespace Contracts.Ledger.Executors.Speculation;

/// <summary>
/// How far ahead of the committed prefix transactions are executed: far where that pays, one by one where not.
/// </summary>
/// <remarks>
/// Grows by one with each transaction that was committed as first executed, shrinks by a quarter with each that had to
/// be executed again. Once it is down to one, it stays there for a while, and longer each time that growing again did
/// not pay. Changes speed only. Set by the one thread that commits, read by all.
/// </remarks>
internal sealed class SpeculationWindow
{
    private const int SizePerWorker = 32;
    private const int SizeMax = 4_096;
    private const int PatienceMin = 64;
    private const int PatienceMax = 4_096;

    private int _size;
    private int _patience;
    private int _serialLeft;

    public int Size => Volatile.Read(ref _size);

    public void Reset(int workers)
    {
        _size = SizePerWorker * workers;
        _patience = PatienceMin;
        _serialLeft = 0;
    }

    public void Committed(bool wasExecutedAgain)
    {
        if (_serialLeft > 0)
        {
            _serialLeft--;
            return;
        }

        int size = wasExecutedAgain ? _size - (_size / 4) - 1 : _size + 1;
        if (size < 1)
        {
            _serialLeft = _patience;
            _patience = Math.Min(2 * _patience, PatienceMax);
        }
        else if (size > SizePerWorker)
        {
            _patience = PatienceMin;
        }

        Volatile.Write(ref _size, Math.Clamp(size, 1, SizeMax));
    }
}
