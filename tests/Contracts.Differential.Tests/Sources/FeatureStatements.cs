using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes features, each in a block of its own, with a mark behind it that it has run.</summary>
internal sealed class FeatureStatements(Seeded random, Expressions expressions, Code code)
{
    /// <summary>All of them; each is known by its place.</summary>
    public static readonly Feature[] All =
    [
        .. SequenceFeatures.All, .. LibraryFeatures.All, .. TextFeatures.All, .. PatternFeatures.All,
        .. NumberFeatures.All, .. MemberFeatures.All, .. SpanFeatures.All, .. FlowFeatures.All,
    ];

    public void Write(Scope scope)
    {
        int number = random.Below(All.Length);
        Feature feature = All[number];
        if ((feature.NeedsStack && !scope.CanAllocateOnTheStack) || (feature.CombinesDelegates && !scope.HasEvent))
            return;
        code.Open(random.OneIn(8) ? "checked" : "unchecked");
        code.Lines(feature.Write(new FeatureText(random, expressions, scope)));
        code.Line($"t.Reach({number});");
        code.Close();
    }
}
