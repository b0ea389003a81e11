using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>The types that every generated module has, and the imports that it names.</summary>
/// <remarks>
/// A small class hierarchy with a virtual method and an interface, a struct, a generic class and a delegate: one of
/// each shape that the engines have to agree on. The bodies of the virtual methods are generated.
/// </remarks>
internal sealed class Catalog
{
    private const MethodAttributes Constructor = MethodAttributes.Public | MethodAttributes.HideBySig
        | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;

    private readonly ModuleDefinition _module;
    private readonly TypeReference _valueType;
    private readonly TypeReference _multicastDelegate;

    public Catalog(ModuleDefinition module)
    {
        _module = module;
        _valueType = External("System", "ValueType", isValueType: false);
        _multicastDelegate = External("System", "MulticastDelegate", isValueType: false);
        Wide = External("System", "UInt128", isValueType: true);
        Decimal = External("System", "Decimal", isValueType: true);
        IntArray = new ArrayType(module.TypeSystem.Int32);
        ByteArray = new ArrayType(module.TypeSystem.Byte);
        Operation = DefineInterface();
        Apply = Operation.Methods[0];
        Node = DefineNode();
        Derived = [DefineDerived("Left"), DefineDerived("Right")];
        Pair = DefinePair();
        Function = DefineDelegate();
        (Box, BoxOfLong) = DefineBox();
    }

    public TypeReference Wide { get; }

    public TypeReference Decimal { get; }

    public TypeReference IntArray { get; }

    public TypeReference ByteArray { get; }

    public TypeDefinition Operation { get; }

    public MethodDefinition Apply { get; }

    public TypeDefinition Node { get; }

    public TypeDefinition[] Derived { get; }

    public TypeDefinition Pair { get; }

    public TypeDefinition Function { get; }

    public TypeDefinition Box { get; }

    public GenericInstanceType BoxOfLong { get; }

    /// <summary>Instance methods of (int) to int that still need a body.</summary>
    public List<MethodDefinition> Unwritten { get; } = [];

    /// <summary>A method of Node that is not virtual.</summary>
    public MethodDefinition Plain => Node.Methods.First(method => method.Name == "Plain");

    public MethodDefinition Visit => Node.Methods.First(method => method.Name == "Visit");

    public TypeReference TypeOf(Kind kind) => kind switch
    {
        Kind.Int => _module.TypeSystem.Int32,
        Kind.Long => _module.TypeSystem.Int64,
        Kind.Wide => Wide,
        Kind.Node => Node,
        Kind.Array => IntArray,
        Kind.Pair => Pair,
        Kind.Box => BoxOfLong,
        Kind.Function => Function,
        Kind.Decimal => Decimal,
        Kind.Text => _module.TypeSystem.String,
        Kind.Pairs => new ArrayType(Pair),
        _ => _module.TypeSystem.Object,
    };

    public static FieldReference Field(TypeDefinition type, string name) =>
        type.Fields.First(field => field.Name == name);

    /// <summary>The field or method of the one generic class, on its instance for long.</summary>
    public FieldReference BoxValue => new("Value", Box.GenericParameters[0], BoxOfLong);

    public MethodReference BoxMember(string name)
    {
        MethodDefinition definition = Box.Methods.First(method => method.Name == name);
        MethodReference member = new(name, definition.ReturnType, BoxOfLong) { HasThis = true };
        foreach (ParameterDefinition parameter in definition.Parameters)
            member.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        return member;
    }

    public static MethodReference ConstructorOf(TypeDefinition type) =>
        type.Methods.First(method => method.IsConstructor);

    public TypeReference External(string @namespace, string name, bool isValueType) =>
        new(@namespace, name, _module, _module.AssemblyReferences[0], isValueType);

    public static MethodReference Import(
        TypeReference type, string name, TypeReference returns, params TypeReference[] parameters)
    {
        MethodReference method = new(name, returns, type);
        foreach (TypeReference parameter in parameters)
            method.Parameters.Add(new ParameterDefinition(parameter));
        return method;
    }

    public MethodReference ExceptionConstructor(string name)
    {
        MethodReference method = Import(External("System", name, isValueType: false), ".ctor", _module.TypeSystem.Void);
        method.HasThis = true;
        return method;
    }

    public MethodReference Host(string name, TypeReference returns, params TypeReference[] parameters) => Import(
        new TypeReference("Contracts.Host", "HostFunctions", _module, _module.AssemblyReferences[1]),
        name,
        returns,
        parameters);

    private MethodReference ObjectConstructor()
    {
        MethodReference method = Import(_module.TypeSystem.Object, ".ctor", _module.TypeSystem.Void);
        method.HasThis = true;
        return method;
    }

    private TypeDefinition DefineInterface()
    {
        TypeDefinition type = Add(new TypeDefinition(
            "Fuzz", "IOperation", TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract));
        MethodDefinition apply = new(
            "Apply",
            MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.NewSlot | MethodAttributes.Abstract
                | MethodAttributes.Virtual,
            _module.TypeSystem.Int32);
        apply.Parameters.Add(new ParameterDefinition("x", ParameterAttributes.None, _module.TypeSystem.Int32));
        type.Methods.Add(apply);
        return type;
    }

