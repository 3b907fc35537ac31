using Parley.Evidence.Bench;

// dotnet run -c Release --project bench/Parley.Evidence.Bench -- ledger [ENTRIES] [THREADS] | fuzz [INPUTS]
switch (args.FirstOrDefault())
{
    case "ledger" or null:
        LedgerBench.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000, args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : Environment.ProcessorCount);
        return 0;
    case "fuzz":
        LedgerFuzz.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000);
        return 0;
    default:
        Console.Error.WriteLine("expected: ledger [ENTRIES] [THREADS], or fuzz [INPUTS]");
        return 2;
}
