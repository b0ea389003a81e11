using Contracts.Cli.Commands;
using Contracts.Cli.Output;

return CommandLine.Run(args, Terminal.ForProcess());
