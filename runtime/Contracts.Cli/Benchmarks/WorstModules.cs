using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Contracts.Cli.Benchmarks;

/// <summary>Modules of about the largest size that make a verifier work, each in its own way.</summary>
/// <remarks>Some are accepted, most break a rule at the end, or run out of fuel: all are judged.</remarks>
internal static class WorstModules
{
    private const int Methods = 18_000;
    private const int CodeSize = 900_000;
    private const int BodySize = 60_000;
    private const TypeAttributes Interface =
        TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract;
    private const TypeAttributes AbstractClass = TypeAttributes.Public | TypeAttributes.Abstract;
    private const byte Ret = 0x2A;
    private const byte Int32 = 0x08;

    /// <summary>All of them by name, made when they are asked for.</summary>
    public static IReadOnlyList<(string Name, Func<byte[]> Build)> All { get; } =
    [
        ("ordinaryCode", OrdinaryCode),
        ("smallMethods", () => SmallMethods(default, "M")),
        ("sharedLocals", SharedLocals),
        ("sharedParameters", SharedParameters),
        ("longNames", LongNames),
        ("deepStacks", DeepStacks),
        ("deepSwitches", DeepSwitches),
        ("manyBlocks", () => ManyBlocks(0)),
        ("tangledBlocks", () => ManyBlocks(1)),
        ("wideningMerges", WideningMerges),
        ("manyInterfaces", ManyInterfaces),
        ("hugeInterface", HugeInterface),
        ("inheritedSlots", InheritedSlots),
        ("genericInstances", GenericInstances),
        ("genericCalls", GenericCalls),
        ("genericBodies", GenericBodies),
        ("memberReferences", MemberReferences),
        ("badMethods", BadMethods),
        ("zeroes", () => new byte[Limits.Default.ModuleSizeMax]),
    ];

    /// <summary>What compilers write: locals, arithmetic, comparisons, loops, calls.</summary>
    public static byte[] OrdinaryCode()
    {
        ModuleDraft draft = new();
        BlobHandle signature = draft.Signature(0, 2, Int32, Int32, Int32);
        StandaloneSignatureHandle locals = draft.AddLocals(7, 4, Int32, Int32, 0x0A, 0x0E);
        draft.AddClass("Code");
        MethodDefinitionHandle self = MetadataTokens.MethodDefinitionHandle(2);
        byte[] round =
        [
            0x02, 0x03, 0x58, 0x0A, // ldarg.0 ldarg.1 add stloc.0
            0x06, 0x1F, 10, 0x5A, 0x0B, // ldloc.0 ldc.i4.s mul stloc.1
            0x07, 0x6A, 0x0C, // ldloc.1 conv.i8 stloc.2
            0x06, 0x07, 0x2F, 8, // ldloc.0 ldloc.1 bge.s +8
            0x06, 0x07, .. Call(self), 0x0A, // ldloc.0 ldloc.1 call stloc.0
            0x06, 0x17, 0x58, 0x20, 1, 2, 3, 4, 0x61, 0x0A, // ldloc.0 ldc.i4.1 add ldc.i4 xor stloc.0
            0x14, 0x0D, // ldnull stloc.3
        ];
        List<byte> body = [];
        while (body.Count < BodySize)
            body.AddRange(round);
        body.AddRange([0x06, Ret]);
        while (draft.CodeSize < CodeSize)
            draft.AddMethod($"M{draft.CodeSize}", signature, [.. body], locals: locals);
        return draft.Build();
    }

    private static byte[] SmallMethods(StandaloneSignatureHandle locals, string prefix)
    {
        ModuleDraft draft = new();
        draft.AddClass("Small");
        for (int i = 0; i < Methods; i++)
            draft.AddMethod(Name(prefix, i), draft.VoidSignature, [Ret], locals: locals);
        return draft.Build();
    }

    /// <summary>One signature of a thousand locals, for every method.</summary>
    private static byte[] SharedLocals()
    {
        ModuleDraft draft = new();
        byte[] types = [7, 0x84, 0x00, .. Enumerable.Repeat(Int32, 1024)];
        StandaloneSignatureHandle locals = draft.AddLocals(types);
        draft.AddClass("Locals");
        for (int i = 0; i < Methods; i++)
            draft.AddMethod(Name("M", i), draft.VoidSignature, [Ret], locals: locals);
        return draft.Build();
    }

