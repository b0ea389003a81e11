using System;

namespace Contracts.CoreLib;

/// <summary>
/// Says that this static class holds what the linker calls before a cast, or a test of a type, that could be of an
/// array or a text as a sequence.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SequenceCastsAttribute : Attribute;
