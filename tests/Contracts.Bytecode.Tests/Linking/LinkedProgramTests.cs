using Contracts.TestKit;

namespace Contracts.Bytecode.Tests.Linking;

/// <summary>The linked module does what the compiled program does, for each construct that the linker
/// touches.</summary>
public sealed class LinkedProgramTests
{
    public static TheoryData<string, string> Programs()
    {
        TheoryData<string, string> data = [];
        foreach ((string name, string program) in ProgramSamples.All)
            data.Add(name, program);
        return data;
    }

    [Theory, MemberData(nameof(Programs))]
    public void LinkedModule_DoesWhatTheProgramDoes(string name, string program)
    {
        foreach (bool release in new[] { true, false })
        {
            CompiledAssembly compiled = LinkProbe.Compile(program, release);
            string expected = LinkProbe.Run(compiled.Image);
            string actual = LinkProbe.Run(LinkProbe.LinkedModule(program, release));
            Assert.True(expected == actual, $"{name}, release {release}: {expected} became {actual}");
        }
    }
}
