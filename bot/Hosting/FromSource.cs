namespace CoachBot.Hosting;

/// <summary>
/// <c>dotnet run</c> puts <c>--from-source</c> before the arguments (see the project file). Then the environment is Development unless
/// it was set. A launch profile would do the same, but its notice would stand in the output of <c>review</c>.
/// </summary>
internal static class FromSource
{
    private const string Argument = "--from-source";
    private const string Environment = "ASPNETCORE_ENVIRONMENT";

    /// <summary>Takes the argument off, if it is there, and acts on it.</summary>
    public static string[] Take(string[] args)
    {
        if (args is not [Argument, .. var rest])
        {
            return args;
        }

        if (System.Environment.GetEnvironmentVariable(Environment) is null && System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is null)
        {
            System.Environment.SetEnvironmentVariable(Environment, "Development");
        }

        return rest;
    }
}
