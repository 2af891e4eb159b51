namespace CoachBot.Coaching.Text.Languages;

/// <summary>
/// The words that give a language away, in lower case and without accents (<see cref="LatinLetters"/> folds the text the same way).
/// "Small" words say little alone and much together; "telling" words decide even a message of one word. A word may stand under several
/// languages and then counts less for each. Words that most languages borrow ("problem", "service", "email") stand nowhere.
/// </summary>
internal static class FunctionWords
{
    /// <summary>Small and telling words, in the order of <see cref="LatinLanguage"/>.</summary>
    public static (string Small, string Telling)[] ByLanguage { get; } =
    [
        (EnglishWords.Small, EnglishWords.Telling), (SpanishSmall, SpanishTelling), (FrenchSmall, FrenchTelling), (GermanSmall, GermanTelling),
        (ItalianSmall, ItalianTelling), (PortugueseSmall, PortugueseTelling), (DutchSmall, DutchTelling), (PolishSmall, PolishTelling),
        (TurkishSmall, TurkishTelling), (SwedishSmall, SwedishTelling),
    ];

    private const string SpanishSmall = """
        el la los las un una unos unas de del al y e o u en con por para sin sobre entre hasta desde que como quien cual porque pero si no ni mas
        muy ya tambien tampoco solo es son esta estan estoy estaba era fue ser estar soy eres somos hay ha he han has habia hemos tiene tengo
        tienen tener hacer hace hizo puede puedo pueden podria quiero quiere su sus mi mis tu tus me te se le les lo nos este esta esto estos
        estas ese esa eso esos esas aquel aqui alli ahora hoy ayer manana siempre nunca todo toda todos todas nada algo alguien otro otra otros
        otras mismo misma cada dos tres dia dias semana mes ano anos vez veces antes despues aun todavia asi bien mal mejor usted ustedes ella
        ellos nosotros yo tan tanto mucho mucha muchos muchas poco va voy van ir ver decir dice dijo cuanto durante segun hecho adios senor senora
        """;

    private const string SpanishTelling = """
        hola gracias buenos buenas tardes noches favor disculpe disculpa perdon pedido pedidos envio enviado enviar paquete reembolso devolucion
        devolver cuenta factura dinero tarjeta pago pagar compra comprar comprado cliente clientes ayuda ayudar necesito necesita espero esperando
        llegado llega llegar llego recibido recibir recibi direccion correo numero telefono codigo contrasena producto problema problemas saludos
        estimado estimada entiendo lamento lamentamos molestias siento tiempo gracias quisiera gustaria funciona roto cancelar cambiar cambio
        respuesta responder pregunta claro vale entonces puedes podemos tienes hemos estamos nuestro nuestra nuestros cuanto cuando donde quien
        informacion atencion solucion
        """;

    private const string FrenchSmall = """
        le la les un une des du de au aux et ou en dans sur sous avec sans pour par chez entre vers depuis pendant que qui quoi dont quand comment
        mais donc car ni ne pas plus moins tres trop aussi bien mal deja encore toujours jamais rien tout tous toute toutes je tu il elle on nous
        vous ils elles me te se lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces ca cela est sont suis es
        sommes etes etait ete etre avoir ai as a avons avez ont avait fait faire faut peut peux pouvez peuvent pourrait veux voudrais va vais
        allez y c d j l m n qu s t si comme meme autre autres ici la maintenant hier demain jour jours semaine mois ans fois avant apres alors
        ainsi peu beaucoup deux trois afin quel quelle madame monsieur voila salut
        """;

    private const string FrenchTelling = """
        bonjour bonsoir merci cordialement svp plait commande commandes colis livraison livre remboursement rembourser compte facture argent carte
        paiement payer achat acheter achete client clients aide aider besoin attends attendre arrive recu recevoir adresse courrier numero
        telephone produit probleme problemes desole desolee excuses comprends malheureusement aujourd hui toujours quelque chose quand voici
        fonctionne casse annuler changer reponse repondre demande demander veuillez pouvons retard beaucoup bientot revoir bonne journee oui
        dossier envoye envoyer nouveau nouvelle parce notre votre desormais pourquoi
        """;

    private const string GermanSmall = """
        der die das den dem des ein eine einen einem einer eines und oder aber denn weil dass wenn als ob wie wo was wer wann ich du er sie es wir
        ihr mich dich sich uns euch mir dir ihm ihnen ihn mein meine meinen meinem meiner dein deine sein seine ihre ihren ihrem ihrer unser
        unsere unseren in im an am auf aus bei beim mit nach von vom vor zu zum zur fur durch gegen ohne um unter zwischen seit bis ist sind war
        waren bin bist seid wird werden wurde wurden worden hat haben habe hatte hatten kann konnen konnte konnten muss mussen soll sollte will
        wollen mochte mochten darf nicht kein keine keinen nur noch schon auch sehr mehr so da dann hier dort jetzt nun immer nie wieder heute
        gestern morgen tag tage tagen woche wochen monat jahr alle alles etwas nichts man dieser diese dieses diesen diesem jeder jede jedes zwei
        drei wegen leider damit davon dazu
        """;