    private TypeDefinition DefineNode()
    {
        TypeDefinition type = Add(new TypeDefinition("Fuzz", "Node", TypeAttributes.Public, _module.TypeSystem.Object));
        type.Interfaces.Add(new InterfaceImplementation(Operation));
        AddField(type, "A", _module.TypeSystem.Int32);
        AddField(type, "B", _module.TypeSystem.Int64);
        AddField(type, "Next", type);
        AddField(type, "Data", IntArray);
        AddConstructor(type, ObjectConstructor(), "A");
        AddVirtual(type, "Visit", MethodAttributes.NewSlot);
        AddVirtual(type, "Apply", MethodAttributes.NewSlot);
        AddMethod(type, "Plain", 0);
        return type;
    }

    private TypeDefinition DefineDerived(string name)
    {
        TypeDefinition type = Add(new TypeDefinition("Fuzz", name, TypeAttributes.Public, Node));
        MethodDefinition constructor = new(".ctor", Constructor, _module.TypeSystem.Void);
        constructor.Parameters.Add(new ParameterDefinition("a", ParameterAttributes.None, _module.TypeSystem.Int32));
        ILProcessor il = constructor.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, ConstructorOf(Node));
        il.Emit(OpCodes.Ret);
        type.Methods.Add(constructor);
        AddVirtual(type, "Visit", MethodAttributes.ReuseSlot);
        return type;
    }

    private TypeDefinition DefinePair()
    {
        TypeDefinition type = Add(new TypeDefinition(
            "Fuzz",
            "Pair",
            TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.SequentialLayout,
            _valueType));
        AddField(type, "X", _module.TypeSystem.Int32);
        AddField(type, "Y", _module.TypeSystem.Int64);
        return type;
    }

    private TypeDefinition DefineDelegate()
    {
        TypeDefinition type = Add(new TypeDefinition(
            "Fuzz", "Function", TypeAttributes.Public | TypeAttributes.Sealed, _multicastDelegate));
        MethodDefinition constructor = new(".ctor", Constructor, _module.TypeSystem.Void)
        {
            ImplAttributes = MethodImplAttributes.Runtime,
        };
        constructor.Parameters.Add(new ParameterDefinition(_module.TypeSystem.Object));
        constructor.Parameters.Add(new ParameterDefinition(_module.TypeSystem.IntPtr));
        type.Methods.Add(constructor);
        MethodDefinition invoke = new(
            "Invoke",
            MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.NewSlot | MethodAttributes.Virtual,
            _module.TypeSystem.Int32)
        {
            ImplAttributes = MethodImplAttributes.Runtime,
        };
        invoke.Parameters.Add(new ParameterDefinition(_module.TypeSystem.Int32));
        type.Methods.Add(invoke);
        return type;
    }

    /// <summary>A generic class that holds a value, and gives the old one back for a new one.</summary>
    private (TypeDefinition Definition, GenericInstanceType OfLong) DefineBox()
    {
        TypeDefinition type =
            Add(new TypeDefinition("Fuzz", "Box`1", TypeAttributes.Public, _module.TypeSystem.Object));
        GenericParameter parameter = new("T", type);
        type.GenericParameters.Add(parameter);
        GenericInstanceType self = new(type) { GenericArguments = { parameter } };
        FieldReference value = new("Value", parameter, self);
        type.Fields.Add(new FieldDefinition("Value", FieldAttributes.Public, parameter));

        MethodDefinition constructor = new(".ctor", Constructor, _module.TypeSystem.Void);
        constructor.Parameters.Add(new ParameterDefinition("value", ParameterAttributes.None, parameter));
        ILProcessor il = constructor.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, ObjectConstructor());
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Stfld, value);
        il.Emit(OpCodes.Ret);
        type.Methods.Add(constructor);

        MethodDefinition swap = new("Swap", MethodAttributes.Public | MethodAttributes.HideBySig, parameter);
        swap.Parameters.Add(new ParameterDefinition("value", ParameterAttributes.None, parameter));
        swap.Body.InitLocals = true;
        swap.Body.Variables.Add(new VariableDefinition(parameter));
        il = swap.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, value);
        il.Emit(OpCodes.Stloc_0);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Stfld, value);
        il.Emit(OpCodes.Ldloc_0);
        il.Emit(OpCodes.Ret);
        type.Methods.Add(swap);
        return (type, new GenericInstanceType(type) { GenericArguments = { _module.TypeSystem.Int64 } });
    }

    private TypeDefinition Add(TypeDefinition type)
    {
        _module.Types.Add(type);
        return type;
    }

    private static void AddField(TypeDefinition type, string name, TypeReference fieldType) =>
        type.Fields.Add(new FieldDefinition(name, FieldAttributes.Public, fieldType));

    private void AddConstructor(TypeDefinition type, MethodReference baseConstructor, string field)
    {
        MethodDefinition constructor = new(".ctor", Constructor, _module.TypeSystem.Void);
        constructor.Parameters.Add(new ParameterDefinition("a", ParameterAttributes.None, _module.TypeSystem.Int32));
        ILProcessor il = constructor.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, baseConstructor);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Stfld, Field(type, field));
        il.Emit(OpCodes.Ret);
        type.Methods.Add(constructor);
    }

    private void AddVirtual(TypeDefinition type, string name, MethodAttributes slot) =>
        AddMethod(type, name, MethodAttributes.Virtual | slot);

    private void AddMethod(TypeDefinition type, string name, MethodAttributes attributes)
    {
        MethodDefinition method = new(
            name, MethodAttributes.Public | MethodAttributes.HideBySig | attributes, _module.TypeSystem.Int32);
        method.Parameters.Add(new ParameterDefinition("x", ParameterAttributes.None, _module.TypeSystem.Int32));
        type.Methods.Add(method);
        Unwritten.Add(method);
    }
}
