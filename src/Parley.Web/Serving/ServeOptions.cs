using System.Globalization;
using System.Net;

namespace Parley.Web.Serving;

/// <summary>How the web program is started: which cases, where it listens, who may use it.</summary>
internal sealed record ServeOptions
{
    /// <summary>What <c>--help</c> prints.</summary>
    public const string Usage = """
        parley serve [CASES_DIR] [--port P] [--address IP --token WORD --certificate FILE [--password WORD] [--host NAME]]

          CASES_DIR            Folder of case folders (or one case folder); edits go to its files. Without it: the shipped cases, as a working copy.
          --port P             Port (default 5173; 0 takes a free one).
          --address IP         Address to listen on (default 127.0.0.1). Any other than loopback needs --token and --certificate.
          --token WORD         Access token, at least 16 characters; users open the address once with ?token=WORD.
          --certificate FILE   TLS certificate with its key (.pfx, or .pem holding both).
          --password WORD      Password of the .pfx file.
          --host NAME          A further name by which browsers may call this machine (repeatable).
          --work DIR           Where working copies of the shipped cases are kept (default: the user's local data folder).

        Example: parley serve cases --port 5173
        """;

    /// <summary>Folder of case folders; null for the shipped cases.</summary>
    public string? Cases { get; init; }

    /// <summary>Port; 0 takes a free one.</summary>
    public int Port { get; init; } = 5173;

    /// <summary>Address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Access token, or null for none.</summary>
    public string? Token { get; init; }

    /// <summary>File of the TLS certificate, or null for plain http.</summary>
    public string? Certificate { get; init; }

    /// <summary>Password of the certificate's file, or null.</summary>
    public string? Password { get; init; }

    /// <summary>Names in the host header that are accepted beside loopback names.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Where working copies of the shipped cases are kept; null for the user's local data folder.</summary>
    public string? Work { get; init; }

    /// <summary>Whether the help is wanted.</summary>
    public bool Help { get; init; }

    /// <summary>Whether the cases are analysed before anyone asks.</summary>
    public bool WarmUp { get; init; } = true;

    /// <summary>Reads the words of a command line.</summary>
    /// <param name="words">The words after the program's name.</param>
    /// <param name="errors">Receives all that is wrong, in words.</param>
    public static ServeOptions Read(IReadOnlyList<string> words, List<string> errors)
    {
        var options = new ServeOptions();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            string Value()
            {
                if (i + 1 < words.Count)
                {
                    return words[++i];
                }

                errors.Add($"{word} has no value (expected {word} VALUE)");
                return "";
            }

            options = word switch
            {
                "--help" or "-h" or "-?" => options with { Help = true },
                "--port" or "-p" => options with { Port = PortOf(Value(), errors) },
                "--address" => options with { Address = AddressOf(Value(), errors) },
                "--token" => options with { Token = Value() },
                "--certificate" => options with { Certificate = Value() },
                "--password" => options with { Password = Value() },
                "--host" => options with { Hosts = [.. options.Hosts, Value()] },
                "--work" => options with { Work = Value() },
                "--no-warm-up" => options with { WarmUp = false },
                _ when word.StartsWith('-') => Unknown(options, word, errors),
                _ when options.Cases is null => options with { Cases = word },
                _ => Unknown(options, word, errors),
            };
        }

        options.Check(errors);
        return options;
    }

    private void Check(List<string> errors)
    {
        if (Cases is not null && !Directory.Exists(Cases))
        {
            errors.Add($"{Cases}: no such folder (expected a folder that holds case folders, or one case folder)");
        }

        if (Token is { Length: < 16 })
        {
            errors.Add($"--token has {Token.Length} characters (expected at least 16: anyone on the network can try)");
        }

        if (!IPAddress.IsLoopback(Address) && (Token is null || Certificate is null))
        {
            errors.Add($"--address {Address} is seen by other machines (expected --token and --certificate beside it; or leave --address out)");
        }

        if (Certificate is not null && !File.Exists(Certificate))
        {
            errors.Add($"--certificate {Certificate}: no such file (expected a .pfx, or a .pem with certificate and key)");
        }
    }

    private static ServeOptions Unknown(ServeOptions options, string word, List<string> errors)
    {
        errors.Add($"'{word}' is not understood (see --help)");
        return options;
    }

    private static int PortOf(string text, List<string> errors)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= 65535)
        {
            return port;
        }

        errors.Add($"--port: '{text}' is not a port (expected a whole number from 0 to 65535)");
        return 0;
    }

    private static IPAddress AddressOf(string text, List<string> errors)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        errors.Add($"--address: '{text}' is not an address (expected for example 127.0.0.1 or 192.168.1.20)");
        return IPAddress.Loopback;
    }
}
