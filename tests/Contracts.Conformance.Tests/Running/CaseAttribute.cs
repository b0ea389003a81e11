namespace Contracts.Conformance.Tests.Running;

/// <summary>Marks a test of a case that neither C# nor IL can express.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CaseAttribute(params int[] numbers) : Attribute
{
    /// <summary>The numbers of the cases.</summary>
    public IReadOnlyList<int> Numbers => numbers;
}
