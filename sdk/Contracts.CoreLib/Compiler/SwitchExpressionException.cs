using System;

namespace Contracts.CoreLib;

/// <summary>Thrown where no arm of a switch expression matches.</summary>
[Replaces(typeof(System.Runtime.CompilerServices.SwitchExpressionException))]
internal sealed class SwitchExpressionException : InvalidOperationException
{
    private const string NoArm = "No arm of the switch expression matches the value.";

    public SwitchExpressionException()
        : base(NoArm)
    {
    }

    public SwitchExpressionException(object? unmatchedValue)
        : base(NoArm)
    {
        UnmatchedValue = unmatchedValue;
    }

    public object? UnmatchedValue { get; }
}
