using System.Runtime.CompilerServices;
using Contracts.Analyzers.Availability;
using Contracts.Bytecode.Profile;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers;

/// <summary>A compilation that holds contract code, with what the rules ask about its symbols.</summary>
/// <remarks>One instance per compilation serves all rules, on any thread.</remarks>
internal sealed class ContractCompilation
{
    private const string ContractTypeName = "Contracts.Contract";
    private const string ProjectOption = "build_property.IsContractProject";

    private static readonly ConditionalWeakTable<Compilation, ContractCompilation> Known = new();

    private readonly BannedSymbols _banned;

    private ContractCompilation(Compilation compilation)
    {
        _banned = new BannedSymbols(AvailableMembers.Get(compilation));
    }

    /// <summary>The view of a compilation, or null where the rules do not apply.</summary>
    /// <remarks>
    /// They apply where the project says so (<c>IsContractProject</c>, which the SDK's build files hand on). Where it
    /// says nothing, they apply if the project declares a contract itself; a test of contracts does not.
    /// </remarks>
    public static ContractCompilation? TryCreate(Compilation compilation, AnalyzerOptions analyzerOptions)
    {
        INamedTypeSymbol? contractType = compilation.GetTypeByMetadataName(ContractTypeName);
        if (contractType is null)
            return null;

        AnalyzerConfigOptions options = analyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions;
        options.TryGetValue(ProjectOption, out string? value);
        bool applies = bool.TryParse(value, out bool isContract)
            ? isContract
            : DeclaresContract(compilation.Assembly.GlobalNamespace, contractType);
        return applies ? Known.GetValue(compilation, known => new ContractCompilation(known)) : null;
    }

    /// <summary>Why a contract cannot use a type or member; null: it can.</summary>
    public BannedMember? FindBanned(ISymbol symbol) =>
        _banned.Find(symbol);

    private static bool DeclaresContract(INamespaceSymbol root, INamedTypeSymbol contractType)
    {
        Stack<INamespaceOrTypeSymbol> pending = new([root]);
        while (pending.Count > 0)
        {
            INamespaceOrTypeSymbol next = pending.Pop();
            if (next is INamedTypeSymbol type && type.InheritsFrom(contractType))
                return true;

            foreach (ISymbol member in next.GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                    pending.Push(inner);
            }
        }

        return false;
    }
}
