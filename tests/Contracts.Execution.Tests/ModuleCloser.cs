using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Contracts.Execution.Tests;

/// <summary>What the linker does to the metadata of a module that needs no linking.</summary>
internal static class ModuleCloser
{
    public static byte[] Close(byte[] image)
    {
        using MemoryStream input = new(image);
        using ModuleDefinition module = ModuleDefinition.ReadModule(input);
        foreach (AssemblyNameReference reference in module.AssemblyReferences)
        {
            if (reference.Name == "System.Private.CoreLib")
                reference.Name = "System.Runtime";
        }

        module.CustomAttributes.Clear();
        module.Assembly.CustomAttributes.Clear();
        module.Assembly.SecurityDeclarations.Clear();
        foreach (TypeDefinition type in module.GetTypes().ToList())
            Strip(type);
        foreach (TypeDefinition type in module.Types.Where(IsCompilerMade).ToList())
            module.Types.Remove(type);
        using MemoryStream output = new();
        module.Write(output, new WriterParameters { DeterministicMvid = true });
        return output.ToArray();
    }

    private static bool IsCompilerMade(TypeDefinition type) =>
        type.BaseType?.Name == "Attribute" || type.Name == "<PrivateImplementationDetails>";

    private static void Strip(TypeDefinition type)
    {
        if (type.IsValueType && !type.IsEnum)
            type.IsSequentialLayout = true;
        type.CustomAttributes.Clear();
        type.Properties.Clear();
        foreach (GenericParameter parameter in type.GenericParameters)
            parameter.CustomAttributes.Clear();
        foreach (FieldDefinition field in type.Fields.ToList())
        {
            field.CustomAttributes.Clear();
            if (field.HasConstant)
                type.Fields.Remove(field);
        }

        foreach (MethodDefinition method in type.Methods.ToList())
        {
            if (method.Name is "BeginInvoke" or "EndInvoke")
                type.Methods.Remove(method);
            else
                Strip(method);
        }
    }

    private static void Strip(MethodDefinition method)
    {
        method.CustomAttributes.Clear();
        method.MethodReturnType.CustomAttributes.Clear();
        foreach (ParameterDefinition parameter in method.Parameters)
            parameter.CustomAttributes.Clear();
        foreach (GenericParameter parameter in method.GenericParameters)
            parameter.CustomAttributes.Clear();
        if (method.HasBody)
            LowerArrayData(method.Body);
    }

    /// <summary>Array literals become stores, element by element.</summary>
    private static void LowerArrayData(MethodBody body)
    {
        body.SimplifyMacros();
        foreach (Instruction call in body.Instructions.Where(IsInitializeArray).ToList())
        {
            byte[] data = ((FieldDefinition)call.Previous.Operand).InitialValue;
            string element = ((TypeReference)call.Previous.Previous.Previous.Operand).Name;
            ILProcessor processor = body.GetILProcessor();
            int size = element switch { "Byte" => 1, "Char" => 2, _ => 4 };
            for (int i = 0; i < data.Length / size; i++)
            {
                processor.InsertBefore(call.Previous.Previous, processor.Create(OpCodes.Dup));
                processor.InsertBefore(call.Previous.Previous, processor.Create(OpCodes.Ldc_I4, i));
                int value = size switch
                {
                    1 => data[i],
                    2 => BitConverter.ToUInt16(data, i * size),
                    _ => BitConverter.ToInt32(data, i * size),
                };
                processor.InsertBefore(call.Previous.Previous, processor.Create(OpCodes.Ldc_I4, value));
                OpCode store = size switch { 1 => OpCodes.Stelem_I1, 2 => OpCodes.Stelem_I2, _ => OpCodes.Stelem_I4 };
                processor.InsertBefore(call.Previous.Previous, processor.Create(store));
            }

            processor.Remove(call.Previous.Previous);
            processor.Remove(call.Previous);
            processor.Remove(call);
        }

        body.OptimizeMacros();
    }

    private static bool IsInitializeArray(Instruction instruction) =>
        instruction.Operand is MethodReference { Name: "InitializeArray" };
}
