using System;

namespace Contracts.CoreLib;

/// <summary>
/// Says that this static class holds the instance members of <see cref="Array"/>, which has none in a module: each with
/// the array before its parameters, and the type of its elements as type parameter.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ArrayMembersAttribute : Attribute;
