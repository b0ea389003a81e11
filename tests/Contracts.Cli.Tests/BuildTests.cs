namespace Contracts.Cli.Tests;

/// <summary>
/// <c>contracts build</c> where it cannot give a contract. That it does is shown by the examples' own builds.
/// </summary>
public sealed class BuildTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contracts-build-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Build_OfNothing_ExitsWithOne()
    {
        var tool = Tool.Run("build", "no/such/project");

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.Equal("error: no/such/project: there is no such project file or folder.\n", tool.Error);
    }

    [Fact]
    public void Build_OfAFolderWithoutAProject_ExitsWithOne()
    {
        var tool = Tool.Run("build", _folder.FullName);

        Assert.Equal(1, tool.ExitCode);
        Assert.Equal($"error: {_folder.FullName}: the folder holds no .csproj file.\n", tool.Error);
    }

    [Fact]
    public void Build_OfAProjectThatDoesNotCompile_ExitsWithTwoAndTheCompilersErrors()
    {
        string project = Path.Combine(_folder.FullName, "Broken.csproj");
        File.WriteAllText(project, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_folder.FullName, "Broken.cs"), "public class Broken { int x = \"one\"; }");

        var tool = Tool.Run("build", project);

        Assert.Equal((2, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith(
            $"error: {project}: 'dotnet build' failed with exit code 1:\n", tool.Error, StringComparison.Ordinal);
        Assert.Contains("Broken.cs(1,31): error CS0029:", tool.Error, StringComparison.Ordinal);
    }
}
