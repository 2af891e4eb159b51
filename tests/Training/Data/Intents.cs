using System.Text.Json;

namespace CoachBot.Training.Data;

/// <summary>What customers of a bank and of an assistant want (Banking77, CLINC150): some intents say that something went wrong, others ask or order.</summary>
internal static class Intents
{
    public const string Banking = "banking77-nlupp", Clinc = "clinc150";

    private const float Weight = 0.5f;

    private static readonly HashSet<string> Wrong = new(
        ("card_payment_wrong_exchange_rate extra_charge_on_statement card_not_working contactless_not_working wrong_amount_of_cash_received card_payment_fee_charged "
        + "transfer_not_received_by_recipient top_up_reverted balance_not_updated_after_cheque_or_cash_deposit card_payment_not_recognised unable_to_verify_identity "
        + "compromised_card direct_debit_payment_not_recognised declined_cash_withdrawal declined_transfer Refund_not_showing_up declined_card_payment card_swallowed "
        + "transaction_charged_twice reverted_card_payment? transfer_fee_charged failed_transfer virtual_card_not_working wrong_exchange_rate_for_cash_withdrawal top_up_failed "
        + "balance_not_updated_after_bank_transfer cash_withdrawal_not_recognised cash_withdrawal_charge card_declined damaged_card lost_luggage report_fraud account_blocked").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Open = new(
        "card_arrival pending_cash_withdrawal pending_top_up pending_card_payment pending_transfer pin_blocked beneficiary_not_allowed exchange_charge top_up_by_card_charge top_up_by_bank_transfer_charge lost_or_stolen_card lost_or_stolen_phone report_lost_card request_refund card_acceptance terminate_account no repeat".Split(' '),
        StringComparer.Ordinal);

    public static IEnumerable<LabelledText> Read(string data)
    {
        foreach (var (file, test) in new[] { ("train.csv", false), ("test.csv", true) })
        {
            foreach (var row in DelimitedText.Rows(Path.Combine(data, Banking, file)).Where(r => !Open.Contains(r["category"])))
            {
                yield return RowOf(Banking, test, row["text"], row["category"]);
            }
        }

        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, Clinc, "data_full.json")));
        foreach (var (part, test) in new[] { ("train", false), ("test", true) })
        {
            foreach (var pair in document.RootElement.GetProperty(part).EnumerateArray().Where(p => !Open.Contains(p[1].GetString()!)))
            {
                yield return RowOf(Clinc, test, pair[0].GetString()!, pair[1].GetString()!);
            }
        }
    }

    private static LabelledText RowOf(string source, bool test, string text, string intent)
    {
        var split = test ? Split.Test : Folds.SplitOf(text) == Split.Dev ? Split.Dev : Split.Train;
        return new LabelledText(source, split, text, Labels.Of(Wrong.Contains(intent) ? Labels.Complaint : "-" + Labels.Complaint), Weight);
    }
}
