namespace CoachBot.Conversations;

/// <summary>Takes the presses of some buttons.</summary>
internal interface IButtonFlow
{
    bool Takes(string verb);

    Task<ButtonAnswer> PressAsync(ButtonPress press, CancellationToken cancellationToken);
}
