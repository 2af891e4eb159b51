using System.Collections.Frozen;

namespace CoachBot.Coaching.Transcripts.Labels;

/// <summary>Words that say what a speaker is.</summary>
internal static class RoleWords
{
    private static readonly FrozenDictionary<string, Speaker> All = Build();

    private static readonly FrozenDictionary<string, Speaker>.AlternateLookup<ReadOnlySpan<char>> AllBySpan = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that may stand before a name ("Agent Ana", "Customer Tom").</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set(
        "customer client user caller guest visitor patient member agent rep representative advisor adviser operator associate specialist supervisor manager bot").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that stand after a name or a company's name ("Acme Support", "Kim, Team Lead").</summary>
    private static readonly string[] Tails =
    [
        "customer support", "customer service", "customer care", "tech support", "technical support", "it support", "service desk", "help desk", "helpdesk", "support team", "service team", "care team", "team lead",
        "team leader", "front desk", "support", "agent", "supervisor", "customer", "guest", "bot", "chatbot", "rep", "advisor", "representative", "manager", "reception",
    ];

    /// <summary>Departments: in brackets behind a name they say that it serves.</summary>
    private static readonly FrozenSet<string> Departments = Set(
        "payments billing accounts sales returns claims shipping orders technical tech it hr finance helpdesk service-desk reservations bookings reception concierge dispatch engineering onboarding success staff admin author owner host team employee moderator");

    /// <summary>The role that <paramref name="label"/> is a word for; digits behind it don't count.</summary>
    public static bool TryExact(ReadOnlySpan<char> label, out Speaker role) => AllBySpan.TryGetValue(label.TrimEnd("0123456789#-. "), out role);

    /// <summary>The role that stands before a name.</summary>
    public static bool TryTitle(ReadOnlySpan<char> label, out Speaker role, out ReadOnlySpan<char> name)
    {
        role = default;
        name = default;
        var blank = label.IndexOf(' ');
        if (blank < 2 || !Titles.Contains(label[..blank]) || !AllBySpan.TryGetValue(label[..blank], out role))
        {
            return false;
        }

        name = label[(blank + 1)..].Trim(" -:");
        return NameTest.IsCapitalised(name) && !FieldWords.Holds(name) && !AllBySpan.ContainsKey(name);
    }

    /// <summary>The role that stands after a name.</summary>
    public static bool TryTail(ReadOnlySpan<char> label, out Speaker role, out ReadOnlySpan<char> name)
    {
        foreach (var tail in Tails)
        {
            if (label.Length > tail.Length + 1 && label.EndsWith(tail, StringComparison.OrdinalIgnoreCase) && label[^(tail.Length + 1)] is ' ' or ',' or '-' or '_' or '|' or '/')
            {
                name = label[..^(tail.Length + 1)].TrimEnd(" ,-–|/");

                // A manager of something ("property manager") serves; a manager of people is called just that.
                role = tail == "manager" ? Speaker.Agent : All[tail];
                return (NameTest.IsCapitalised(name) || (label[name.Length] is '-' or '_' && NameTest.IsLogin(name))) && !FieldWords.Holds(name);
            }
        }

        role = Speaker.Bot;
        name = label;
        return label.Length > 4 && !label.Contains(' ') && (label.EndsWith("Bot", StringComparison.Ordinal) || label.EndsWith("-bot", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The role that stands in brackets behind a name.</summary>
    public static bool TryAside(ReadOnlySpan<char> aside, out Speaker role)
    {
        if (TryExact(aside, out role) || TryTail(aside, out role, out _))
        {
            return true;
        }

        role = Speaker.Agent;
        return Departments.GetAlternateLookup<ReadOnlySpan<char>>().Contains(aside);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(w => w.Replace('-', ' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, Speaker> Build()
    {
        var all = new Dictionary<string, Speaker>(StringComparer.OrdinalIgnoreCase);
        Add(Speaker.Customer, "customer|client|user|caller|guest|visitor|buyer|patient|cust|cx|member|end user|end-user|requester|shopper|subscriber|tenant|passenger|student|resident|policyholder|applicant|traveller|traveler|" +
            "the customer|the client|consumer|account holder|cardholder|borrower|website visitor|web visitor|site visitor|enduser|reporter|complainant|parent|clnt|cus|usr|customer message|customer's message|human user|contact|lead|diner|rider|donor|cliente|kunde|kundin|klant|utente|klient|kund");
        Add(Speaker.Agent, "agent|rep|representative|advisor|adviser|support|me|operator|csr|support agent|customer service|customer support|service|assistant|you|myself|agt|live agent|human agent|customer service agent|" +
            "customer service representative|customer care|customer service rep|support rep|support representative|support team|support specialist|specialist|service rep|sales rep|sales|salesperson|sales agent|consultant|call center agent|" +
            "call centre agent|chat agent|help desk|helpdesk|service desk|it support|tech support|technical support|technician|receptionist|reception|front desk|clerk|associate|staff|concierge|teller|dispatcher|dispatch|moderator|admin|" +
            "coordinator|case manager|account manager|customer success|csm|our agent|company|seller|host|shop|store|the agent|care team|service team|employee|banker|nurse|cs|cs agent|csa|assignee|human|tech|engineer|expert|helper|company rep|agente|asesor|asesora|berater|beraterin|mitarbeiter|mitarbeiterin|conseiller|conseillère|medewerker|atendente|operatore|konsultant");
        Add(Speaker.Bot, "bot|chatbot|virtual assistant|virtual agent|ai|ai assistant|ai agent|auto reply|auto-reply|autoreply|automated message|automated response|answer bot|answerbot|assistant bot|digital assistant|ivr|voicebot|chat bot|ai bot|automated|operator bot|helpbot|faq bot|automation");
        Add(Speaker.System, "system|system message|event|notification|info|status|server|narrator|tool|developer|function");
        Add(Speaker.Supervisor, "supervisor|team lead|team leader|manager|duty manager|shift lead|shift manager|floor manager|supervisor on duty|manager on duty|teamlead|tl|store manager|lead agent|senior agent|escalation manager|escalations|escalation team");
        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(Speaker speaker, string words)
        {
            foreach (var word in words.Split('|'))
            {
                all[word] = speaker;
            }
        }
    }
}
