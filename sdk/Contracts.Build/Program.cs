using Contracts.Build;

return BuildCommand.Run(args, Console.Out, Console.Error);
