using Contracts.Bytecode.Profile;
using Mono.Cecil;

namespace Contracts.Bytecode.Metering;

/// <summary>References of a module to the meter's members, made without loading or resolving anything.</summary>
internal sealed class MeterReferences
{
    public MeterReferences(ModuleDefinition module)
    {
        AssemblyNameReference? scope =
            module.AssemblyReferences.FirstOrDefault(reference => reference.Name == ImportTable.HostAssembly);
        if (scope is null)
        {
            scope = new AssemblyNameReference(ImportTable.HostAssembly, new Version(0, 0, 0, 0));
            module.AssemblyReferences.Add(scope);
        }

        TypeReference int32 = module.TypeSystem.Int32;
        TypeReference int64 = module.TypeSystem.Int64;
        TypeReference nothing = module.TypeSystem.Void;
        Type = new TypeReference(ImportTable.HostAssembly, "Meter", module, scope, valueType: false);
        GasLeft = new FieldReference("GasLeft", int64, Type);
        StackLeft = new FieldReference("StackLeft", int64, Type);
        LoopMark = new FieldReference("LoopMark", int32, Type);
        Halt = Method("Halt", isStatic: false, nothing, int64);
        ChargeMemory = Method("ChargeMemory", isStatic: false, nothing, int64);
        EnterHandler = Method("EnterHandler", isStatic: false, nothing, int64, int32, int32);
        ChargeArray = Method("ChargeArray", isStatic: true, int32, int32, int32, int32, Type);
    }

    public TypeReference Type { get; }

    public FieldReference GasLeft { get; }

    public FieldReference StackLeft { get; }

    public FieldReference LoopMark { get; }

    public MethodReference Halt { get; }

    public MethodReference ChargeMemory { get; }

    public MethodReference EnterHandler { get; }

    public MethodReference ChargeArray { get; }

    private MethodReference Method(string name, bool isStatic, TypeReference result, params TypeReference[] parameters)
    {
        MethodReference method = new(name, result, Type) { HasThis = !isStatic };
        foreach (TypeReference parameter in parameters)
            method.Parameters.Add(new ParameterDefinition(parameter));
        return method;
    }
}
