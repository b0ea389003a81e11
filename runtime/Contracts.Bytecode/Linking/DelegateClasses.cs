using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>
/// Makes interfaces of delegate types, and classes of the delegates, in a module that combines or compares delegates.
/// </summary>
/// <remarks>
/// The runtime's delegates do not tell what they call, so that the code of a contract could neither combine nor compare
/// them, and the runtime's own <c>Delegate.Combine</c> has no constant price. All delegates of such a module change, or
/// none: one may be made of another. See <c>DelegateObject</c> in the core library.
/// </remarks>
internal sealed class DelegateClasses
{
    private const string Namespace = "Contracts.CoreLib";

    private readonly SourceAssemblies _sources;
    private readonly MemberResolver _resolver;
    private readonly TypeKeys _keys;
    private readonly DelegateCode _code;
    private readonly TypeDefinition _object;
    private readonly TypeDefinition _list;
    private readonly HashSet<TypeDefinition> _interfaces = [];
    private readonly Dictionary<string, TypeDefinition> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeDefinition, TypeDefinition> _lists = [];
    private readonly Dictionary<MethodDefinition, TypeDefinition> _marks = [];

    private DelegateClasses(SourceAssemblies sources, MemberResolver resolver, TypeKeys keys)
    {
        _sources = sources;
        _resolver = resolver;
        _keys = keys;
        _object = sources.CoreLibrary.GetType(Namespace, "DelegateObject");
        _list = sources.CoreLibrary.GetType(Namespace, "DelegateList");
        _code = new DelegateCode(sources, resolver, _object);
        Helpers = sources.CoreLibrary.GetType(Namespace, "DelegateStatics");
        foreach (TypeDefinition type in sources.Ordered.SelectMany(module => module.GetTypes()).Where(IsDelegate))
            MakeInterface(type);
    }

    /// <summary>The core library's class that combines and compares.</summary>
    public TypeDefinition Helpers { get; }

    /// <summary>Changes the delegate types of a module that combines or compares delegates; null: it does
    /// not.</summary>
    public static DelegateClasses? Create(SourceAssemblies sources, MemberResolver resolver, TypeKeys keys)
    {
        bool isNeeded = sources.Ordered.Where(module => module != sources.CoreLibrary)
            .SelectMany(module => module.GetMemberReferences()).Any(IsDelegateMember);
        return isNeeded ? new DelegateClasses(sources, resolver, keys) : null;
    }

    /// <summary>True for the members of <c>System.Delegate</c> that combine and compare.</summary>
    public static bool IsDelegateMember(MemberReference member) =>
        member.DeclaringType.FullName is "System.Delegate" or "System.MulticastDelegate"
        && member is MethodReference
        {
            Name: "Combine" or "Remove" or "op_Equality" or "op_Inequality",
            Parameters.Count: 2,
        };

    /// <summary>True for a delegate type that is an interface now.</summary>
    public bool IsChanged(TypeReference type) =>
        _sources.Find(type) is { } definition && _interfaces.Contains(definition);

    /// <summary>The constructor, with the object to call as argument, of the class that calls a method.</summary>
    /// <param name="type">The delegate type, as the code that makes the delegate names it.</param>
    /// <param name="method">The method, likewise.</param>
    /// <param name="isLookup">True where the method is looked up on the object: null has none to find.</param>
    public MethodReference ConstructorOf(TypeReference type, MethodReference method, bool isLookup)
    {
        List<GenericParameter> free = TypeSubstitution.ParametersOf([type, .. ArgumentsOf(method)]);
        MethodDefinition definition = _resolver.Resolve(method).Definition!;
        TypeSubstitution names = new(free.ToDictionary(one => one, TypeReference (one) =>
            new TypeReference("", $"#{free.IndexOf(one)}", _sources.Contract, _sources.Contract)));
        IEnumerable<string> texts = ArgumentsOf(method).Prepend(type).Select(one => _keys.Of(names.Apply(one)));
        string key = $"{_keys.Of(definition.DeclaringType)} {definition} {isLookup} {string.Join(' ', texts)}";
        if (!_classes.TryGetValue(key, out TypeDefinition? created))
            _classes.Add(key, created = CreateClass(type, method, isLookup, free));
        return Constructor(created, [.. free]);
    }

    /// <summary>The constructor of the class of combined delegates of a type.</summary>
    public MethodReference ListConstructorOf(TypeReference type)
    {
        TypeDefinition definition = _sources.Find(type)!;
        if (!_lists.TryGetValue(definition, out TypeDefinition? list))
            _lists.Add(definition, list = CreateList(definition));
        return Constructor(list, type is GenericInstanceType instance ? [.. instance.GenericArguments] : []);
    }

