namespace CoachBot.Fakes;

/// <summary>How a fake service behaves.</summary>
internal enum FakeMode
{
    /// <summary>As the protocol says, after <see cref="FakeService.Latency"/>.</summary>
    Normal,

    /// <summary>As the protocol says, long after anybody waits for it.</summary>
    Slow,

    /// <summary>429 with a Retry-After that a turn can't wait for.</summary>
    Busy,

    /// <summary>500.</summary>
    Failing,

    /// <summary>The connection is reset before an answer.</summary>
    Reset,

    /// <summary>200 with a page of HTML.</summary>
    Garbage,

    /// <summary>200 with JSON that is none of the protocol.</summary>
    OtherJson,

    /// <summary>Half of the body, then a reset.</summary>
    HalfBody,

    /// <summary>Half of the body, then nothing.</summary>
    StuckBody,

    /// <summary>No answer at all.</summary>
    Hang,

    /// <summary>401: a wrong key.</summary>
    Unauthorized,
}
