namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>How clearly a number is announced; a later value is a clearer one.</summary>
internal enum Announcement
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By the word alone: "order 12345".</summary>
    Plain,

    /// <summary>With a colon: "Order: 12345".</summary>
    ByColon,

    /// <summary>As a number in so many words: "order number 12345", "order #12345".</summary>
    ByNumberWord,
}
