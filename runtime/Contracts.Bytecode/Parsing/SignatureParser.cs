using System.Reflection.Metadata;

namespace Contracts.Bytecode.Parsing;

/// <summary>
/// Reads signature blobs with a bound on depth and work. What it does not know is refused with a rule id.
/// </summary>
/// <remarks>A blob is decoded once however many rows share it; a failed one gives the same failure each time.</remarks>
internal sealed class SignatureParser(TypeUniverse universe, TypeTable types, Limits limits, Fuel fuel)
{
    /// <summary>Parameters of one method, the meter's included.</summary>
    public const int ParameterCountMax = 128;

    private const byte GenericConvention = 0x10;
    private const byte HasThisConvention = 0x20;
    private const byte FieldConvention = 0x06;
    private const byte LocalConvention = 0x07;
    private const byte MethodSpecConvention = 0x0A;

    private string? _failureRule;
    private string _failureMessage = "";

    /// <summary>Where a type may stand decides which forms it may take.</summary>
    [Flags]
    private enum Forms
    {
        Plain = 0,
        Void = 1,
        Reference = 2,
        NativeInt = 4,
    }

    /// <summary>Tells why the last call returned null.</summary>
    public (string RuleId, string Message) Failure => (_failureRule!, _failureMessage);

    /// <summary>Reads a type on its own, as a type specification holds it.</summary>
    public CilType? ParseType(BlobReader blob)
    {
        Begin();
        CilType type = ReadType(ref blob, Forms.Plain, depth: 0);
        return End(blob) ? type : null;
    }

    /// <summary>Reads the type of a field.</summary>
    public CilType? ParseField(BlobReader blob)
    {
        Begin();
        if (ReadByte(ref blob) != FieldConvention)
            Fail(RuleIds.ForbiddenSignature, "This is not the signature of a field.");
        CilType type = ReadType(ref blob, Forms.Plain, depth: 0);
        return End(blob) ? type : null;
    }

    /// <summary>Reads the signature of a method.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="allowNativeInt">True for the constructor of a delegate.</param>
    public MethodSignature? ParseMethod(BlobReader blob, bool allowNativeInt)
    {
        Begin();
        byte convention = ReadByte(ref blob);
        if ((convention & ~(GenericConvention | HasThisConvention)) != 0)
        {
            Fail(RuleIds.ForbiddenSignature, $"Calling convention 0x{convention:x2} is not allowed.");
            return null;
        }

        int arity = (convention & GenericConvention) != 0 ? ReadCount(ref blob, 1, limits.GenericArityMax) : 0;
        int count = ReadCount(ref blob, 0, ParameterCountMax);
        CilType returnType = ReadType(ref blob, Forms.Void, depth: 0);
        Forms forms = allowNativeInt ? Forms.Reference | Forms.NativeInt : Forms.Reference;
        TypeList parameters = ReadTypes(ref blob, count, forms, depth: 0);
        bool hasThis = (convention & HasThisConvention) != 0;
        return End(blob) ? new MethodSignature(hasThis, arity, returnType, parameters) : null;
    }

    /// <summary>Reads the types of local variables.</summary>
    public TypeList? ParseLocals(BlobReader blob)
    {
        Begin();
        if (ReadByte(ref blob) != LocalConvention)
            Fail(RuleIds.ForbiddenSignature, "This is not the signature of local variables.");
        int count = ReadCount(ref blob, 1, limits.LocalCountMax);
        var locals = new CilType[_failureRule is null ? count : 0];
        for (int index = 0; index < locals.Length && _failureRule is null; index++)
            locals[index] = ReadType(ref blob, Forms.Reference, depth: 0);
        return End(blob) ? universe.List(locals) : null;
    }

    /// <summary>Reads the type arguments of a generic method.</summary>
    public TypeList? ParseMethodArguments(BlobReader blob)
    {
        Begin();
        if (ReadByte(ref blob) != MethodSpecConvention)
            Fail(RuleIds.ForbiddenSignature, "This is not the instantiation of a method.");
        int count = ReadCount(ref blob, 1, limits.GenericArityMax);
        TypeList arguments = ReadTypes(ref blob, count, Forms.Plain, depth: 0);
        return End(blob) ? arguments : null;
    }

