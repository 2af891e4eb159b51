namespace CoachBot.Coaching.Transcripts.Roles;

/// <summary>What those who serve and those who are served say, in wording that does not depend on the trade.</summary>
internal static class RoleCues
{
    private const int LongestRead = 600;

    private static readonly CueList Staff = new(
        "3:how can i help|how may i help|how can we help|how may i assist|how can i assist|what can i help you with|what can i do for you today|how could i help|how can i be of|is there anything else i can|anything else i can help|anything else i can do",
        "3:thank you for contacting|thanks for contacting|thank you for calling|thanks for calling|thank you for reaching out|thanks for reaching out|thank you for getting in touch|thanks for getting in touch|thank you for chatting|thanks for chatting|you're through to|you're speaking with|you've reached",
        "2.5:thank you for your patience|thanks for your patience|thanks for letting us know|thank you for letting us know|thanks for bearing with|thank you for holding|thanks for holding|appreciate your patience|for the inconvenience|for your understanding|thank you for your interest|thanks for your interest",
        "2.5:may i have your|may i get your|may i take your|may i know your|can i have your|can i get your|can i take your|could i have your|could i get your|could i take your|i'm sorry to hear|i am sorry to hear|so sorry to hear|sorry to hear that|happy to help|glad to help|love to help|here to help",
        "2:could you please tell|could you please give|could you please provide|could you please confirm|can you please provide|can you please confirm|please provide|please bear with|bear with me|one moment please|one moment, please|a moment please|let me check|let me look|let me see what|let me pull|let me transfer|i'll look into|i will look into|i'll check|i will check|let me find out|let me get my|let me run",
        "2:i've refunded|i have refunded|i've issued|i've sent you|i have sent you|i've cancelled|i have cancelled|i've reset|i've credited|i've escalated|i'll escalate|i'll process|i can process|i'll pass it|i'll file|i can reproduce|thanks for flagging|thank you for flagging|thanks for the report|thank you for reporting|thanks for reporting|thanks for telling us|thank you for telling us",
        "2:can you verify|can you confirm your|could you confirm|could you verify|for security|verify your identity|for verification|could you send us|could you tell us|could you send me|can i ask for your|what's your order|what is your order|what's the order number|what is the order number|what name is the booking|which booking|what's the booking|what is the booking|your reference number|your date of birth",
        "1.5:thank you for your message|thanks for your message|thank you for checking|thanks for checking|thank you for confirming|thanks for confirming|welcome to|you're very welcome|have a great day|have a wonderful day|have a nice day|sorry for the|sorry about that|sorry about the|apologies for|apologize for|apologise for|i apologize|i apologise|my apologies|would you like us|would you like me|shall i|we apologize|we apologise|speaking. how|our team|our records|in our system",
        "1:i understand|i can see|could you please|could you tell me|may i ask|your account|your order|your booking|your policy|your appointment|your membership|your subscription|your request|your refund|your parcel|your package|kind regards|best regards|you're welcome|certainly|i'd be|it should arrive|you should receive|you will receive|we'll send|we will send|i'll send|i'll email|i'll call you|please try|please hold|please check|please follow|no worries|good morning|good afternoon|good evening|as a one-time|i'll add|i've added|i've taken|i've set|i've corrected|i've attached|on our side|on our end|business days|which browser|what happened|would you like|what is your|what's your|have you tried|do you require|unfortunately");

    private static readonly CueList Served = new(
        "2.5:where is my|where's my|i want a refund|i want my money|i need a refund|speak to a manager|speak to a supervisor|talk to a manager|want a manager|speak to a human|talk to a human|human please|real person|get me a manager",
        "2:i need help|i was charged|i got charged|been charged|i've been waiting|i have been waiting|i ordered|i bought|i paid|my order|my package|my parcel|my refund|my bill|my payment|my card|i want to cancel|i'd like to cancel|i need to cancel|i want to return|i'd like to return|i need to return|you guys|you people|your company|can you help me|could you help me|can someone help|can somebody help|can anyone help|anyone there|anybody there|is anyone",
        "1.5:my account|my booking|my flight|my phone|my policy|my subscription|my password|my internet|my insurance|my appointment|my membership|my laptop|my computer|my router|my car|still waiting|still not|still hasn't|still no|never arrived|never came|hasn't arrived|has not arrived|didn't arrive|not arrived|doesn't work|does not work|not working|won't turn|won't start|stopped working|is broken|came broken|this is ridiculous|this is unacceptable|not acceptable|i can't log|i cannot log|i can't access|i can't open|cant log|cant open|i'm calling about|i'm calling because|i am calling about|i need to know|nobody came|nobody answers|nobody called|no one called|waste of time",
        "1:i want|i need|i'd like to|i would like to|i tried|i've tried|i lost|i got|i received|my|i have a question|i have a problem|i'm having|i am having|do you ship|do you have|do you offer|do you sell|can i get a|can i return|can i change|can i come|can i check|how do i|how long|how much|when will|when can|why is|why does|why was|is the|are you open|still there|hello?|help|keeps saying|it says|missing|wrong|again|locked|crashes|error|stolen|leaks|blank|cancelled|declined|flickers|drops|is lost|out since|since yesterday|since this morning");

    private static readonly CueList Bots = new(
        "3:virtual assistant|i'm a bot|i am a bot|automated assistant|automated message|automatic reply|automated reply|automated response|i'm an ai|i am an ai|ai assistant|digital assistant|this is an automatic|chatbot|type 1|press 1|reply with a number",
        "2:choose one of the|please choose|please select one|select an option|select one of|pick an option|pick one of|choose an option|here are some articles|articles that may help|articles that might help|did that answer your question|was this helpful|did this help|i didn't understand that|i didn't get that|a member of our team will|our usual reply time|we typically reply|our team typically replies|usually replies in|connect you with a human|connect you to an agent|hand you over to");

    private static readonly CueList Supervisors = new(
        "3:manager on duty|duty manager|supervisor on duty|i'm the supervisor|i am the supervisor|i'm a supervisor|i am a supervisor|i'm the manager|i am the manager|i'm the team lead|i am the team lead|i'm a team lead|team lead here|supervisor here|manager here|i'm the team leader|i'm the shift lead|i'm the shift manager|i supervise|i lead the team|i manage the team|i'm taking over|i'll be taking over from|this is the supervisor|this is the manager|supervisor speaking|manager speaking|taking over from here|taking over this chat");

    /// <summary>How much a message speaks for somebody who serves; negative for somebody who is served.</summary>
    public static double Score(string text) => Score(text, out _, out _);

    /// <summary>The same with the strongest cue of each side.</summary>
    public static double Score(string text, out double staff, out double served)
    {
        var read = Cut(text);
        var serving = Staff.Sum(read, out staff);
        var asking = Served.Sum(read, out served);
        return Math.Min(serving, 6) - Math.Min(asking, 6);
    }

    /// <summary>Whether a message is one of an automatic assistant.</summary>
    public static bool IsBots(string text) => Bots.Sum(Cut(text), out _) >= 2;

    /// <summary>Whether somebody says to be the supervisor.</summary>
    public static bool IsSupervisors(string text) => Supervisors.Sum(Cut(text), out _) >= 3;

    // People say who they are and what they want at the start.
    private static ReadOnlySpan<char> Cut(string text) => text.AsSpan(0, Math.Min(text.Length, LongestRead));
}
