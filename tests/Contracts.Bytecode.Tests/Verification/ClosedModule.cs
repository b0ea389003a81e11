using System.Text;
using Contracts.TestKit;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Contracts.Bytecode.Tests.Verification;

/// <summary>
/// Makes closed modules of C# that names importable members only: the linker's metadata, without the linking.
/// </summary>
internal static class ClosedModule
{
    /// <summary>Compiles and closes; the source declares everything but the entry class.</summary>
    public static byte[] FromCSharp(string source, bool release)
    {
        string full = source + "\npublic static class T_Entry { public static void Invoke() { } }\n";
        byte[] image = CSharpCompiler.Compile(full, "T", release, typeof(Host.HostFunctions).Assembly.Location).Image;
        return Close(image);
    }

    /// <summary>Strips and retargets the metadata of an assembly.</summary>
    public static byte[] Close(byte[] image, Action<ModuleDefinition>? change = null)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(image));
        Retarget(module);
        Strip(module.CustomAttributes);
        Strip(module.Assembly.CustomAttributes);
        module.Assembly.SecurityDeclarations.Clear();
        foreach (TypeDefinition type in module.GetAllTypes().ToList())
            Strip(type);
        RemoveUnnamed(module);
        change?.Invoke(module);
        using MemoryStream stream = new();
        module.Write(stream, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
        return stream.ToArray();
    }

    /// <summary>The findings as lines, for messages.</summary>
    public static string Describe(VerificationReport report)
    {
        StringBuilder text = new();
        foreach (Finding finding in report.Findings)
            text.AppendLine(finding.ToString());
        return text.ToString();
    }

    private static void Retarget(ModuleDefinition module)
    {
        AssemblyNameReference? system =
            module.AssemblyReferences.FirstOrDefault(reference => reference.Name == "System.Private.CoreLib");
        if (system is not null)
            system.Name = "System.Runtime";
        module.Resources.Clear();
    }

    /// <summary>The attributes that the compiler embeds name what is outside; nothing uses them any more.</summary>
    private static void RemoveUnnamed(ModuleDefinition module)
    {
        foreach (TypeDefinition type in module.Types.ToList())
        {
            if (type.BaseType?.FullName == "System.Attribute")
                module.Types.Remove(type);
        }
    }

    private static void Strip(TypeDefinition type)
    {
        Strip(type.CustomAttributes);
        type.Properties.Clear();
        type.Events.Clear();
        type.IsSerializable = false;
        if (type.IsValueType && !type.IsEnum)
            type.IsSequentialLayout = true;
        foreach (InterfaceImplementation implementation in type.Interfaces)
            Strip(implementation.CustomAttributes);
        foreach (GenericParameter parameter in type.GenericParameters)
            Strip(parameter);
        foreach (FieldDefinition field in type.Fields.ToList())
        {
            Strip(field.CustomAttributes);
            if (field.HasConstant)
                type.Fields.Remove(field);
            field.IsInitOnly = false;
            field.FieldType = WithoutModifier(field.FieldType);
        }

        foreach (MethodDefinition method in type.Methods.ToList())
        {
            if (type.IsClass && method.IsRuntime && method.Name is "BeginInvoke" or "EndInvoke")
                type.Methods.Remove(method);
            else
                Strip(method);
        }
    }

    private static void Strip(MethodDefinition method)
    {
        Strip(method.CustomAttributes);
        Strip(method.MethodReturnType.CustomAttributes);
        method.ReturnType = WithoutModifier(method.ReturnType);
        foreach (GenericParameter parameter in method.GenericParameters)
            Strip(parameter);
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            Strip(parameter.CustomAttributes);
            parameter.ParameterType = WithoutModifier(parameter.ParameterType);
            parameter.HasDefault = false;
            parameter.Constant = null;
            parameter.HasConstant = false;
        }

        if (!method.HasBody)
            return;
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.Operand is MethodReference and not MethodDefinition)
            {
                var reference = ((MethodReference)instruction.Operand).GetElementMethod();
                reference.ReturnType = WithoutModifier(reference.ReturnType);
                foreach (ParameterDefinition parameter in reference.Parameters)
                    parameter.ParameterType = WithoutModifier(parameter.ParameterType);
            }
        }
    }

    private static void Strip(GenericParameter parameter)
    {
        Strip(parameter.CustomAttributes);
        foreach (GenericParameterConstraint constraint in parameter.Constraints)
            Strip(constraint.CustomAttributes);
    }

    private static void Strip(Mono.Collections.Generic.Collection<CustomAttribute> attributes) => attributes.Clear();

    private static TypeReference WithoutModifier(TypeReference type) =>
        type is IModifierType modified ? WithoutModifier(modified.ElementType) : type;
}
