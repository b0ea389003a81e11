using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Tests;

/// <summary>
/// The core library is linked into modules, so it may use only what a module may, or what it defines itself.
/// </summary>
public sealed class ProfileTests
{
    // The linker writes these out: constants in the shape of static fields.
    private static readonly HashSet<string> LoweredFields =
        ["System.Decimal::Zero", "System.Decimal::One", "System.Decimal::MinusOne", "System.String::Empty"];

    private static readonly HashSet<string> FloatingPoint =
        ["System.Single", "System.Double", "System.Half"];

    private static readonly ModuleDefinition Library =
        ModuleDefinition.ReadModule(typeof(CoreLib.Elements).Assembly.Location);

    private static readonly ImportTableText Imports = ImportTableText.Load();
    private static readonly LibrarySurface Surface = new(Library);

    public static IEnumerable<MethodDefinition> Methods => Library.GetTypes()
        .Where(type => type.Namespace.StartsWith("Contracts.CoreLib", StringComparison.Ordinal))
        .Where(type => !type.Name.EndsWith("Attribute", StringComparison.Ordinal))
        .SelectMany(type => type.Methods)
        .Where(method => method.HasBody);

    [Fact]
    public void Library_HasNoStaticFields()
    {
        IEnumerable<string> fields = Library.GetTypes()
            .SelectMany(type => type.Fields)
            .Where(field => field.IsStatic && !field.HasConstant)
            .Select(field => field.FullName);

        Assert.Empty(fields);
    }

    [Fact]
    public void Library_CallsOnlyWhatAModuleMay()
    {
        List<string> problems = [];
        foreach (MethodDefinition method in Methods)
        {
            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.Operand is MethodReference called && !Surface.Serves(called) && !Imports.Has(called))
                    problems.Add($"{method.FullName} calls {called.FullName}");
                if (instruction.Operand is FieldReference field && field.DeclaringType.Scope != Library)
                {
                    string name = $"{field.DeclaringType.FullName}::{field.Name}";
                    if (!Surface.Serves(field) && !LoweredFields.Contains(name))
                        problems.Add($"{method.FullName} uses {field.FullName}");
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Fact]
    public void Library_NamesOnlyTypesThatAModuleMay()
    {
        List<string> problems = [];
        foreach (MethodDefinition method in Methods)
        {
            foreach (TypeReference type in NamedTypes(method).Where(type => !IsKnown(type)))
                problems.Add($"{method.FullName} names {type.FullName}");
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Fact]
    public void Library_HasNoForbiddenInstruction()
    {
        Code[] forbidden =
        [
            Code.Localloc, Code.Calli, Code.Jmp, Code.Cpblk, Code.Initblk, Code.Mkrefany, Code.Refanyval, Code.Arglist,
            Code.Ldc_R4, Code.Ldc_R8, Code.Conv_R4, Code.Conv_R8, Code.Conv_R_Un, Code.Ldtoken,
        ];
        IEnumerable<string> found = Methods
            .SelectMany(method => method.Body.Instructions.Select(instruction => (method, instruction)))
            .Where(pair => forbidden.Contains(pair.instruction.OpCode.Code))
            .Select(pair => $"{pair.method.FullName}: {pair.instruction}");

        Assert.Empty(found);
    }

    private static bool IsKnown(TypeReference type)
    {
        if (FloatingPoint.Contains(type.FullName))
            return false;
        return type.Scope == Library || Surface.Replaces(type.FullName) || Imports.HasType(type.FullName);
    }

    private static IEnumerable<TypeReference> NamedTypes(MethodDefinition method)
    {
        IEnumerable<TypeReference> named = method.Parameters.Select(parameter => parameter.ParameterType)
            .Append(method.ReturnType)
            .Concat(method.Body.Variables.Select(variable => variable.VariableType))
            .Concat(method.Body.ExceptionHandlers.Where(handler => handler.CatchType is not null)
                .Select(handler => handler.CatchType))
            .Concat(method.Body.Instructions.Select(instruction => instruction.Operand).OfType<TypeReference>());
        return named.SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}
