using System.CommandLine;
using Contracts.Cli.Calling;
using Contracts.Cli.Output;
using Contracts.Execution;

namespace Contracts.Cli.Commands;

/// <summary><c>contracts call FILE.contract METHOD ARG...</c></summary>
internal static class CallCommand
{
    private const long GasLimitDefault = 100_000_000;

    private const string Summary = "Deploys a contract into a new ledger in memory, and calls one method.";

    private const string Details =
        """
        Prints how the call ended, its result, gas, events and writes. Arguments follow the types of the ABI: numbers,
        true, false and text as they are, bytes and hashes as 0x…, lists as JSON arrays, records and structs as JSON
        objects, null for a value that may be null. An address is 0x… or a name, such as alice, which stands for an
        address derived from it. Arguments that begin with '-' follow after '--'.

        Exit codes: 0 the call succeeded, 2 the contract was rejected, reverted or faulted, 1 bad usage or arguments.

        Examples:
          contracts call Counter.contract Increment
          contracts call Token.contract Transfer bob 10 --init 1000 --sender alice
          contracts call Token.contract BalanceOf alice --init 1000 --sender alice --json
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "A .contract file." };
        Argument<string> method = new("METHOD") { Description = "A method of the contract." };
        Argument<string[]> arguments = new("ARG")
        {
            Description = "The method's arguments.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string[]> init = new("--init")
        {
            Description = "The arguments of the contract's [Init] method.",
            HelpName = "ARG",
            AllowMultipleArgumentsPerToken = true,
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string> sender = new("--sender")
        {
            Description = "The account that deploys and calls: a name or an address.",
            HelpName = "ACCOUNT",
            DefaultValueFactory = _ => "owner",
        };
        Option<long> gas = new("--gas")
        {
            Description = "The gas limit of the call.",
            HelpName = "N",
            DefaultValueFactory = _ => GasLimitDefault,
        };
        Option<bool> json = CommonOptions.Json();
        DetailedCommand command = new("call", Summary, Details)
        {
            file, method, arguments, init, sender, gas, json,
        };
        command.SetAction(result => Run(
            new CallRequest(
                result.GetRequiredValue(file),
                result.GetRequiredValue(method),
                result.GetValue(arguments) ?? [],
                result.GetValue(init) ?? [],
                result.GetRequiredValue(sender),
                result.GetRequiredValue(gas)),
            result.GetValue(json),
            terminal));
        return command;
    }

    private static int Run(CallRequest request, bool isJson, Terminal terminal)
    {
        long gasMax = Limits.Default.TransactionGasMax;
        if (request.GasLimit < 0 || request.GasLimit > gasMax)
        {
            throw new UserErrorException(
                $"--gas must be from 0 to {nameof(Limits.TransactionGasMax)} of {gasMax}, not {request.GasLimit}.");
        }

        CallReport report = SingleCall.Execute(request);
        if (isJson)
            CallJson.Write(report, terminal);
        else
            CallText.Write(report, terminal);
        return report.Outcome.Kind == OutcomeKind.Success ? ExitCodes.Success : ExitCodes.Rejected;
    }
}
