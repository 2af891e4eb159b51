namespace CoachBot.Coaching.Privacy;

/// <summary>What sort of personal detail was found.</summary>
public enum RedactionKind
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A phone number, international or national, with its extension.</summary>
    Phone,

    /// <summary>A payment card number or its security code.</summary>
    PaymentCard,

    /// <summary>An international bank account number (ISO 13616).</summary>
    Iban,

    /// <summary>A number a state gave to a person: social security, national insurance, identity card or tax number.</summary>
    NationalId,

    /// <summary>A number that leads to one customer's file: order, case, booking, parcel, account.</summary>
    OrderNumber,

    /// <summary>A street address or post-office box.</summary>
    StreetAddress,

    /// <summary>An address of a device on a network (IPv4 or IPv6).</summary>
    IpAddress,

    /// <summary>A secret inside a link: a token, a key, a password.</summary>
    UrlSecret,

    /// <summary>The name of a person. No pattern finds it: it comes from elsewhere, see <see cref="Redaction.With"/>.</summary>
    Name,

    /// <summary>A personal detail of another sort, found elsewhere.</summary>
    Detail,
}
