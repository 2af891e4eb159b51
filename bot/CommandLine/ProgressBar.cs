using System.Globalization;

namespace CoachBot.CommandLine;

/// <summary>A progress bar on standard error, for a long file at a terminal; never in a pipe or a log.</summary>
internal sealed class ProgressBar
{
    private const long LongFile = 2 * 1024 * 1024;
    private const int Width = 30;

    private readonly string _name;
    private readonly long _length;
    private int _shown = -1;

    private ProgressBar(string name, long length)
    {
        _name = name;
        _length = length;
    }

    /// <summary>A bar when standard error is a terminal, standard output is not, and the file is long; else none.</summary>
    public static ProgressBar? ForTerminal(string name, long length) =>
        length >= LongFile && !Console.IsErrorRedirected && Console.IsOutputRedirected ? new ProgressBar(name, length) : null;

    public void Report(long position)
    {
        var percent = (int)Math.Min(100, position * 100 / _length);
        if (percent != _shown)
        {
            _shown = percent;
            var filled = percent * Width / 100;
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_name} [{new string('#', filled)}{new string('.', Width - filled)}] {percent,3} %"));
        }
    }

    public void Done()
    {
        Report(_length);
        Console.Error.WriteLine();
    }
}
