namespace CoachBot.Coaching.Text.Languages;

/// <summary>The English words of <see cref="FunctionWords"/>: many more than for other languages, since in doubt a text is English.</summary>
internal static class EnglishWords
{
    /// <summary>Words that say little alone and much together.</summary>
    public const string Small = """
        a about above after again against ain all also although always am an and another any anybody anyone anything anyway are aren around as ask
        at away back be because been before being below best better between big both but by can cannot cant could couldn day days did didn do does
        doesn doing don done dont down during each early either else end enough even ever every everyone everything except far few find first for
        forward friend from full further gave get gets getting give given go goes going good got had hadn happen has hasn have haven having he
        hello her here hers herself hey hi high him himself his hour hours how however i if im in instead into is isn it its itself just keep kind
        knew know known last late later least leave less let like little live ll long look looking looks lot low made make makes making man many
        may maybe me mean means might mine minute minutes month months more morning most much must my myself name near need needed needs never new
        next nice night no nobody none nor not nothing now number of off often oh old on once one only onto open or other others our ours
        ourselves out over own part past people per perhaps please quite rather re read ready real really right said same saw say says see seem
        seems seen send sent set several shall she should shouldn show side since small so some somebody someone something soon start still stop
        such sure take taken takes taking tell than that the their theirs them themselves then there these they thing things think this those
        though thought three through till time times to today together told tomorrow tonight too took toward tried try trying turn two under until
        up upon us use used using ve very via want wanted wants was wasn way ways we week weeks well went were weren what when where whether which
        while who whole whom whose why will with within without won work working works would wouldn yeah year years yep yes yesterday yet you your
        youre yours yourself s t d m god ho dear
        """;

    /// <summary>Words of customer service that hardly occur in other languages.</summary>
    public const string Telling = """
        able absolutely accept accepted access account accounts acknowledge actually add added advise afternoon agree ahead allow along already
        amazing amount angry annoyed annoying answer answered apologies apologise apologize apology appear apply appreciate approved arrive
        arrived asap asked asking assist assistance attached available awesome awful bad balance bank bear because become begin believe bill
        billed birthday book booked booking bought box break bring broke broken busy button buy call called calling calm came cancel cancelled
        canceled cancellation card care carefully carrier cart case caused change changed charge charged cheap check checked checking cheers
        choose claim clear clearly click close closed color colour come coming company complaint complete completed concern concerned concerns
        confirm confirmed confirming confirmation confused confusing contact contacted contacting correct cost courier covered credit customer
        damage damaged date deal dear delay delayed delete deliver delivered delivery department deserve details device different disappointed
        disappointing does dollars double easy emailed enjoy ensure enter error evening everyday exactly example exchange excited expect expected
        expired explain explained extra faulty feel feedback fees fine finish fix fixed flight follow following food forgot forgotten found free
        frustrated frustrating frustration fully funny gift glad gone great guarantee guess guys hand handle happened happy hard hate hear heard
        heart help helped helpful helping hold home honest honestly hope hoped house hurry idea ignore ignored immediately inbox inconvenience
        incorrect inside insurance invoice issue issued issues item items jacket joke kindly laptop late learn left letter letting list listen
        loan locked log logged lol looked loss lost love lovely loyal luck manage manager matter meant meanwhile meet mention message mind missed
        missing mistake moment money move nearly nope noted notice obviously offer offered okay opened order ordered ordering orders ought package
        paid parcel password patience pay paying payment phone pick picked piece place placed policy possible pretty previous price processed
        processing promise promised proof properly provide provided purchase purchased put question questions quick quickly quote rate reach
        reached reaching reason receipt receive received receiving recently refer refund refunded refunds refuse regarding regards remember remove
        removed rent repair replace replaced replacement reply report request requested resend reset resolve resolved resolving respond response
        rest restart return returned returning returns review ridiculous room rude running sad safe sale save sending sense sent separate serious
        seriously sharing ship shipment shipped shipping ships shirt shoes shop short shortly showing sign simple simply sincere sincerely size
        sleep slow solution solve solved sorry sort speak spend spoke spoken stay steps stock stolen store straight stuff stupid subscription
        supposed suggest support talk terrible test thank thanks thanking thankyou thx tired totally tracking trouble true truly trust turned
        unable understand understandable understanding understood unfortunately unhappy unless update updated updates upset user usually valid
        visit wait waited waiting walk warehouse warm warranty watch wear website welcome whatever wish wonderful word words worked world worried
        worry worse worst worth write writing written wrong wrote ya young fuck wtf client chose car park street shit ate adress plus
        """;
}