    private const string GermanTelling = """
        hallo danke bitte guten tag gruss grusse freundlichen entschuldigung entschuldigen bestellung bestellt bestellen lieferung geliefert paket
        sendung versand ruckerstattung erstattung zuruck rucksendung konto rechnung geld karte zahlung bezahlt bezahlen kauf gekauft kunde kunden
        hilfe helfen brauche brauchen warte warten angekommen erhalten bekommen adresse nummer telefon produkt probleme sehr geehrte geehrter herr
        frau tut leid verstehe verstanden funktioniert kaputt stornieren kundigen andern antwort frage fragen natuerlich naturlich gerne vielen
        dank nein ja doch genau heute kostenlos konnen wurden moglich konnten mochten warum wieso
        """;

    private const string ItalianSmall = """
        il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in nel nello nella nei nelle
        con su sul sulla sui per tra fra e ed o ma se che chi cui come quando dove anche non ne ci vi si mi ti lo li no piu meno molto molti poco
        tutto tutti tutta tutte ogni altro altra altri qui ora oggi ieri domani sempre mai ancora gia solo cosi bene male io tu lui lei noi voi
        loro mio mia miei tuo tua suo sua suoi nostro nostra vostro vostra questo questa questi queste quello quella sono sei siamo siete era
        stato stata essere ho hai ha abbiamo avete hanno avere fare fatto puo posso possiamo potrei vorrei deve dopo prima giorno giorni settimana
        mese anno anni volta due tre senza quindi ciao
        """;

    private const string ItalianTelling = """
        grazie buongiorno buonasera salve prego scusi scusa ordine ordini ordinato spedizione spedito pacco consegna rimborso restituire reso
        conto fattura soldi carta pagamento pagare pagato acquisto comprato cliente clienti aiuto aiutare bisogno aspetto aspettando aspettare
        arrivato arriva ricevuto ricevere indirizzo numero telefono prodotto problema problemi gentile signore signora saluti cordiali dispiace mi
        capisco purtroppo funziona rotto annullare cambiare risposta rispondere domanda certo certamente allora qualcosa nuovo nuova potete
        possibile subito invece nessun nessuno perche
        """;

    private const string PortugueseSmall = """
        o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos para com sem sobre entre ate desde que como quando onde
        quem qual porque mas se nao nem mais menos muito muita muitos ja tambem so e sao esta estao estou estava era foi ser estar ha tem tenho
        temos tinha ter fazer faz fez pode posso podem poderia quero queria seu sua seus suas meu minha meus minhas teu tua me te lhe isso isto
        este essa esse aquele aqui ali agora hoje ontem amanha sempre nunca tudo todo toda todos nada algo outro outra outros mesmo cada dois duas
        tres dia dias semana mes ano anos vez antes depois ainda assim bem mal melhor voce voces ele ela eles nos eu vai vou vao ir ver foram dele
        dela ao aos pois sim
        """;

    private const string PortugueseTelling = """
        ola obrigado obrigada bom boa tarde noite favor desculpe desculpa pedido encomenda envio enviado enviar pacote reembolso devolucao
        devolver conta fatura dinheiro cartao pagamento pagar compra comprar comprei cliente clientes ajuda ajudar preciso precisa espero
        esperando chegou chegar recebi receber recebido endereco numero telefone codigo senha produto problema senhor senhora cumprimentos
        atenciosamente prezado entendo lamentamos infelizmente sinto tempo gostaria funciona quebrado cancelar trocar resposta responder pergunta
        claro entao consigo podemos estamos nosso nossa informacao solucao atencao ate
        """;

    private const string DutchSmall = """
        de het een en of maar want omdat dat die dit deze als dan toen waar wat wie hoe wanneer ik jij je u hij zij ze wij we jullie hen hun mij
        me jou ons zich mijn jouw uw zijn haar onze in op aan bij met naar van voor uit over door tegen zonder om onder tussen tot na is ben bent
        was waren wordt worden werd heeft hebben heb had hadden kan kunnen kunt kon moet moeten zal zullen zou wil willen wilt mag niet geen wel
        nog al ook heel zeer meer zo er hier daar nu altijd nooit weer vandaag gisteren morgen dag dagen week maand jaar alle alles iets niets men
        elke twee drie te ter ten echter omdat deze zodat sinds
        """;

