using Contracts.Bytecode.Profile;
using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Finds what references to members mean: in the module, in the core library, or in the import
/// table.</summary>
internal sealed class MemberResolver(
    SourceAssemblies sources,
    CoreLibrary coreLibrary,
    TypeKeys keys,
    ImportTable imports,
    InterfaceDefaults defaults)
{
    private readonly Dictionary<MethodReference, MethodTarget> _methods = [];
    private readonly Dictionary<MethodDefinition, IReadOnlyList<string>> _signatures = [];

    /// <summary>Resolves a reference; of an instantiation, the generic method counts.</summary>
    public MethodTarget Resolve(MethodReference reference)
    {
        MethodReference element = reference.GetElementMethod();
        if (!_methods.TryGetValue(element, out MethodTarget? target))
        {
            target = Find(element);
            _methods.Add(element, target);
        }

        return target;
    }

    /// <summary>Notes what a reference means that the linker made.</summary>
    public void Remember(MethodReference reference, MethodTarget target) => _methods[reference] = target;

    /// <summary>Forgets signatures: types in them have changed.</summary>
    public void ForgetSignatures() => _signatures.Clear();

    /// <summary>The field of the module that a reference means; null: it is external.</summary>
    public FieldDefinition? Resolve(FieldReference reference)
    {
        if (reference is FieldDefinition own && sources.Find(own.DeclaringType) == own.DeclaringType)
            return own;
        return sources.Find(reference.DeclaringType)?.Fields.FirstOrDefault(field => field.Name == reference.Name);
    }

    /// <summary>The static property that stands in the core library for a static field of the base library, which it
    /// has no place to keep; null: none does.</summary>
    public MethodDefinition? FindStaticGetter(FieldReference field) =>
        sources.Find(field.DeclaringType)?.Properties
            .FirstOrDefault(property => property.Name == field.Name && property.GetMethod is { IsStatic: true })
            ?.GetMethod;

    /// <summary>The core library's method for an instance member of an external value type or class; null:
    /// none.</summary>
    public MethodDefinition? FindInstanceExtension(TypeReference externalType, MethodReference method) =>
        FindExtension(externalType.GetElementType().FullName, isStatic: false, method, isFactory: false);

    /// <summary>The method of a type itself, not of its bases, with a name and a signature; null: it has
    /// none.</summary>
    /// <param name="type">The type that declares it.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="arity">The number of its own type parameters.</param>
    /// <param name="isStatic">Whether it is static.</param>
    /// <param name="signature">Its signature, in terms of <paramref name="typeArguments"/>.</param>
    /// <param name="typeArguments">What stands for the type parameters of <paramref name="type"/>, or null.</param>
    public MethodDefinition? FindDeclared(
        TypeDefinition type,
        string name,
        int arity,
        bool isStatic,
        IReadOnlyList<string> signature,
        IReadOnlyList<string>? typeArguments)
    {
        foreach (MethodDefinition method in type.Methods)
        {
            if (method.Name == name
                && method.IsStatic == isStatic
                && method.GenericParameters.Count == arity
                && method.Parameters.Count == signature.Count - 1
                && SignatureOf(method, typeArguments).SequenceEqual(signature, StringComparer.Ordinal))
            {
                return method;
            }
        }

        return null;
    }

    private IReadOnlyList<string> SignatureOf(MethodDefinition method, IReadOnlyList<string>? typeArguments)
    {
        if (typeArguments is not null)
            return keys.Signature(method, typeArguments);
        if (!_signatures.TryGetValue(method, out IReadOnlyList<string>? signature))
            _signatures.Add(method, signature = keys.Signature(method));
        return signature;
    }

    private MethodTarget Find(MethodReference element)
    {
        TypeReference declaringType = element.DeclaringType;
        if (declaringType is ArrayType)
            return MethodTarget.Missing;
        if (sources.Find(declaringType) is { } type)
            return FindInModule(element, type, declaringType);
        return FindExternal(element, declaringType.GetElementType().FullName);
    }

    private MethodTarget FindInModule(MethodReference element, TypeDefinition type, TypeReference declaringType)
    {
        if (element is MethodDefinition own && own.DeclaringType == type)
            return new MethodTarget(MethodTargetKind.Module, defaults.Called(own), declaringType);

        IReadOnlyList<string> signature = keys.Signature(element);
        IReadOnlyList<string>? typeArguments = null;
        for (TypeDefinition? current = type; current is not null;)
        {
            MethodDefinition? method = FindDeclared(
                current, element.Name, element.GenericParameters.Count, !element.HasThis, signature, typeArguments);
            if (method is not null)
                return new MethodTarget(MethodTargetKind.Module, method, declaringType);
            if (element.Name == ".ctor" || current.BaseType is null)
                return MethodTarget.Missing;

            if (sources.Find(current.BaseType) is null)
                return FindExternal(element, current.BaseType.GetElementType().FullName);
            typeArguments = keys.ArgumentsOf(current.BaseType, typeArguments);
            declaringType = new GenericArguments(declaringType).Apply(current.BaseType);
            current = sources.Find(current.BaseType);
        }

        return MethodTarget.Missing;
    }

    private MethodTarget FindExternal(MethodReference element, string typeFullName)
    {
        if (IsImport(element, typeFullName))
            return MethodTarget.Import;

        bool isFactory = element.Name == ".ctor";
        for (string? current = typeFullName; current is not null; current = BaseOf(current))
        {
            MethodDefinition? extension = FindExtension(current, !element.HasThis, element, isFactory);
            if (extension is not null)
            {
                MethodTargetKind kind = isFactory ? MethodTargetKind.Factory : MethodTargetKind.Extension;
                return new MethodTarget(kind, extension, extension.DeclaringType);
            }

            if (isFactory || IsValueType(current))
                break;
        }

        return MethodTarget.Missing;
    }

    private bool IsImport(MethodReference element, string typeFullName) =>
        imports.TryFindType(typeFullName, out ImportedType? type)
        && !type.IsMeteredOnly
        && element.DeclaringType.GetElementType().FullName == typeFullName
        && imports.FindMember(ImportSignature.Of(element)) is not null;

    // A call on a value type has a reference to the value as its receiver, which its base types could not take.
    private bool IsValueType(string typeFullName) =>
        imports.TryFindType(typeFullName, out ImportedType? type) && type.IsValueType;

    private string? BaseOf(string typeFullName)
    {
        if (imports.TryFindType(typeFullName, out ImportedType? type))
            return type.BaseFullName;
        return typeFullName == "System.Object" ? null : "System.Object";
    }

    // The type parameters of the external type and the method's own stand one after the other in the extension.
    private MethodDefinition? FindExtension(string typeFullName, bool isStatic, MethodReference element, bool isFactory)
    {
        IReadOnlyList<MethodDefinition> candidates =
            coreLibrary.ExtensionsOf(typeFullName, isStatic && !isFactory);
        if (candidates.Count == 0)
            return null;

        string name = isFactory ? "Create" : element.Name;
        bool isDeclarer = element.DeclaringType.GetElementType().FullName == typeFullName;
        int typeArity = isDeclarer ? element.DeclaringType.GetElementType().GenericParameters.Count : 0;
        if (isDeclarer && element.DeclaringType is GenericInstanceType instance)
            typeArity = instance.GenericArguments.Count;
        int arity = typeArity + element.GenericParameters.Count;
        string[] names = [.. Enumerable.Range(0, arity).Select(position => $"#{position}")];
        IReadOnlyList<string> signature = keys.Signature(element, names[..typeArity], names[typeArity..]);
        int selfCount = isStatic || isFactory ? 0 : 1;
        int compared = isFactory ? signature.Count - 1 : signature.Count;
        return candidates.FirstOrDefault(candidate =>
            candidate.Name == name
            && candidate.GenericParameters.Count == arity
            && candidate.Parameters.Count == element.Parameters.Count + selfCount
            && keys.Signature(candidate, null, names).Skip(selfCount).Take(compared)
                .SequenceEqual(signature.Take(compared), StringComparer.Ordinal));
    }
}