    /// <summary>One signature of a thousand parameters, for every method, and calls of them.</summary>
    private static byte[] SharedParameters()
    {
        ModuleDraft draft = new();
        BlobHandle signature = draft.Signature([0, 0x83, 0xE8, 1, .. Enumerable.Repeat(Int32, 1000)]);
        draft.AddClass("Parameters");
        for (int i = 0; i < Methods; i++)
            draft.AddMethod(Name("M", i), signature, [Ret]);
        return draft.Build();
    }

    /// <summary>Names as long as they may be, sixteen within each other, and methods that all lie innermost.</summary>
    private static byte[] LongNames()
    {
        ModuleDraft draft = new();
        string name = new('N', 500);
        TypeDefinitionHandle type = draft.AddClass(name);
        for (int depth = 0; depth < 15; depth++)
            type = draft.AddClass(name, type);
        string prefix = new('M', 20);
        for (int i = 0; i < Methods; i++)
            draft.AddMethod(Name(prefix, i), draft.VoidSignature, [Ret]);
        return draft.Build();
    }

    /// <summary>A branch wherever it can stand, over a stack as deep as it may be.</summary>
    private static byte[] DeepStacks()
    {
        ModuleDraft draft = new();
        List<byte> body = [.. Enumerable.Repeat((byte)0x16, 250)];
        while (body.Count < BodySize)
            body.AddRange([0x2B, 0x00]); // br.s to the next
        body.AddRange([.. Enumerable.Repeat((byte)0x26, 250), Ret]);
        return Fill(draft, body, stackMax: 256);
    }

    /// <summary>
    /// Methods of as many blocks as metering still compares with each other: each a branch to the next block or,
    /// tangled, backwards into the middle of what came before.
    /// </summary>
    private static byte[] ManyBlocks(int tangled)
    {
        const int Blocks = 500;
        const int Size = 6;
        ModuleDraft draft = new();
        List<byte> body = [];
        for (int block = 0; block < Blocks; block++)
        {
            int target = tangled == 0 ? block + 1 : (block * 7 / 8) ^ 1;
            body.AddRange([0x02, 0x3A, .. BitConverter.GetBytes((target - block - 1) * Size)]);
        }

        body.Add(Ret);
        return Fill(draft, body, 8, draft.Signature(0, 1, 1, Int32));
    }

    /// <summary>A switch whose every target sees a deep stack.</summary>
    private static byte[] DeepSwitches()
    {
        const int Targets = BodySize / 4;
        ModuleDraft draft = new();
        List<byte> body = [.. Enumerable.Repeat((byte)0x16, 250), 0x16, 0x45, .. BitConverter.GetBytes(Targets)];
        body.AddRange(new byte[Targets * 4]);
        body.AddRange([.. Enumerable.Repeat((byte)0x26, 250), Ret]);
        return Fill(draft, body, stackMax: 256);
    }

    /// <summary>Loops that go round again because a class on the stack becomes one of its base classes.</summary>
    private static byte[] WideningMerges()
    {
        ModuleDraft draft = new();
        List<TypeDefinitionHandle> chain = [];
        EntityHandle baseType = draft.Object;
        for (int depth = 0; depth < 30; depth++)
        {
            chain.Add(draft.AddType(Name("C", depth), baseType, TypeAttributes.Public));
            baseType = chain[^1];
        }

        BlobBuilder signature = new();
        signature.WriteBytes((byte[])[0, (byte)chain.Count, 1]);
        foreach (TypeDefinitionHandle type in chain)
        {
            signature.WriteByte(0x12);
            signature.WriteCompressedInteger(CodedIndex.TypeDefOrRef(type));
        }

        draft.AddClass("Merges");
        List<byte> body = [.. Ways(chain.Count)];
        while (body.Count < BodySize)
            body.AddRange(Call(draft.Entry));
        body.AddRange([0x26, Ret]);
        return Fill(draft, body, 8, draft.Metadata.GetOrAddBlob(signature));
    }

