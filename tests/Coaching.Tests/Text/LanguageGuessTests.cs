using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Text;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("ok sure")]
    [InlineData("Done!")]
    [InlineData("No.")]
    [InlineData("ok")]
    [InlineData("Refund processed.")]
    [InlineData("thx")]
    [InlineData("plese wiat a minut, im chekcing")]
    [InlineData("Hola Ana, your order ships today")]
    [InlineData("Merci for your patience, José! The refund is on its way.")]
    [InlineData("Ana")]
    [InlineData("Los Angeles")]
    [InlineData("El Dorado, Las Vegas")]
    [InlineData("José García")]
    [InlineData("Galaxy S24 Ultra Titanium Black 256GB")]
    [InlineData("Señor Müller's café in São Paulo is closed")]
    [InlineData("lol no")]
    [InlineData("I'm so sorry to hear that, let me fix it for you.")]
    [InlineData("You don't listen, do you?")]
    [InlineData("per your request the ticket is closed")]
    [InlineData("die hard fan")]
    [InlineData("Hey there 👋 how are you?")]
    [InlineData("My name is María del Carmen de la Cruz and I can help you with that.")]
    [InlineData("voila, fixed!")]
    [InlineData("SORRY FOR THE DELAY")]
    [InlineData("https://example.com/mi/casa/es/su/casa please check this link")]
    public void English_replies_are_english(string text)
    {
        LanguageGuess guess = LanguageGuess.Guess(text);

        Assert.Equal("en", guess.Code);
        Assert.True(guess.IsEnglishProse);
    }

    [Theory]
    [InlineData("es", "Hola, mi pedido todavía no ha llegado y nadie me responde.")]
    [InlineData("es", "Gracias por su paciencia, lamentamos las molestias.")]
    [InlineData("es", "Gracias")]
    [InlineData("es", "¿Dónde está?")]
    [InlineData("es", "quiero que me devuelvan el dinero ya")]
    [InlineData("fr", "Bonjour, je n'ai toujours pas reçu mon colis.")]
    [InlineData("fr", "Merci beaucoup")]
    [InlineData("fr", "Nous sommes désolés pour le retard, votre commande est en route.")]
    [InlineData("fr", "C'est pas possible, où est ma commande ?")]
    [InlineData("de", "Guten Tag, meine Bestellung ist noch nicht angekommen.")]
    [InlineData("de", "Vielen Dank für Ihre Geduld, wir kümmern uns darum.")]
    [InlineData("de", "Danke schön")]
    [InlineData("de", "wo bleibt mein Paket???")]
    [InlineData("it", "Buongiorno, il mio ordine non è ancora arrivato.")]
    [InlineData("it", "Grazie mille per la pazienza")]
    [InlineData("it", "vorrei un rimborso, per favore")]
    [InlineData("pt", "Olá, o meu pedido ainda não chegou e ninguém me responde.")]
    [InlineData("pt", "Obrigado pela sua paciência")]
    [InlineData("pt", "Quero o meu dinheiro de volta, isso não é justo")]
    [InlineData("nl", "Goedemiddag, mijn bestelling is nog steeds niet geleverd.")]
    [InlineData("nl", "Bedankt voor uw geduld, wij gaan dit voor u oplossen.")]
    [InlineData("nl", "Waar blijft mijn pakket?")]
    [InlineData("pl", "Dzień dobry, moja przesyłka jeszcze nie dotarła.")]
    [InlineData("pl", "Dziękuję za cierpliwość")]
    [InlineData("pl", "gdzie jest moja paczka")]
    [InlineData("tr", "Merhaba, siparişim hala gelmedi ve kimse cevap vermiyor.")]
    [InlineData("tr", "Teşekkür ederim")]
    [InlineData("tr", "param iade edilecek mi, ne zaman?")]
    [InlineData("sv", "Hej, min beställning har fortfarande inte kommit.")]
    [InlineData("sv", "Tack för hjälpen")]
    [InlineData("sv", "jag vill ha mina pengar tillbaka")]
    [InlineData("ru", "Здравствуйте, мой заказ ещё не пришёл.")]
    [InlineData("ru", "Спасибо")]
    [InlineData("uk", "Доброго дня, моє замовлення ще не надійшло.")]
    [InlineData("el", "Καλημέρα, η παραγγελία μου δεν έχει φτάσει.")]
    [InlineData("ar", "مرحبا، لم يصل طلبي بعد.")]
    [InlineData("he", "שלום, ההזמנה שלי עדיין לא הגיעה.")]
    [InlineData("hi", "नमस्ते, मेरा ऑर्डर अभी तक नहीं आया है।")]
    [InlineData("zh", "你好，我的订单还没有到。")]
    [InlineData("zh", "好")]
    [InlineData("ja", "こんにちは、注文した商品がまだ届きません。")]
    [InlineData("ko", "안녕하세요, 주문한 상품이 아직 도착하지 않았어요.")]
    [InlineData("th", "สวัสดีค่ะ ยังไม่ได้รับสินค้าเลย")]
    [InlineData("zh", "我的 iPhone 15 还没到")]
    public void Other_languages_are_recognised(string code, string text)
    {
        LanguageGuess guess = LanguageGuess.Guess(text);

        Assert.Equal((code, InputNature.Prose), (guess.Code, guess.Nature));
    }

    [Fact]
    public void Accents_written_as_marks_of_their_own_and_missing_accents_do_not_matter()
    {
        Assert.Equal("es", LanguageGuess.Guess("¿Do\u0301nde esta\u0301 mi pedido?").Code);
        Assert.Equal("es", LanguageGuess.Guess("mi pedido todavia no ha llegado").Code);
    }

    [Fact]
    public void Words_put_in_place_of_personal_details_do_not_count() =>
        Assert.Equal("de", LanguageGuess.Guess("[order] [email] [phone] [address] ist noch nicht da").Code);

    [Theory]
    [InlineData("Dobrý den, moje objednávka ještě nedorazila, můžete mi prosím pomoct?")]
    [InlineData("здраво, моја поруџбина још није стигла")]
    [InlineData("سلام، سفارش من هنوز نرسیده است، لطفا پیگیری کنید گل")]
    [InlineData("வணக்கம், என் ஆர்டர் இன்னும் வரவில்லை")]
    [InlineData("Ngoja kidogo tafadhali nitakupigia simu baadaye kuhusu mzigo wako ulipotea njiani Mombasa")]
    public void Languages_without_a_name_here_are_unknown(string text) =>
        Assert.Equal(new LanguageGuess(LanguageGuess.Unknown, 0, InputNature.Prose), LanguageGuess.Guess(text));

    [Fact]
    public void A_name_is_assumed_english_with_little_confidence_and_a_sentence_with_much()
    {
        Assert.InRange(LanguageGuess.Guess("Siobhan Okonkwo").Confidence, 0.01, 0.3);
        Assert.InRange(LanguageGuess.Guess("I have refunded your order and you will see it in your account within three days.").Confidence, 0.8, 1);
    }

    [Fact]
    public void Guessing_allocates_nothing()
    {
        const string Text = "Hi Ana, I checked `npm install` and ¿todo bien? 你好 👋 https://example.com <b>bold</b>";
        LanguageGuess.Guess(Text);

        long before = GC.GetAllocatedBytesForCurrentThread();
        LanguageGuess.Guess(Text);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void The_notice_names_the_language()
    {
        Assert.Equal("I can only coach English so far, and this looks like Spanish.", CoachingNotice.For(LanguageGuess.Guess("Gracias por todo")));
        Assert.Equal("I can only coach English so far, and I cannot tell which language this is.", CoachingNotice.For(new LanguageGuess("und", 0, InputNature.Prose)));
    }

    [Fact]
    public void Every_nature_but_prose_has_a_notice_of_its_own()
    {
        string?[] notices = [.. Enum.GetValues<InputNature>().Select(nature => CoachingNotice.For(new LanguageGuess("en", 1, nature)))];

        Assert.Null(notices[0]);
        Assert.Equal(notices.Length, notices.Distinct().Count());
    }
}
