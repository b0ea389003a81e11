using System;

namespace Contracts.CoreLib;

/// <summary>
/// Marks a method whose body the linker writes, from what it knows of the module; the body here is for plain .NET.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GeneratedByLinkerAttribute : Attribute;
