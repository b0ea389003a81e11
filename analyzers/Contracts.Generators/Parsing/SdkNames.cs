using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Parsing;

/// <summary>The SDK's types by name.</summary>
internal static class SdkNames
{
    public const string Contract = "Contracts.Contract";
    public const string Address = "Contracts.Address";
    public const string Hash256 = "Contracts.Hash256";
    public const string StateValue = "Contracts.StateValue<T>";
    public const string StateMap = "Contracts.StateMap<TKey, TValue>";
    public const string StateCounter = "Contracts.StateCounter";
    public const string StateCounterMap = "Contracts.StateCounterMap<TKey>";
    public const string Init = "Contracts.InitAttribute";
    public const string Call = "Contracts.CallAttribute";
    public const string View = "Contracts.ViewAttribute";
    public const string Event = "Contracts.EventAttribute";
    public const string Indexed = "Contracts.IndexedAttribute";
    public const string Slot = "Contracts.SlotAttribute";
    public const string ContractInterface = "Contracts.ContractInterfaceAttribute";

    public static bool Is(ISymbol? symbol, string name) => symbol?.OriginalDefinition.ToDisplayString() == name;

    public static AttributeData? FindAttribute(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (Is(attribute.AttributeClass, name))
                return attribute;
        }

        return null;
    }

    /// <summary>True for a class that has the contract base class anywhere above it.</summary>
    public static bool IsContract(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? ancestor = type?.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (Is(ancestor, Contract))
                return true;
        }

        return false;
    }
}