    private const string DutchTelling = """
        hallo bedankt dank dankjewel alstublieft alsjeblieft goedemorgen goedemiddag groet groeten vriendelijke bestelling besteld bestellen
        levering geleverd pakket verzending verzonden terugbetaling terug retour rekening factuur geld kaart betaling betaald betalen aankoop
        gekocht klant klanten hulp helpen nodig wacht wachten aangekomen ontvangen adres nummer telefoon beste geachte meneer mevrouw spijt
        excuses begrijp helaas werkt kapot annuleren wijzigen antwoord vraag vragen natuurlijk graag nee ja doei even alvast hoor goed gaan komt
        krijgen gekregen mogelijk waarom
        """;

    private const string PolishSmall = """
        i w z na do nie sie to ze jest sa jak za o po od ze ale lub albo czy co kto gdzie kiedy bo ja ty on ona my wy oni mnie mi ciebie go jej
        nas nam was wam im ich moj moja moje moich twoj swoj nasz nasza wasz ten ta te tego tej tym tych ktory ktora ktore byl byla bylo byc bede
        bedzie mam ma masz mamy maja mial mozna moge moze mozecie chce chcialbym chcialabym dla przez przed przy pod nad bez miedzy tylko juz
        jeszcze tez takze bardzo wiecej tak tu tam teraz zawsze nigdy znowu dzis dzisiaj wczoraj jutro dzien dni tydzien miesiac rok lat wszystko
        cos nic kazdy dwa trzy oraz wiec aby zeby jesli
        """;

    private const string PolishTelling = """
        czesc witam dziekuje dzieki prosze przepraszam dobry wieczor pozdrawiam zamowienie zamowienia zamowilem zamowilam przesylka przesylki
        paczka paczki dostawa zwrot zwrotu konto konta faktura pieniadze pieniedzy karta platnosc zaplacilem zaplacic zakup kupilem kupilam klient
        klienta pomoc pomoca pomoge potrzebuje czekam czekac dotarla dotarlo otrzymalem otrzymalam adres numer telefonu produkt sprawa sprawie
        szanowny szanowna panie pani pan panstwo przykro rozumiem niestety dziala zepsuty anulowac zmienic odpowiedz pytanie oczywiscie chetnie
        prosimy dziekujemy naszej dlaczego
        """;

    private const string TurkishSmall = """
        ve veya ya ama fakat cunku bu su o bir iki uc ne nasil nerede zaman neden kim ben sen biz siz onlar beni bana benim seni sana senin onu
        ona onun bizi bize bizim sizi size sizin da de mi mu ile icin gibi kadar gore sonra once daha cok az en her hic bazi butun tum degil var
        yok olarak olan oldu olur olmak olacak oldugu etti edin ediyorum ediyor hala henuz artik simdi bugun yarin gun gunu hafta ay yil burada
        orada sey diye eger ise kez bile sadece ancak ayni kendi bey hanim selam
        """;

    private const string TurkishTelling = """
        merhaba tesekkurler tesekkur ederim ederiz lutfen gunaydin aksamlar iyi gunler evet hayir tamam siparis siparisim siparisiniz siparisi
        kargo kargom teslimat iade hesap hesabim hesabima fatura para kart odeme odedim satin aldim musteri yardim yardimci ihtiyacim bekliyorum
        bekliyoruz geldi gelmedi ulasti ulasmadi adres adresi numara telefon urun urunu sorun sorunu sayin ozur dileriz dilerim anliyorum maalesef
        calismiyor calisiyor kirik bozuk iptal degistirmek istiyorum istiyoruz cevap soru tabii nerede neden olabilir misiniz musunuz istedim
        verdim
        """;

    private const string SwedishSmall = """
        och eller men att som om nar var vad vem hur jag du han hon den det de vi ni mig dig sig oss er honom henne dem min mitt mina din ditt
        dina sin sitt sina var vart vara ert era en ett i pa av till fran med utan for over under mellan efter fore vid hos genom mot sedan ar var
        vara blir blev har hade kan kunde ska skulle vill ville maste far fick inte ingen inget inga bara redan annu ocksa mycket mer sa da har
        dar nu alltid aldrig igen idag igar imorgon dag dagar vecka manad all alla allt nagot nagon inget denna detta dessa varje tva tre gor
        """;

    private const string SwedishTelling = """
        hej tack tacka snalla god halsningar vanliga bestallning bestallningen bestalla bestallde leverans levererat paket paketet frakt skickat
        skicka aterbetalning tillbaka retur konto faktura pengar kort betalning betalat betala kop kopt kopte kund kunder hjalp hjalpa behover
        vantar vanta kommit kommer fatt mottagit adress nummer telefon produkten beklagar ledsen forstar tyvarr fungerar trasig avbryta andra svar
        fraga fragor sjalvklart garna nej ja valkommen ursakta nytt varfor
        """;
}
