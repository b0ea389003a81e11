using Contracts;

namespace Benchmarks;

/// <summary>The kernels as calls of a contract.</summary>
public sealed partial class CoreLibrarySpeed : Contract
{
    [Call]
    public long Dictionary(int rounds, int size) => CoreLibraryKernels.Dictionary(rounds, size);

    [Call]
    public long TextDictionary(int rounds, int size) => CoreLibraryKernels.TextDictionary(rounds, size);

    [Call]
    public long List(int rounds, int size) => CoreLibraryKernels.List(rounds, size);

    [Call]
    public long Sort(int rounds, int size) => CoreLibraryKernels.Sort(rounds, size);

    [Call]
    public long StringBuilding(int rounds, int size) => CoreLibraryKernels.StringBuilding(rounds, size);

    [Call]
    public long Decimal(int rounds, int size) => CoreLibraryKernels.Decimal(rounds, size);

    [Call]
    public long UInt128Arithmetic(int rounds, int size) => CoreLibraryKernels.UInt128Arithmetic(rounds, size);
}
