using System.Reflection;
using System.Runtime.CompilerServices;

namespace Contracts.Tests.Members;

/// <summary>Finds the pairs by reflection, by the linker's rules (docs/corelib.md).</summary>
internal static class MemberPairs
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What the linker writes calls of, in the place of other constructs; and members of Nullable<T>, whose type
    // parameter is the method's here. Probes of the language cover them.
    private static readonly string[] Lowered = ["InlineArray", "TypeIdentity", "NullableMembers"];

    private static readonly Type[] Library =
    [
        .. typeof(CoreLib.Elements).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Contracts.CoreLib", StringComparison.Ordinal) == true)
            .Where(type => !Lowered.Any(name => type.Name.StartsWith(name, StringComparison.Ordinal))),
    ];

    private static readonly Dictionary<Type, Type> Replaced = Library
        .Select(type => (type, Mark: type.GetCustomAttribute<CoreLib.ReplacesAttribute>(inherit: false)))
        .Where(pair => pair.Mark is not null)
        .ToDictionary(pair => pair.type, pair => pair.Mark!.Replaced);

    /// <summary>All pairs, in the order of their names. A member without a counterpart is a mistake, and listed in
    /// <paramref name="orphans"/>.</summary>
    public static IReadOnlyList<MemberPair> Find(out IReadOnlyList<string> orphans)
    {
        List<MemberPair> pairs = [];
        List<string> missing = [];
        foreach (Type type in Library.Where(type => !type.IsInterface && !type.IsEnum && !IsDelegate(type)))
        {
            if (Replaced.TryGetValue(type, out Type? replaced))
                AddReplacement(type, replaced, pairs, missing);
            foreach (object extends in type.GetCustomAttributes(typeof(CoreLib.ExtendsAttribute), inherit: false))
                AddExtension(type, (CoreLib.ExtendsAttribute)extends, pairs, missing);
        }

        orphans = missing;
        return [.. pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal)];
    }

    /// <summary>The static fields of replaced types, each with the getter of the property that stands for it.</summary>
    public static IEnumerable<(FieldInfo Field, MethodInfo Getter)> StaticFields =>
        from type in Replaced
        from property in type.Key.GetProperties(BindingFlags.Static | BindingFlags.Public)
        let constant = type.Value.GetField(property.Name, BindingFlags.Static | BindingFlags.Public)
        where constant is not null
        select (constant, property.GetMethod!);

    /// <summary>The type of the base library that a type of the library stands for; others stand for
    /// themselves.</summary>
    public static Type DotNetTypeOf(Type type) => Replaced.GetValueOrDefault(type, type);

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static void AddReplacement(Type type, Type replaced, List<MemberPair> pairs, List<string> missing)
    {
        foreach (MethodBase member in Members(type))
        {
            MethodBase? found = Members(replaced, inherited: true).FirstOrDefault(candidate =>
                candidate.Name == member.Name
                && candidate.IsStatic == member.IsStatic
                && Signature(candidate, 0) == Signature(member, 0));
            if (found is not null)
                pairs.Add(new MemberPair(replaced, found, member, IsExtension: false));
            else if (!IsStaticFieldOf(replaced, member))
                missing.Add($"{type.Name}.{member}");
        }
    }

    // A property for a field that the base library keeps: compared like one, without parameters.
    private static bool IsStaticFieldOf(Type replaced, MethodBase member) =>
        member.IsStatic
        && member.Name.StartsWith("get_", StringComparison.Ordinal)
        && replaced.GetField(member.Name[4..], BindingFlags.Static | BindingFlags.Public) is not null;

    private static void AddExtension(
        Type type, CoreLib.ExtendsAttribute extends, List<MemberPair> pairs, List<string> missing)
    {
        foreach (MethodBase member in Members(type))
        {
            bool isFactory = !extends.StaticMembers && member.Name == "Create";
            int skipped = extends.StaticMembers || isFactory ? 0 : 1;
            string name = isFactory ? ".ctor" : member.Name;
            MethodBase? found = Members(extends.Extended, inherited: true).FirstOrDefault(candidate =>
                candidate.Name == name
                && candidate.IsStatic == extends.StaticMembers
                && Signature(candidate, 0, isFactory) == Signature(member, skipped, isFactory));
            if (found is not null)
                pairs.Add(new MemberPair(extends.Extended, found, member, IsExtension: skipped > 0));
            else
                missing.Add($"{type.Name}.{member}");
        }
    }

    private static IEnumerable<MethodBase> Members(Type type, bool inherited = false)
    {
        BindingFlags flags = inherited ? Declared & ~BindingFlags.DeclaredOnly : Declared;
        return type.GetMethods(flags)
            .Cast<MethodBase>()
            .Concat(type.GetConstructors(flags & ~BindingFlags.Static))
            .Where(member => member.GetCustomAttribute<CompilerGeneratedAttribute>() is null
                || member.IsSpecialName);
    }

    private static string Signature(MethodBase member, int skipped, bool isFactory = false)
    {
        string parameters = string.Join(",", member.GetParameters().Skip(skipped).Select(p => Name(p.ParameterType)));
        string result = member is MethodInfo method && !isFactory && member.Name is "op_Implicit" or "op_Explicit"
            ? Name(((MethodInfo)member).ReturnType)
            : "";
        int arity = member.IsGenericMethodDefinition ? member.GetGenericArguments().Length : 0;
        return $"{arity}({parameters}){result}";
    }

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "!" : "!!") + type.GenericParameterPosition;
        if (type.IsByRef)
            return Name(type.GetElementType()!) + "&";
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (type.IsNested)
            return $"{Name(type.DeclaringType!)}/{type.Name}";
        if (!type.IsGenericType)
            return DotNetTypeOf(type).FullName!;
        string arguments = string.Join(",", type.GetGenericArguments().Select(Name));
        return $"{DotNetTypeOf(type.GetGenericTypeDefinition()).FullName}<{arguments}>";
    }
}
