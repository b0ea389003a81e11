using System.Collections.Immutable;
using Contracts.Bytecode.Linking.Filters;
using Contracts.Bytecode.Linking.Lowering;
using Contracts.Bytecode.Profile;
using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Makes a closed module of a compiled contract: all that its entry reaches, and nothing else.</summary>
/// <remarks>
/// Runs on the author's machine, and decides nothing: a node verifies the module as if anyone had made it.
/// Deterministic, the same input gives the same bytes; safe for use by many threads.
/// </remarks>
public static class ContractLinker
{
    private const string ContractAttribute = "Contracts.GeneratedContractAttribute";
    private const string EntryMethod = "Invoke";

    /// <summary>Links one contract of an assembly.</summary>
    /// <exception cref="BadImageFormatException">An input is not a .NET assembly.</exception>
    public static LinkResult Link(LinkRequest request)
    {
        using SourceAssemblies sources = new(request);
        DocumentNames documents = new(request.ProjectFolder);
        FindingCollector findings = new(sources, documents, BannedMembers.Default);
        if (FindContract(sources, request.ContractName, findings) is not { } contract)
            return new LinkResult(null, null, findings.ToImmutable());

        RefuseInitializers(sources, findings);

        // What the core library stands in for, before the first name is looked up.
        CoreLibrary coreLibrary = CoreLibrary.Read(sources);
        bool hasDimensions = ArrayDimensions.Replace(sources, coreLibrary);
        TypeKeys keys = new(sources);
        InterfaceDefaults defaults = new(sources);
        MemberResolver resolver = new(sources, coreLibrary, keys, ImportTable.Default, defaults);
        ConstraintRules constraints = new(sources, coreLibrary, ImportTable.Default, keys);
        ClassOverrides.Complete(sources, resolver, keys);

        // Mark, and rewrite each method as it is reached: what it reaches depends on what its code becomes.
        StaticDispatch statics = new(sources, resolver, keys);
        DefaultSlots defaultSlots = new(sources, keys, resolver, defaults, statics, findings);
        VirtualSlots slots = new(sources, coreLibrary, keys, resolver, defaultSlots);
        FilterOrder filters = new(findings);
        DelegateClasses? delegates = DelegateClasses.Create(sources, resolver, keys);
        StaticValues values = new(resolver);
        StaticTables tables = new(values);
        IReadOnlyList<IBodyPass> passes =
        [
            .. hasDimensions ? [new RefuseUnclearCasts(sources, coreLibrary, findings)] : Array.Empty<IBodyPass>(),
            .. Passes(sources, coreLibrary, keys, resolver, filters, delegates, values, tables, findings),
        ];
        ReachabilityMarker marker = new(
            sources, resolver, slots, constraints, ImportTable.Default, findings, passes);
        LinkedParts parts = marker.Mark(contract.Entry);
        filters.Check(sources, parts, resolver, slots);
        TypeArguments arguments = new(sources, resolver, keys, slots, parts);
        CastTargets casts = new(sources, coreLibrary, keys, arguments, parts, findings);
        casts.Check();
        TableUses.Check(tables, sources, coreLibrary, resolver, parts, findings);
        if (!findings.IsEmpty)
            return new LinkResult(null, null, findings.ToImmutable());

        WriteEnumTable(sources, coreLibrary, parts);
        if (parts.Code.TryGetValue(coreLibrary.SequenceTable, out MethodCode? table))
            SequenceTableWriter.Write(table, coreLibrary, casts.SequenceElements());

        // Copy only what is free of findings: everything that is referenced now exists.
        ModuleCopier copier = new(sources, coreLibrary, resolver, constraints, parts, request.ContractName);
        using ModuleDefinition module = copier.Copy(contract.Entry.DeclaringType);
        List<(CodeSymbols Symbols, string AssemblyName)> symbols = CopyCode(parts, copier);
        return Write(request, contract.Abi, module, symbols, documents);
    }

    // What runs before everything else, without being called.
    private static void RefuseInitializers(SourceAssemblies sources, FindingCollector findings)
    {
        MethodDefinition? initializer = sources.Contract.GetType("<Module>")?.Methods
            .FirstOrDefault(method => method is { Name: ".cctor", HasBody: true });
        if (initializer?.Body.Instructions.FirstOrDefault(item => item.Operand is MethodDefinition)?.Operand
            is MethodDefinition called)
        {
            findings.Add(
                RuleIds.MutableStatic,
                new MethodCode(called),
                null,
                $"{called.Name} is a module initialiser, which would run once per node: set state up in the [Init]"
                + " method");
        }
    }

