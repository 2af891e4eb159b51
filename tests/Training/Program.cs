using CoachBot.Training;

// dotnet run -c Release --project tests/Training -- [train|evaluate] [--data FOLDER] [--models FOLDER] [--word-list FILE]
return Options.Parse(args) is { } options ? options.Run() : Options.Explain();
