using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.GraphPackages;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Client.Http;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Options;

/// <summary>The options of every command that talks to a Neo4j server.</summary>
internal sealed class ServerOptions
{
    /// <summary>The environment variable that holds the password: an argument would show in the list of processes.</summary>
    public const string PasswordVariable = "ORGGRAPH_NEO4J_PASSWORD";

    private readonly Option<string?> _address;
    private readonly Option<string?> _database;
    private readonly Option<string?> _user;
    private readonly Option<bool> _noPassword;
    private readonly Option<string?> _timeout;
    private readonly Language _language;

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command that gets the options.</param>
    /// <param name="address"><c>--to</c> or <c>--from</c>.</param>
    /// <param name="language">The language of the help.</param>
    public ServerOptions(Command command, string address, Language language)
    {
        _language = language;
        _address = new(address) { Description = ServerHelp.Address.In(language), HelpName = "ADDRESS" };
        _database = OptionValues.Text("--database", ServerHelp.Database, "NAME", language);
        _user = OptionValues.Text("--user", ServerHelp.User, "NAME", language);
        _noPassword = new("--no-password") { Description = ServerHelp.NoPassword.In(language) };
        _timeout = new("--timeout") { Description = ServerHelp.Timeout.In(language), HelpName = "TIME" };
        _address.RefuseUnless(IsAddress);
        _timeout.RefuseUnless(text => Duration.TryParse(text, out _));
        command.Add(_address);
        command.Add(_database);
        command.Add(_user);
        command.Add(_noPassword);
        command.Add(_timeout);
    }

    /// <summary>
    /// The connection asked for; asks for the password where the environment has none and somebody is there to ask.
    /// </summary>
    /// <exception cref="UsageException">No address, or no password.</exception>
    public async Task<ConnectionOptions> ConnectionOfAsync(
        ParseResult parsed, CommandHost host, CancellationToken cancellationToken)
    {
        var text = parsed.GetValue(_address) ?? throw new UsageException(ServerTexts.AddressMissing.With(_address.Name));
        var options = new ConnectionOptions(ServerAddress.Parse(text));
        var database = parsed.GetValue(_database) ?? options.Database;
        var user = parsed.GetValue(_user) ?? options.User;
        return options with
        {
            Database = database,
            User = user,
            Password = parsed.GetValue(_noPassword) ? null : await PasswordAsync(user, options.Address, host, cancellationToken),
            Timeout = Duration.TryParse(parsed.GetValue(_timeout), out var timeout) ? timeout : options.Timeout,
        };
    }

    /// <summary>True when an address is given.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetResult(_address) is { Implicit: false };

    /// <summary>Opens the client of a connection; nothing is sent yet.</summary>
    public static ICypherClient Open(ConnectionOptions options) => CypherClients.Open(options, BoltClients.Factory);

    private async Task<string> PasswordAsync(
        string user, ServerAddress address, CommandHost host, CancellationToken cancellationToken)
    {
        var password = host.Variable(PasswordVariable) is { Length: > 0 } given ? given
            : host.AskSecret is { } ask ? await ask(ServerTexts.AskPassword.In(_language, user, address), cancellationToken)
            : throw new UsageException(ServerTexts.PasswordMissing);
        if (address.Uri.Scheme is "http" or "bolt" or "neo4j" && !address.Uri.IsLoopback)
        {
            host.Error.WriteLine(ServerTexts.NotEncrypted.In(_language, address));
        }

        return password;
    }

    private static bool IsAddress(string text)
    {
        try
        {
            return ServerAddress.Parse(text).Uri.IsAbsoluteUri;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
