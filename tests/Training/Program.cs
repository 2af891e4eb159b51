using CoachBot.Training;

// dotnet run -c Release --project tests/Training -- [train|evaluate|check] [--data FOLDER] [--models FOLDER] [--word-list FILE] [--output FILE]
return Options.Parse(args) is { } options ? options.Run() : Options.Explain();
