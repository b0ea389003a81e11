namespace Contracts.Bytecode.Metering;

/// <summary>Kinds of exceptions that the machine throws.</summary>
[Flags]
internal enum Faults
{
    None = 0,
    DivideByZero = 1,
    Overflow = 2,
    Null = 4,
    Cast = 8,
    Range = 16,
    Element = Null | Range | Cast,
    Any = DivideByZero | Overflow | Null | Cast | Range,
}