    private void Begin()
    {
        _failureRule = null;
        _failureMessage = "";
    }

    private bool End(BlobReader blob)
    {
        if (_failureRule is null && blob.RemainingBytes != 0)
            Fail(RuleIds.ForbiddenSignature, "Bytes follow the end of the signature.");
        return _failureRule is null;
    }

    private CilType ReadType(ref BlobReader blob, Forms forms, int depth)
    {
        if (_failureRule is not null || !fuel.Spend(4))
            return Fail(RuleIds.LimitExceeded, "Verification takes too many steps.");
        if (depth >= limits.SignatureDepthMax)
        {
            return Fail(
                RuleIds.LimitExceeded,
                $"Types nest deeper than the limit {nameof(Limits.SignatureDepthMax)}, {limits.SignatureDepthMax}.");
        }

        byte code = ReadByte(ref blob);
        return (SignatureTypeCode)code switch
        {
            SignatureTypeCode.Void when forms.HasFlag(Forms.Void) => universe.Void,
            >= SignatureTypeCode.Boolean and <= SignatureTypeCode.UInt64 => Primitive((SignatureTypeCode)code),
            SignatureTypeCode.IntPtr when forms.HasFlag(Forms.NativeInt) => universe.NativeInt,
            SignatureTypeCode.String => universe.String,
            SignatureTypeCode.Object => universe.Object,
            SignatureTypeCode.ByReference when forms.HasFlag(Forms.Reference) =>
                universe.ReferenceTo(ReadType(ref blob, Forms.Plain, depth + 1)),
            SignatureTypeCode.SZArray => universe.ArrayOf(ReadType(ref blob, Forms.Plain, depth + 1)),
            SignatureTypeCode.GenericTypeParameter => ReadParameter(ref blob, CilTypeKind.TypeParameter),
            SignatureTypeCode.GenericMethodParameter => ReadParameter(ref blob, CilTypeKind.MethodParameter),
            SignatureTypeCode.GenericTypeInstance => ReadInstance(ref blob, depth),
            _ when code is 0x11 or 0x12 => ReadPlainNamed(ref blob, isValueType: code == 0x11),
            _ => Refuse((SignatureTypeCode)code),
        };
    }

    private CilType Primitive(SignatureTypeCode code) => universe.Primitive(code switch
    {
        SignatureTypeCode.Boolean => CilTypeKind.Boolean,
        SignatureTypeCode.Char => CilTypeKind.Char,
        SignatureTypeCode.SByte => CilTypeKind.SByte,
        SignatureTypeCode.Byte => CilTypeKind.Byte,
        SignatureTypeCode.Int16 => CilTypeKind.Int16,
        SignatureTypeCode.UInt16 => CilTypeKind.UInt16,
        SignatureTypeCode.Int32 => CilTypeKind.Int32,
        SignatureTypeCode.UInt32 => CilTypeKind.UInt32,
        SignatureTypeCode.Int64 => CilTypeKind.Int64,
        _ => CilTypeKind.UInt64,
    });

    private CilType ReadParameter(ref BlobReader blob, CilTypeKind kind)
    {
        int index = ReadCount(ref blob, 0, limits.GenericArityMax - 1);
        return _failureRule is null ? universe.Parameter(kind, index) : universe.Error;
    }

    private CilType ReadPlainNamed(ref BlobReader blob, bool isValueType)
    {
        TypeDefinition? definition = ReadDefinition(ref blob, isValueType);
        if (definition is null)
            return universe.Error;
        if (definition.GenericParameters.Count > 0)
            return Fail(RuleIds.ForbiddenSignature, $"{definition} is generic and has no type arguments here.");

        // One way to write a type: readers differ in whether two ways are equal.
        if (definition.Self.Kind != CilTypeKind.Named || definition.Self == universe.Object
            || definition.Self == universe.String)
        {
            return Fail(RuleIds.ForbiddenSignature, $"{definition} is written as a reference to a named type.");
        }

        return definition.Self;
    }

