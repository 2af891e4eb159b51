namespace CoachBot.Coaching.Privacy;

/// <summary>What a team wants taken out besides the details that are personal everywhere.</summary>
public sealed record RedactionOptions
{
    /// <summary>Whether numbers that lead to one customer's file are taken out.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool OrderNumbers { get; init; } = true;

    /// <summary>Words that announce such a number ("order 12345", "case no. 00123456"); letter case does not matter.</summary>
    /// <value>The default covers orders, cases, bookings, parcels, accounts and contracts.</value>
    public IReadOnlyList<string> OrderWords { get; init; } =
    [
        "order", "orders", "case", "cases", "ticket", "tickets", "invoice", "invoices", "tracking", "booking", "reservation",
        "confirmation", "reference", "ref", "account", "acct", "acc", "customer", "return", "rma", "shipment", "parcel", "package", "delivery",
        "policy", "claim", "member", "membership", "contract", "transaction", "incident", "complaint", "request", "subscription",
        "voucher", "serial", "imei", "passport", "license", "licence", "loyalty", "pnr", "bestellung", "pedido", "commande",
    ];

    /// <summary>Beginnings that make a number an order number wherever it stands ("INV-20417"); letter case does not matter.</summary>
    /// <value>The default is <c>ORD</c>, <c>INV</c>, <c>RMA</c>, <c>TKT</c>, <c>REF</c>, <c>SO</c> and <c>PO</c>.</value>
    public IReadOnlyList<string> OrderPrefixes { get; init; } = ["ORD", "INV", "RMA", "TKT", "REF", "SO", "PO"];
}
