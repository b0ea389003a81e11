using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Contracts.Bytecode.Linking;

/// <summary>The code that makes the value of a <c>static readonly</c> field, where it may stand wherever the field is
/// read.</summary>
/// <remarks>
/// That is where the value is the same each time and nobody can tell one from another: constants, and structs that a
/// constructor makes of such values by storing them. An object has an identity, an array can be written, and any other
/// code may throw, which .NET would tell differently.
/// </remarks>
internal sealed class StaticValues(MemberResolver resolver)
{
    private readonly Dictionary<FieldDefinition, IReadOnlyList<Instruction>?> _values = [];

    /// <summary>The instructions that leave the field's value on the stack, to be copied; empty: it is zero; null: it
    /// has none that may be copied.</summary>
    public IReadOnlyList<Instruction>? Of(FieldDefinition field) => Of(field, 0);

    private IReadOnlyList<Instruction>? Of(FieldDefinition field, int depth)
    {
        if (!_values.TryGetValue(field, out IReadOnlyList<Instruction>? value))
        {
            _values.Add(field, null); // What is asked for on the way is made of the field itself, and has no value.
            value = field.IsInitOnly && depth < LinkLimits.ValueDepthMax ? Find(field, depth) : null;
            _values[field] = value;
        }

        return value;
    }

    private List<Instruction>? Find(FieldDefinition field, int depth) =>
        InitialiserOf(field) is { } value && AreValues(value, field, depth) ? value : null;

    /// <summary>Whether instructions make such values only.</summary>
    public bool AreValues(IEnumerable<Instruction> code, FieldDefinition field) => AreValues(code, field, 0);

    private bool AreValues(IEnumerable<Instruction> code, FieldDefinition field, int depth) =>
        code.All(instruction => IsValue(instruction, field, depth));

    /// <summary>The instructions that leave on the stack what is stored in a field once; empty: it stays zero; null:
    /// the author's own code stores it.</summary>
    /// <remarks>In the static constructor that the compiler makes of initialisers: everything behind the store
    /// before.</remarks>
    public List<Instruction>? InitialiserOf(FieldDefinition field)
    {
        MethodDefinition? initialisers = field.DeclaringType.IsBeforeFieldInit
            ? field.DeclaringType.Methods.FirstOrDefault(method => method is { Name: ".cctor", IsStatic: true })
            : null;
        if (initialisers is null)
            return field.DeclaringType.Methods.Any(method => method.Name == ".cctor") ? null : [];
        initialisers.Body.SimplifyMacros();
        List<Instruction> value = [];
        foreach (Instruction instruction in initialisers.Body.Instructions.Where(item => item.OpCode != OpCodes.Nop))
        {
            if (instruction.OpCode == OpCodes.Stsfld && resolver.Resolve((FieldReference)instruction.Operand) == field)
                return value.Count > 0 ? value : null;
            value.Add(instruction);
            bool isZeroed = value is [var address, _] && address.OpCode == OpCodes.Ldsflda
                && instruction.OpCode == OpCodes.Initobj;
            if (isZeroed || instruction.OpCode == OpCodes.Stsfld)
                value.Clear();
        }

        return [];
    }

    private bool IsValue(Instruction instruction, FieldDefinition field, int depth) => instruction.OpCode.Code switch
    {
        Code.Ldsfld => IsEarlier((FieldReference)instruction.Operand, field, depth),
        Code.Newobj => IsStoringConstructor((MethodReference)instruction.Operand, depth),
        Code.Call => IsConversion((MethodReference)instruction.Operand),
        _ => IsConstant(instruction.OpCode.Code),
    };

    // To decimal and the wide integers.
    private bool IsConversion(MethodReference method) =>
        method.Name == "op_Implicit"
        && resolver.Resolve(method).Kind is MethodTargetKind.Import or MethodTargetKind.Extension
        && method.Parameters.All(parameter => IsNumber(parameter.ParameterType));

    private static bool IsConstant(Code code) =>
        code is Code.Ldc_I4 or Code.Ldc_I8 or Code.Ldstr or Code.Ldnull
            or (>= Code.Conv_I1 and <= Code.Conv_I8) or (>= Code.Conv_U4 and <= Code.Conv_U8)
            or Code.Conv_U1 or Code.Conv_U2;

    // A field that is initialised later would still be zero.
    private bool IsEarlier(FieldReference reference, FieldDefinition field, int depth)
    {
        if (resolver.Resolve(reference) is not { } other)
            return reference.DeclaringType.FullName is "System.String" or "System.Decimal";
        bool isLater = other.DeclaringType == field.DeclaringType
            && field.DeclaringType.Fields.IndexOf(other) >= field.DeclaringType.Fields.IndexOf(field);
        return !isLater && Of(other, depth + 1) is not null;
    }

    private bool IsStoringConstructor(MethodReference reference, int depth)
    {
        MethodTarget target = resolver.Resolve(reference);
        if (reference.DeclaringType.ContainsGenericParameter)
            return false;
        if (target.Kind is MethodTargetKind.Import or MethodTargetKind.Factory)
        {
            GenericArguments arguments = new(reference.DeclaringType);
            return reference.DeclaringType.IsValueType
                && reference.Parameters.All(parameter => IsNumber(arguments.Apply(parameter.ParameterType)));
        }

        if (target.Definition is not { DeclaringType.IsValueType: true } constructor
            || depth >= LinkLimits.ValueDepthMax)
        {
            return false;
        }

        return constructor.Body.Instructions.All(instruction => IsStoring(instruction, depth + 1));
    }

    // Decimal and the integers that the core library makes: none of their constructors throws for numbers.
    private static bool IsNumber(TypeReference type) =>
        type.MetadataType is >= MetadataType.Boolean and <= MetadataType.UInt64;

    private bool IsStoring(Instruction instruction, int depth) => instruction.OpCode.Code switch
    {
        Code.Nop or Code.Ret or Code.Stfld or Code.Initobj => true,
        Code.Ldarg or Code.Ldarg_S or (>= Code.Ldarg_0 and <= Code.Ldarg_3) => true,
        (>= Code.Ldc_I4_M1 and <= Code.Ldc_I4) => true,
        Code.Newobj => IsStoringConstructor((MethodReference)instruction.Operand, depth),
        Code.Call => instruction.Operand is MethodReference { Name: ".ctor" } chained
            && IsStoringConstructor(chained, depth),
        _ => IsConstant(instruction.OpCode.Code),
    };
}