    private CilType ReadInstance(ref BlobReader blob, int depth)
    {
        byte code = ReadByte(ref blob);
        if (code is not (0x11 or 0x12))
            return Fail(RuleIds.ForbiddenSignature, "An instantiation is of something that is not a named type.");
        TypeDefinition? definition = ReadDefinition(ref blob, isValueType: code == 0x11);
        int count = ReadCount(ref blob, 1, limits.GenericArityMax);
        TypeList arguments = ReadTypes(ref blob, count, Forms.Plain, depth + 1);
        if (definition is null || _failureRule is not null)
            return universe.Error;
        if (definition.GenericParameters.Count != arguments.Count)
            return Fail(RuleIds.ForbiddenSignature, $"{definition} has {arguments.Count} type arguments here.");
        return universe.Named(definition, arguments);
    }

    private TypeDefinition? ReadDefinition(ref BlobReader blob, bool isValueType)
    {
        EntityHandle handle = blob.ReadTypeHandle();
        if (_failureRule is not null)
            return null;
        TypeDefinition? definition = types.Find(handle);
        if (definition is null)
        {
            Fail(RuleIds.ForbiddenSignature, "A signature names a type that is not usable.");
        }
        else if (definition.IsValueType != isValueType)
        {
            Fail(RuleIds.ForbiddenSignature, $"{definition} is written as the wrong kind of type.");
            return null;
        }
        else if (definition.Import is { Kind: Profile.ImportKind.Static })
        {
            Fail(RuleIds.ForbiddenSignature, $"{definition} only holds static members.");
        }

        return definition;
    }

    private TypeList ReadTypes(ref BlobReader blob, int count, Forms forms, int depth)
    {
        if (_failureRule is not null)
            return TypeList.Empty;
        var items = new CilType[count];
        for (int index = 0; index < count; index++)
            items[index] = ReadType(ref blob, forms, depth);
        return universe.List(items);
    }

    private byte ReadByte(ref BlobReader blob)
    {
        if (blob.RemainingBytes > 0)
            return blob.ReadByte();
        Fail(RuleIds.ForbiddenSignature, "The signature ends early.");
        return 0;
    }

    private int ReadCount(ref BlobReader blob, int minimum, int maximum)
    {
        bool isRead = blob.TryReadCompressedInteger(out int count);
        if (_failureRule is null && isRead && count >= minimum && count <= maximum)
            return count;
        Fail(RuleIds.LimitExceeded, $"A signature has a count that is not within {minimum} and {maximum}.");
        return 0;
    }

    private CilType Refuse(SignatureTypeCode code) => code switch
    {
        SignatureTypeCode.Single or SignatureTypeCode.Double =>
            Fail(RuleIds.FloatingPoint, "Floating-point results differ between machines. Use decimal."),
        SignatureTypeCode.Pointer or SignatureTypeCode.FunctionPointer or SignatureTypeCode.Pinned =>
            Fail(RuleIds.UnsafeCode, $"{code} types are unsafe code."),
        SignatureTypeCode.Array => Fail(
            RuleIds.ForbiddenSignature, "Arrays of more than one dimension are not allowed. Use an array of arrays."),
        SignatureTypeCode.ByReference => Fail(
            RuleIds.ForbiddenSignature, "A reference (ref) may only be a parameter or a local variable."),
        _ => Fail(RuleIds.ForbiddenSignature, $"Element type 0x{(int)code:x2} ({code}) is not allowed here."),
    };

    private CilType Fail(string ruleId, string message)
    {
        if (_failureRule is null)
        {
            _failureRule = fuel.IsExhausted ? RuleIds.LimitExceeded : ruleId;
            _failureMessage = message;
        }

        return universe.Error;
    }
}
