using System.Buffers;
using System.Collections.Frozen;

namespace CoachBot.Coaching.Transcripts.Labels;

/// <summary>Common first names of many countries: one before a colon is somebody who speaks rather than a heading.</summary>
internal static class FirstNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All = (
        "aaron abby abdul adam adele adrian ahmed aisha alan albert alex alexa alexander alexandra alexis ali alice alicia alina allison alma amanda amber amelia amir amit amy ana anders andrea andreas andrew andy angel angela anita ann anna " +
        "anne annie anthony anton antonio april arjun arthur asha ashley astrid audrey ava barbara beatrice becky ben benjamin beth betty bill bjorn bob bonnie brad brandon brenda brian bruce bruno bryan caleb cameron camila carl carla carlos " +
        "carmen carol caroline carrie catherine cathy cecilia charles charlie charlotte chen chloe chris christian christina christine christopher cindy claire clara claudia colin connie connor craig crystal cynthia dan dana daniel daniela " +
        "danielle danny dave david dawn deborah debra denise dennis derek diana diane diego dimitri dmitri dominic don donald donna doris dorothy doug douglas duncan dylan ed eddie edgar edith eduardo edward elena eli elias elijah elizabeth " +
        "ella ellen elsa emil emily emma eric erica erik erin ernest esther ethan eva evan eve evelyn faith farah fatima felix fernando fiona florence frances francesca francis frank fred freya gabriel gail gary gemma george georgia gerald " +
        "gina giovanni gita glen gloria grace graham greg gregory greta hal hana hannah hans harold harriet harry hassan heather hector heidi helen helena henry hilda hiro holly howard hugo ian ibrahim igor ines ingrid irene iris isaac isabel " +
        "isabella ivan ivy jack jacob jake james jamie jan jane janet janice jason jasmine jay jean jeff jeffrey jen jenna jennifer jenny jeremy jerry jess jesse jessica jill jim jimmy joan joanna joe joel john johnny jon jonas jonathan jordan " +
        "jorge jose joseph josh joshua joy joyce juan judith judy julia julian julie jun justin kai karen karim karl kate katherine kathleen kathryn katie kay keith kelly ken kenneth kenji kevin kim kofi kristen kumar kyle lara larry laura " +
        "lauren lea leah lee lena leo leon leonard leila lewis liam lily linda lisa liz logan lois lola lorenzo louis louise luca lucas lucia lucy luis luke luna lydia maddie madison mahmoud malik marc marcel marco marcus marek margaret maria " +
        "mariam marie marina mario marion mark marta martha martin mary mason mateo matt matthew maureen max maya megan mei melanie melissa mia michael michelle miguel mike mila mina miriam mohamed mohammed molly mona monica nadia nancy naomi " +
        "natalia natalie natasha nathan neil nia nicholas nick nicola nicole nikhil nina noah noor nora norma olga oliver olivia omar oscar otto owen pablo paige pam pamela patricia patrick paul paula pedro peggy penny pete peter petra phil " +
        "philip phillip pia piet priya rachel rahul raj ralph ramon ravi ray raymond rebecca renata rhys ricardo richard rick rita rob robert roberto robin roger ron ronald rosa rose rosie roy russell ruth ryan sabrina sadia sally sam samantha " +
        "samir samuel sandra sanjay sara sarah scott sean sergei seth shane sharon shawn sheila shirley simon sofia sonia sophia sophie stacy stan stefan stella stephanie stephen steve steven stuart sue susan suzanne sven sylvia tanya tara " +
        "tariq ted teresa terry thea theo theresa thomas tilda tim timothy tina tobias todd tom tomas tony tracy travis trevor tunde tyler ursula uwe valentina valerie vanessa vera veronica vicky victor victoria vijay vincent virginia vivian " +
        "walter wanda wayne wei wendy will william xavier yan yara yasmin yuki yusuf yvonne zach zara zoe")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Ends = SearchValues.Create(" ._-,'(");

    /// <summary>Whether <paramref name="label"/> begins with such a name.</summary>
    public static bool Has(ReadOnlySpan<char> label) => All.Contains(label.IndexOfAny(Ends) is > 0 and var end ? label[..end] : label);
}
