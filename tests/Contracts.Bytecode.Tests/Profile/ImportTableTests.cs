using System.Reflection;
using Contracts.Bytecode.Profile;
using Contracts.Host;

namespace Contracts.Bytecode.Tests.Profile;

/// <summary>The import table against the assemblies that it speaks of.</summary>
public sealed class ImportTableTests
{
    private static readonly BindingFlags All =
        BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Types() => [.. ImportTable.Default.Types.Select(type => type.FullName)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_ExistsAsTheTableSaysIt(string fullName)
    {
        ImportTable.Default.TryFindType(fullName, out ImportedType? import);
        Type type = Load(fullName);
        Assert.Equal(import!.IsValueType || import.Kind == ImportKind.Void, type.IsValueType);
        Assert.Equal(import.Arity, type.GetGenericArguments().Length);
        Assert.Equal(import.Kind is ImportKind.Abstract or ImportKind.Static, type.IsAbstract);
        if (import.Kind != ImportKind.Void)
            Assert.Equal(import.BaseFullName, type.BaseType?.FullName);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Member_ExistsAsTheTableSaysIt(string fullName)
    {
        ImportTable.Default.TryFindType(fullName, out ImportedType? import);
        HashSet<string> actual = [.. Load(fullName).GetMembers(All).Select(SignatureOf)];
        foreach (ImportedMember member in ImportTable.Default.MembersOf(import!))
            Assert.Contains(member.Signature, actual);
    }

    [Fact]
    public void HostFunctions_AreAllImportableButEnter()
    {
        ImportTable.Default.TryFindType("Contracts.Host.HostFunctions", out ImportedType? import);
        IEnumerable<string> expected = typeof(HostFunctions).GetMethods(All)
            .Where(method => method.Name != nameof(HostFunctions.Enter))
            .Select(SignatureOf);
        IEnumerable<string> listed = ImportTable.Default.MembersOf(import!).Select(member => member.Signature);
        Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Prices_AreNeverNegativeAndOnlyTheMeterIsFree()
    {
        foreach (ImportedMember member in ImportTable.Default.Members)
            Assert.True(member.Gas > 0 || member.DeclaringType.IsMeteredOnly, member.Signature);
    }

    [Fact]
    public void ValueSizes_AreThoseOfTheRuntime()
    {
        Assert.Equal(16, SizeOf("System.Decimal"));
        Assert.Equal(16, SizeOf("System.Int128"));
        Assert.Equal(1, SizeOf("System.Boolean"));
        Assert.Equal(2, SizeOf("System.Char"));
    }

    [Theory]
    [InlineData("type System.X class size 24")]
    [InlineData("assembly A\ntype System.X klass size 24")]
    [InlineData("assembly A\ntype System.X class size many")]
    [InlineData("assembly A\ntype System.X class size 24\n  x static M():System.Void")]
    [InlineData("assembly A\ntype System.X class size 24\n  1 virtual M():System.Void")]
    [InlineData("assembly A\ntype System.X class size 24\n  1 static M")]
    public void Parser_RefusesWhatItDoesNotUnderstand(string text) =>
        Assert.Throws<FormatException>(() => ImportTableParser.Parse(text));

    private static int SizeOf(string fullName)
    {
        Assert.True(ImportTable.Default.TryFindType(fullName, out ImportedType? type));
        return type.Size;
    }

    private static Type Load(string fullName) =>
        typeof(object).Assembly.GetType(fullName)
        ?? typeof(HostFunctions).Assembly.GetType(fullName, throwOnError: true)!;

    private static string SignatureOf(MemberInfo member) => member switch
    {
        MethodInfo method => ImportSignature.OfMethod(
            method.IsStatic,
            NameOf(method.DeclaringType!),
            method.Name,
            ParametersOf(method),
            NameOf(method.ReturnType)),
        ConstructorInfo constructor => ImportSignature.OfMethod(
            constructor.IsStatic,
            NameOf(constructor.DeclaringType!),
            constructor.Name,
            ParametersOf(constructor),
            "System.Void"),
        FieldInfo field => ImportSignature.OfField(
            field.IsStatic, NameOf(field.DeclaringType!), field.Name, NameOf(field.FieldType)),
        _ => member.Name,
    };

    private static IEnumerable<string> ParametersOf(MethodBase method) =>
        method.GetParameters().Select(parameter => NameOf(parameter.ParameterType));

    private static string NameOf(Type type)
    {
        if (type.IsGenericParameter)
            return "!" + type.GenericParameterPosition.ToString(null, null);
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";
        return $"{type.Namespace}.{type.Name}";
    }
}
