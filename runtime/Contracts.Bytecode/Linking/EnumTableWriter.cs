using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Writes the core library's table of enums: names and numbers, which a module has nowhere else.</summary>
/// <remarks>After marking, which says what enums there are: the table reaches nothing that is not in the
/// module.</remarks>
internal static class EnumTableWriter
{
    /// <summary>Writes the body of <c>bool TryDescribe(object, out int, out long, out string)</c>.</summary>
    /// <param name="code">The method's code, which is replaced.</param>
    /// <param name="enums">The module's enums, in its order.</param>
    public static void Write(MethodCode code, IEnumerable<TypeDefinition> enums)
    {
        code.Instructions.Clear();
        code.Points.Clear();
        int ordinal = 0;
        foreach (TypeDefinition type in enums)
            AddTest(code, type, ++ordinal);
        AddAnswer(code, 0, [Instruction.Create(OpCodes.Ldc_I8, 0L)], "", isFound: 0);
    }

    // if (value is E) { type = ordinal; number = (E)value; names = "…"; return true; }
    private static void AddTest(MethodCode code, TypeDefinition type, int ordinal)
    {
        ParameterDefinition value = code.Method.Parameters[0];
        Instruction next = Instruction.Create(OpCodes.Nop);
        Add(code, Instruction.Create(OpCodes.Ldarg, value));
        Add(code, Instruction.Create(OpCodes.Isinst, type));
        Add(code, Instruction.Create(OpCodes.Brfalse, next));
        bool isSigned = UnderlyingType(type) is MetadataType.SByte or MetadataType.Int16 or MetadataType.Int32
            or MetadataType.Int64;
        List<Instruction> number =
        [
            Instruction.Create(OpCodes.Ldarg, value),
            Instruction.Create(OpCodes.Unbox_Any, type),
            Instruction.Create(isSigned ? OpCodes.Conv_I8 : OpCodes.Conv_U8),
        ];
        AddAnswer(code, ordinal, number, NamesOf(type), isFound: 1);
        Add(code, next);
    }

    private static void AddAnswer(MethodCode code, int ordinal, List<Instruction> number, string names, int isFound)
    {
        Add(code, Instruction.Create(OpCodes.Ldarg, code.Method.Parameters[1]));
        Add(code, Instruction.Create(OpCodes.Ldc_I4, ordinal));
        Add(code, Instruction.Create(OpCodes.Stind_I4));
        Add(code, Instruction.Create(OpCodes.Ldarg, code.Method.Parameters[2]));
        foreach (Instruction instruction in number)
            Add(code, instruction);
        Add(code, Instruction.Create(OpCodes.Stind_I8));
        Add(code, Instruction.Create(OpCodes.Ldarg, code.Method.Parameters[3]));
        Add(code, Instruction.Create(OpCodes.Ldstr, names));
        Add(code, Instruction.Create(OpCodes.Stind_Ref));
        Add(code, Instruction.Create(OpCodes.Ldc_I4, isFound));
        Add(code, Instruction.Create(OpCodes.Ret));
    }

    private static void Add(MethodCode code, Instruction instruction) => code.Instructions.Add(instruction);

    private static MetadataType UnderlyingType(TypeDefinition type) =>
        type.Fields.First(field => !field.IsStatic).FieldType.MetadataType;

    // By rising unsigned value, as the base library orders them; equal values in the order of their declaration.
    private static string NamesOf(TypeDefinition type)
    {
        bool isFlags = type.CustomAttributes.Any(
            attribute => attribute.AttributeType.FullName == "System.FlagsAttribute");
        IEnumerable<string> members = type.Fields
            .Where(field => field.HasConstant)
            .Select(field => (field.Name, Number: NumberOf(field.Constant)))
            .OrderBy(member => (ulong)member.Number)
            .Select(member => string.Create(CultureInfo.InvariantCulture, $"{member.Name}={member.Number};"));
        return (isFlags ? "!" : "") + string.Concat(members);
    }

    private static long NumberOf(object constant) => constant is ulong number
        ? unchecked((long)number)
        : Convert.ToInt64(constant, CultureInfo.InvariantCulture);
}