    /// <summary>
    /// As many ways to what follows, each with a base class of what the way before brings. Each way leads to the next
    /// one first: a verifier that works off its last find first comes to what follows as often as there are ways.
    /// </summary>
    private static IEnumerable<byte> Ways(int count)
    {
        const int Size = 13;
        for (int way = 0; way < count; way++)
        {
            int next = Math.Min(way + 1, count - 1) * Size;
            byte argument = (byte)(count - 1 - way);
            byte[] toNext = BitConverter.GetBytes(next - (way * Size) - 6);
            byte[] toEnd = BitConverter.GetBytes((count - way - 1) * Size);
            foreach (byte one in (byte[])[0x16, 0x3A, .. toNext, 0x0E, argument, 0x38, .. toEnd])
                yield return one;
        }
    }

    /// <summary>Four thousand types, each with as many interfaces as fit, each of which has methods.</summary>
    private static byte[] ManyInterfaces()
    {
        const int Interfaces = 60;
        const int Types = 3_900;
        ModuleDraft draft = new();
        BlobHandle signature = draft.Signature(0x20, 0, 1);
        List<TypeDefinitionHandle> interfaces = [];
        for (int i = 0; i < Interfaces; i++)
        {
            interfaces.Add(draft.AddType(Name("I", i), default, Interface));
            for (int method = 0; method < 10; method++)
                draft.AddAbstract(Name("M", method), signature);
        }

        for (int i = 0; i < Types; i++)
        {
            TypeDefinitionHandle type = draft.AddType(Name("C", i), draft.Object, AbstractClass);
            foreach (TypeDefinitionHandle listed in interfaces)
                draft.Metadata.AddInterfaceImplementation(type, listed);
        }

        return draft.Build();
    }

    /// <summary>An interface of as many methods as fit, which very many types list.</summary>
    private static byte[] HugeInterface()
    {
        ModuleDraft draft = new();
        BlobHandle signature = draft.Signature(0x20, 0, 1);
        TypeDefinitionHandle huge = draft.AddType("I", default, Interface);
        for (int method = 0; method < Methods; method++)
            draft.AddAbstract(Name("M", method), signature);
        for (int i = 0; i < 3_900; i++)
        {
            TypeDefinitionHandle type = draft.AddType(Name("C", i), draft.Object, AbstractClass);
            draft.Metadata.AddInterfaceImplementation(type, huge);
        }

        return draft.Build();
    }

    /// <summary>A class of as many abstract methods as fit, and very many that inherit them all.</summary>
    private static byte[] InheritedSlots()
    {
        ModuleDraft draft = new();
        BlobHandle signature = draft.Signature(0x20, 0, 1);
        TypeDefinitionHandle huge = draft.AddType("B", draft.Object, AbstractClass);
        for (int method = 0; method < Methods; method++)
            draft.AddAbstract(Name("M", method), signature);
        for (int i = 0; i < 3_900; i++)
            draft.AddType(Name("C", i), huge, AbstractClass);
        return draft.Build();
    }

    /// <summary>A generic class instantiated over every combination that fits.</summary>
    private static byte[] GenericInstances()
    {
        ModuleDraft draft = new();
        TypeDefinitionHandle pair = draft.AddType("Pair", draft.Object, TypeAttributes.Public);
        draft.Metadata.AddGenericParameter(pair, GenericParameterAttributes.None, default, 0);
        draft.Metadata.AddGenericParameter(pair, GenericParameterAttributes.None, default, 1);
        int definition = CodedIndex.TypeDefOrRef(pair);
        draft.AddClass("User");
        BlobBuilder locals = new();
        locals.WriteByte(7);
        locals.WriteCompressedInteger(1000);
        for (int i = 0; i < 1000; i++)
            WriteNested(locals, definition, i, 10);
        StandaloneSignatureHandle signature =
            draft.Metadata.AddStandaloneSignature(draft.Metadata.GetOrAddBlob(locals));
        for (int i = 0; i < 1000; i++)
            draft.AddMethod(Name("M", i), draft.VoidSignature, [Ret], locals: signature);
        return draft.Build();
    }

    private static void WriteNested(BlobBuilder blob, int definition, int number, int depth)
    {
        for (int level = 0; level < depth; level++)
        {
            blob.WriteBytes((byte[])[0x15, 0x12]);
            blob.WriteCompressedInteger(definition);
            blob.WriteByte(2);
            blob.WriteByte((byte)(4 + ((number >> level) % 8)));
        }

        blob.WriteByte((byte)(4 + (number % 8)));
    }

