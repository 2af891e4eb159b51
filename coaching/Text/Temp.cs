#pragma warning disable
namespace CoachBot.Coaching.Text;
internal static class EditDistance { public static bool WithinOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b) {
 if (Math.Abs(a.Length-b.Length)>1) return false; int i=0; while(i<a.Length&&i<b.Length&&a[i]==b[i]) i++; int x=a.Length-1,y=b.Length-1; while(x>=i&&y>=i&&a[x]==b[y]){x--;y--;}
 int ra=x-i+1, rb=y-i+1; if(ra<=1&&rb<=1) return true; return ra==2&&rb==2&&a[i]==b[i+1]&&a[i+1]==b[i]; } }
internal static class Syllables { public static int Count(ReadOnlySpan<char> w){int n=0;bool v=false;foreach(var c in w){var l=char.ToLowerInvariant(c);var isv="aeiouy".Contains(l);if(isv&&!v)n++;v=isv;} if(w.Length>2&&w[^1]=='e'&&n>1)n--; return Math.Max(1,n);} }
internal static class Readability { public static double Grade(int w,int s,int y)=>0.39*w/s+11.8*y/w-15.59; }
internal readonly record struct LanguageGuess(string Language){ public static LanguageGuess Guess(ReadOnlySpan<char> t)=>new("en"); }
internal static class CoachingNotice{ public static string? For(LanguageGuess g)=>null; }
