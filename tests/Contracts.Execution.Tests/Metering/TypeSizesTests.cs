using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Contracts.Bytecode.Metering;
using Contracts.Bytecode.Profile;
using Mono.Cecil;

namespace Contracts.Execution.Tests.Metering;

/// <summary>The sizes that metering computes are those that open types have at run time.</summary>
public sealed class TypeSizesTests
{
    private const string Source = """
        using System;
        public enum Small : byte { A }
        public struct Empty { }
        public struct Bytes3 { byte a, b, c; }
        public struct Mixed { byte a; long b; byte c; int d; }
        public struct Reference { byte a; object b; short c; }
        public struct ReferenceAndStructs { Bytes3 a; byte b; object c; Mixed d; int e; Bytes3 f; }
        public struct Nested { Reference a; Bytes3 b; byte c; Reference d; }
        public struct Wide { byte a; Int128 b; byte c; }
        public struct WideReference { byte a; UInt128 b; object c; byte d; }
        public struct Money { byte a; decimal b; string c; decimal d; bool e; }
        public struct Maybe { int? a; long? b; byte c; Small d; }
        public struct Pair<A, B> { A a; B b; }
        public struct Text { char a; string b; char c; bool d; Small e; }
        public struct Odd { Pair<byte, Pair<string, short>> a; byte b; Pair<int, Int128> c; }
        public static class Instances
        {
            static Pair<byte, long> a; static Pair<string, byte> b; static Pair<Bytes3, Reference> c;
                static Pair<Wide, char> d;
            static Nullable<Mixed> e; static Nullable<Reference> f; static Pair<Small, Small> g;
                static Pair<bool, Pair<decimal, string>> h;
            static Nullable<Int128> i; static Pair<Pair<byte, byte>, Pair<object, byte>> j; static Nullable<Bytes3> k;
        }
        """;

    [Fact]
    public void SizeOf_EveryShapeOfStruct_IsThatOfTheClr()
    {
        byte[] image = ClosedModule.CompileSource(Source);
        AssemblyLoadContext context = new("sizes", isCollectible: true);
        using MemoryStream stream = new(image);
        Assembly assembly = context.LoadFromStream(stream);
        using MemoryStream second = new(image);
        using ModuleDefinition module = ModuleDefinition.ReadModule(second);
        TypeSizes sizes = new(ImportTable.Default);

        foreach (Type type in assembly.GetTypes().Where(type => type.IsValueType && !type.IsGenericTypeDefinition))
            Assert.True(SizeOf(type) == sizes.SizeOf(module.GetType(type.FullName)), type.Name);
        Type instances = assembly.GetType("Instances")!;
        foreach (FieldInfo field in instances.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
        {
            TypeReference type = module.GetType("Instances").Fields.Single(item => item.Name == field.Name).FieldType;
            Assert.True(SizeOf(field.FieldType) == sizes.SizeOf(type), field.FieldType.ToString());
        }

        context.Unload();
    }

    private static int SizeOf(Type type) => (int)typeof(Unsafe)
        .GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;
}