    /// <summary>Generic methods that call each other with their own parameters the other way round.</summary>
    private static byte[] GenericCalls()
    {
        ModuleDraft draft = new();
        draft.AddClass("Generic");
        BlobHandle signature = draft.Signature(0x10, 2, 0, 1);
        BlobHandle turned = draft.Signature(0x0A, 2, 0x1E, 1, 0x1E, 0);
        for (int i = 0; i < 6_000; i++)
        {
            int next = 2 + ((i + 1) % 6_000);
            MethodSpecificationHandle call =
                draft.Metadata.AddMethodSpecification(MetadataTokens.MethodDefinitionHandle(next), turned);
            MethodDefinitionHandle method = draft.AddMethod(Name("M", i), signature, [.. Call(call), Ret]);
            draft.Metadata.AddGenericParameter(method, GenericParameterAttributes.None, default, 0);
            draft.Metadata.AddGenericParameter(method, GenericParameterAttributes.None, default, 1);
        }

        return draft.Build();
    }

    /// <summary>A generic method of many calls with other type arguments each: every instance looks at all.</summary>
    private static byte[] GenericBodies()
    {
        ModuleDraft draft = new();
        draft.AddClass("Generic");
        MethodDefinitionHandle target = MetadataTokens.MethodDefinitionHandle(2);
        byte[][] choices =
        [
            [0x1E, 0], [0x1E, 1], [0x1E, 2],
            .. Enumerable.Range(2, 10).Select(primitive => (byte[])[(byte)primitive]),
            .. Enumerable.Range(2, 10).Select(primitive => (byte[])[0x1D, (byte)primitive]),
        ];
        List<byte> body = [];
        for (int i = 0; i < 11_000; i++)
        {
            byte[][] three =
                [choices[i % 23], choices[i / 23 % 23], choices[i / (23 * 23) % 23]];
            BlobHandle blob = draft.Signature([0x0A, 3, .. three.SelectMany(choice => choice)]);
            body.AddRange(Call(draft.Metadata.AddMethodSpecification(target, blob)));
        }

        MethodDefinitionHandle method = draft.AddMethod("M", draft.Signature(0x10, 3, 0, 1), [.. body, Ret]);
        for (int parameter = 0; parameter < 3; parameter++)
            draft.Metadata.AddGenericParameter(method, GenericParameterAttributes.None, default, parameter);
        BlobHandle first = draft.Signature(0x0A, 3, Int32, Int32, Int32);
        draft.AddMethod(
            "Start", draft.VoidSignature, [.. Call(draft.Metadata.AddMethodSpecification(target, first)), Ret]);
        return draft.Build();
    }

    private static byte[] Call(EntityHandle method) =>
        [0x28, .. BitConverter.GetBytes(MetadataTokens.GetToken(method))];

    /// <summary>References to members that do not exist, all of them of the type with the most members.</summary>
    private static byte[] MemberReferences()
    {
        ModuleDraft draft = new();
        TypeDefinitionHandle type = draft.AddClass("Members");
        for (int i = 0; i < Methods; i++)
            draft.AddMethod(Name("M", i), draft.VoidSignature, [Ret]);
        BlobHandle other = draft.Signature(0, 1, 1, Int32);
        for (int i = 0; i < 30_000; i++)
            draft.Metadata.AddMemberReference(type, draft.Metadata.GetOrAddString(Name("M", i % Methods)), other);
        return draft.Build();
    }

    /// <summary>Every method breaks a rule, with much to tell about it.</summary>
    private static byte[] BadMethods()
    {
        ModuleDraft draft = new();
        string name = new('N', 500);
        TypeDefinitionHandle type = draft.AddClass(name);
        for (int depth = 0; depth < 15; depth++)
            type = draft.AddClass(name, type);
        for (int i = 0; i < Methods; i++)
            draft.AddMethod(Name("M", i), draft.VoidSignature, [0x26, Ret]);
        return draft.Build();
    }

    private static byte[] Fill(ModuleDraft draft, List<byte> body, int stackMax, BlobHandle signature = default)
    {
        draft.AddClass("Filled");
        for (int i = 0; draft.CodeSize < CodeSize; i++)
            draft.AddMethod(Name("M", i), signature.IsNil ? draft.VoidSignature : signature, [.. body], stackMax);
        return draft.Build();
    }

    private static string Name(string prefix, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
}
