using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class ClockAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new ClockAnalyzer());

    [Theory]
    [InlineData("object Get() => [|DateTime.UtcNow|];")]
    [InlineData("object Get() => [|DateTime.Now|].Ticks;")]
    [InlineData("object Get() => [|DateTime.Today|];")]
    [InlineData("object Get() => [|System.DateTimeOffset.UtcNow|].ToUnixTimeMilliseconds();")]
    [InlineData("object Get() => [|Environment.TickCount64|];")]
    [InlineData("object Get() => [|System.Diagnostics.Stopwatch.GetTimestamp|]();")]
    [InlineData("object Get() => [|TimeProvider.System|].GetUtcNow();")]
    [InlineData("object Get() => new [|System.Diagnostics.Stopwatch|]();")]
    [InlineData("object Get(DateTime time) => time.[|ToLocalTime|]();")]
    [InlineData("object Get() => [|TimeZoneInfo.Local|];")]
    [InlineData("Func<object> Get() => () => [|DateTime.UtcNow|];")]
    [InlineData("IEnumerable<object> Get() { yield return [|DateTime.UtcNow|]; }")]
    [InlineData("object Get { get { object Inner() => [|DateTime.UtcNow|]; return Inner(); } }")]
    [InlineData("private readonly long _start = [|DateTime.UtcNow|].Ticks;")]
    [InlineData("private [|System.Threading.Timer|]? _timer;")]
    public Task Clock_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("long Get() => BlockTime;")]
    [InlineData("string Get() => nameof(DateTime.UtcNow);")]
    [InlineData("/// <summary>Not <see cref=\"DateTime.UtcNow\"/>.</summary>\nlong Get() => BlockTime;")]
    [InlineData("static DateTime At(long ticks) => new DateTime(ticks, DateTimeKind.Utc);")]
    public Task Time_OfTheBlock_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Fact]
    public Task UsingStatic_Triggers() =>
        Rule.VerifyAsync(
            """
            using Contracts;
            using static System.DateTime;

            public sealed partial class Sample : Contract
            {
                public long Get() => [|UtcNow|].Ticks;
            }
            """);
}
