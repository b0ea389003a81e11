using Mono.Cecil;

namespace Contracts.Bytecode.Metering;

/// <summary>
/// Appends the meter to the parameters of every method of the module, and of every reference to one. A module is a
/// closed world: nothing outside of it calls in, except the engine through the entry.
/// </summary>
internal sealed class MeterParameter(MeterReferences meter)
{
    private const string Name = "meter";

    private readonly HashSet<MethodReference> _extendedReferences = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Extends all definitions and references. Calls then lack an argument until the bodies are rewritten.
    /// </summary>
    public void AppendTo(ModuleDefinition module)
    {
        List<MethodDefinition> methods = [.. ModuleTypes.All(module).SelectMany(type => type.Methods)];
        foreach (MethodDefinition method in methods)
        {
            foreach (MethodReference reference in References(method))
                ExtendReference(reference);
        }

        foreach (MethodDefinition method in methods.Where(TakesMeter))
        {
            DropImportedOverrides(method);
            method.Parameters.Add(new ParameterDefinition(Name, ParameterAttributes.None, meter.Type));
        }
    }

    /// <summary>True where calls of the method pass the meter.</summary>
    public static bool TakesMeter(MethodReference method) =>
        ModuleTypes.DefinitionOf(method.DeclaringType) is { } type
        && !(ModuleTypes.IsDelegate(type) && method.Name == ".ctor");

    private static IEnumerable<MethodReference> References(MethodDefinition method)
    {
        IEnumerable<MethodReference> used = method.HasBody
            ? method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MethodReference>()
            : [];
        return used.Concat(method.Overrides);
    }

    /// <summary>
    /// References into instantiated types are objects of their own; all others are the definition itself.
    /// </summary>
    private void ExtendReference(MethodReference reference)
    {
        MethodReference element = reference.GetElementMethod();
        if (element is MethodDefinition || !TakesMeter(element) || !_extendedReferences.Add(element))
            return;
        element.Parameters.Add(new ParameterDefinition(meter.Type));
    }

    /// <summary>
    /// With a parameter more, a method cannot fill a slot of an imported type, which nothing could call anyway.
    /// </summary>
    private static void DropImportedOverrides(MethodDefinition method)
    {
        for (int i = method.Overrides.Count - 1; i >= 0; i--)
        {
            if (!TakesMeter(method.Overrides[i]))
                method.Overrides.RemoveAt(i);
        }
    }
}
