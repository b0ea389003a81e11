using Contracts.Bytecode.Profile;
using Mono.Cecil;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>References to imported types and members, by their names in the import table.</summary>
internal sealed class GasImports(ModuleDefinition module)
{
    /// <summary>A type by its name; <c>System.</c> may be left out.</summary>
    public TypeReference TypeOf(string name)
    {
        if (name.EndsWith("[]", StringComparison.Ordinal))
            return new ArrayType(TypeOf(name[..^2]));
        string full = name.Contains('.', StringComparison.Ordinal) ? name : "System." + name;
        return full switch
        {
            "System.Void" => module.TypeSystem.Void,
            "System.Boolean" => module.TypeSystem.Boolean,
            "System.Char" => module.TypeSystem.Char,
            "System.SByte" => module.TypeSystem.SByte,
            "System.Byte" => module.TypeSystem.Byte,
            "System.Int16" => module.TypeSystem.Int16,
            "System.UInt16" => module.TypeSystem.UInt16,
            "System.Int32" => module.TypeSystem.Int32,
            "System.UInt32" => module.TypeSystem.UInt32,
            "System.Int64" => module.TypeSystem.Int64,
            "System.UInt64" => module.TypeSystem.UInt64,
            "System.String" => module.TypeSystem.String,
            "System.Object" => module.TypeSystem.Object,
            _ => External(full),
        };
    }

    /// <summary>A method by its signature in the import table, with a bar in place of the blank.</summary>
    public MethodReference MethodOf(string text)
    {
        string signature = text.Replace('|', ' ');
        ImportedMember member = ImportTable.Default.FindMember(signature)
            ?? throw new InvalidOperationException($"{signature} is not in the import table.");
        MethodReference method = new(member.Name, TypeOf(member.Type), TypeOf(member.DeclaringType.FullName))
        {
            HasThis = !member.IsStatic,
        };
        foreach (string parameter in member.ParameterTypes)
            method.Parameters.Add(new ParameterDefinition(TypeOf(parameter)));
        return method;
    }

    private TypeReference External(string fullName)
    {
        if (!ImportTable.Default.TryFindType(fullName, out ImportedType? type))
            throw new InvalidOperationException($"{fullName} is not in the import table.");
        AssemblyNameReference assembly = module.AssemblyReferences.Single(name => name.Name == type.Assembly);
        return new TypeReference(type.Namespace, type.Name, module, assembly, type.IsValueType);
    }
}