    /// <summary>The names of the contracts of an assembly, in the order of its attributes.</summary>
    /// <exception cref="BadImageFormatException">The input is not a .NET assembly.</exception>
    public static ImmutableArray<string> FindContractNames(LinkInput assembly)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(assembly.Image, writable: false));
        return [.. ContractAttributes(module).Select(attribute => (string)attribute.ConstructorArguments[0].Value)];
    }

    private static IReadOnlyList<IBodyPass> Passes(
        SourceAssemblies sources,
        CoreLibrary coreLibrary,
        TypeKeys keys,
        MemberResolver resolver,
        FilterOrder filters,
        DelegateClasses? delegates,
        StaticValues values,
        StaticTables tables,
        FindingCollector findings) =>
        [
            new LowerStackAllocations(), // first: what it leaves of localloc is refused
            new RefuseInstructions(findings), // early: instructions are still the compiler's
            new LowerFilters(filters), // early: the code that it adds needs the passes below
            new LowerInlineArrays(resolver), // takes away helpers that return references
            new InlineReferenceReturns(resolver, findings), // early: the code that comes in needs all the passes below
            new LowerDelegateCaches(), // before static fields: a cache is not the author's
            new LowerArrayData(coreLibrary, findings), // before calls and tokens: it takes both away
            new LowerArrayMembers(sources, coreLibrary, keys, findings), // before calls: to them, Array has no members
            new LowerTypeTokens(sources, keys, findings),
            new LowerSequenceCasts(sources, coreLibrary), // after array members: it knows clones by them
            new LowerIdentity(sources, coreLibrary),
            new LowerStaticTables(resolver, tables), // before static fields: to them, an array is none
            new LowerStaticFields(resolver, values, findings),
            new LowerConstrainedCalls(sources, coreLibrary, resolver, keys, findings), // leaves plain calls
            new LowerDelegateMembers(delegates, findings), // before calls: nothing else stands in for Delegate.Combine
            new LowerCalls(resolver, findings),
            new LowerDelegates(delegates, resolver), // after calls: by now the methods are the module's
            new CopyReadonlyReferences(), // after calls: by now their parameters are what the module has
            new WrapSequences(coreLibrary, keys, findings), // likewise
            new LowerFaultBlocks(),
            new RemoveBlanks(), // last: the other passes only blank what goes
        ];

    private static IEnumerable<CustomAttribute> ContractAttributes(ModuleDefinition module) =>
        module.Assembly.CustomAttributes.Where(attribute => attribute.AttributeType.FullName == ContractAttribute);

    private static (MethodDefinition Entry, string Abi)? FindContract(
        SourceAssemblies sources, string name, FindingCollector findings)
    {
        CustomAttribute? attribute = ContractAttributes(sources.Contract)
            .FirstOrDefault(candidate => candidate.ConstructorArguments[0].Value is string found && found == name);
        MethodDefinition? entry = attribute?.ConstructorArguments[1].Value is TypeReference type
            ? sources.Find(type)?.Methods.FirstOrDefault(
                method => method is { Name: EntryMethod, IsStatic: true, HasParameters: false })
            : null;
        if (entry is not null)
            return (entry, (string)attribute!.ConstructorArguments[2].Value);

        findings.Add(
            RuleIds.EntryPoint,
            sources.Contract.Assembly.Name.Name,
            $"the assembly holds no contract named {name}: it needs a partial class that derives from Contract");
        return null;
    }

    // Now that all enums of the module are known.
    private static void WriteEnumTable(SourceAssemblies sources, CoreLibrary coreLibrary, LinkedParts parts)
    {
        if (coreLibrary.EnumTable is { } table && parts.Code.TryGetValue(table, out MethodCode? code))
        {
            EnumTableWriter.Write(
                code,
                sources.Ordered.SelectMany(module => module.GetTypes())
                    .Where(type => type.IsEnum && parts.Types.Contains(type)));
            new RemoveBlanks().Run(code);
        }
    }

    private static List<(CodeSymbols Symbols, string AssemblyName)> CopyCode(LinkedParts parts, ModuleCopier copier)
    {
        CodeCopier codeCopier = new(copier.Mapper);
        List<(CodeSymbols, string)> symbols = [];
        foreach ((MethodDefinition source, MethodDefinition copy) in copier.Methods)
        {
            if (parts.Code.TryGetValue(source, out MethodCode? code))
                symbols.Add((codeCopier.Copy(code, copy), source.Module.Assembly.Name.Name));
        }

        return symbols;
    }

    private static LinkResult Write(
        LinkRequest request,
        string abi,
        ModuleDefinition module,
        List<(CodeSymbols Symbols, string AssemblyName)> symbols,
        DocumentNames documents)
    {
        using MemoryStream stream = new();
        module.Write(stream, new WriterParameters { DeterministicMvid = true, Timestamp = 0, WriteSymbols = false });
        byte[] image = stream.ToArray();
        if (image.Length > request.Limits.ModuleSizeMax)
        {
            string message = $"{image.Length} bytes; {nameof(Limits.ModuleSizeMax)} is {request.Limits.ModuleSizeMax}";
            return new LinkResult(null, null, [new Finding(RuleIds.LimitExceeded, "module", message)]);
        }

        byte[] pdb = new SymbolWriter(documents).Write(
            image, symbols.ToDictionary(known => known.Symbols.Method.MetadataToken.ToInt32() & 0xFFFFFF));
        ContractPackage package = new(request.ContractName, request.SourceHash, abi, image);
        return new LinkResult(package, pdb, []);
    }
}