    private static bool IsDelegate(TypeDefinition type) => type.BaseType?.FullName == "System.MulticastDelegate";

    private void MakeInterface(TypeDefinition type)
    {
        _interfaces.Add(type);
        type.Attributes =
            (type.Attributes & TypeAttributes.VisibilityMask) | TypeAttributes.Interface | TypeAttributes.Abstract;
        type.BaseType = null;
        MethodDefinition invoke = DelegateCode.InvokeOf(type);
        invoke.Attributes = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig
            | MethodAttributes.Abstract | MethodAttributes.NewSlot;
        invoke.ImplAttributes = MethodImplAttributes.IL;
    }

    private TypeDefinition CreateClass(
        TypeReference type, MethodReference method, bool isLookup, List<GenericParameter> free)
    {
        TypeDefinition created = CreateType($"{DisplayNames.Simple(type)}_{_classes.Count}", _object);
        TypeSubstitution substitution = CopyParameters(free, created);
        TypeReference contract = substitution.Apply(type);
        MethodReference target = substitution.Apply(method);
        created.Interfaces.Add(new InterfaceImplementation(contract));
        created.Interfaces.Add(new InterfaceImplementation(MarkOf(target)));
        DelegateCode.AddConstructor(created, _object, target, isLookup);
        _code.AddCall(created, contract, target);
        _code.AddTest(created, "IsOfType", contract);
        _code.AddTest(created, "IsOfMethod", MarkOf(target));
        return created;
    }

    private TypeDefinition CreateList(TypeDefinition definition)
    {
        TypeDefinition created = CreateType($"{DisplayNames.Simple(definition)}_List", _list);
        TypeSubstitution substitution = CopyParameters([.. definition.GenericParameters], created);
        TypeReference contract = substitution.Apply(MethodSignatures.SelfOf(definition));
        created.Interfaces.Add(new InterfaceImplementation(contract));
        DelegateCode.AddConstructor(created, _list, target: null, isLookup: false);
        _code.AddLoop(created, contract);
        _code.AddTest(created, "IsOfType", contract);
        return created;
    }

    // An interface for each method, with its type parameters: to implement it is to call the method.
    private TypeReference MarkOf(MethodReference target)
    {
        MethodDefinition definition = _resolver.Resolve(target).Definition!;
        List<TypeReference> arguments = ArgumentsOf(target);
        if (!_marks.TryGetValue(definition, out TypeDefinition? mark))
        {
            mark = CreateType($"{definition.Name}_Method{_marks.Count}", null);
            mark.Attributes = TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract;
            for (int position = 0; position < arguments.Count; position++)
                mark.GenericParameters.Add(new GenericParameter($"T{position}", mark));
            _marks.Add(definition, mark);
        }

        return MethodSignatures.Instantiate(mark, arguments);
    }

    private TypeDefinition CreateType(string name, TypeDefinition? baseType)
    {
        TypeDefinition type = new("", name, TypeAttributes.Public | TypeAttributes.Sealed, baseType);
        _sources.Contract.Types.Add(type);
        return type;
    }

    private static TypeSubstitution CopyParameters(List<GenericParameter> parameters, TypeDefinition created)
    {
        Dictionary<GenericParameter, TypeReference> types = [];
        foreach (GenericParameter parameter in parameters)
        {
            GenericParameter copy = new($"T{created.GenericParameters.Count}", created)
            {
                Attributes = parameter.Attributes & ~GenericParameterAttributes.VarianceMask,
            };
            created.GenericParameters.Add(copy);
            types.Add(parameter, copy);
        }

        TypeSubstitution substitution = new(types);
        foreach (GenericParameter parameter in parameters)
        {
            foreach (GenericParameterConstraint constraint in parameter.Constraints)
            {
                ((GenericParameter)types[parameter]).Constraints.Add(
                    new GenericParameterConstraint(substitution.Apply(constraint.ConstraintType)));
            }
        }

        return substitution;
    }

    private static MethodReference Constructor(TypeDefinition type, List<TypeReference> arguments)
    {
        MethodDefinition constructor = type.Methods[0];
        return arguments.Count == 0
            ? constructor
            : MethodSignatures.On(MethodSignatures.Instantiate(type, arguments), constructor);
    }

    private static List<TypeReference> ArgumentsOf(MethodReference method)
    {
        List<TypeReference> arguments = [];
        if (method.DeclaringType is GenericInstanceType type)
            arguments.AddRange(type.GenericArguments);
        if (method is GenericInstanceMethod generic)
            arguments.AddRange(generic.GenericArguments);
        return arguments;
    }
}
