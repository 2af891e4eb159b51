using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Support;

/// <summary>Turns what a channel sends into what it never would.</summary>
internal static class Mutations
{
    /// <summary>Puts something else in the place of one value, or gives it another name.</summary>
    public static void Shake(JObject json, Random random)
    {
        var all = json.Descendants().Where(t => t is not JProperty).ToArray();
        var chosen = all[random.Next(all.Length)];
        if (random.Next(10) == 0 && chosen.Parent is JProperty property)
        {
            property.Replace(new JProperty($"{property.Name}{random.Next(10)}", chosen.DeepClone()));
            return;
        }

        chosen.Replace(random.Next(14) switch
        {
            0 => JValue.CreateNull(),
            1 => new JValue(random.Next()),
            2 => new JArray(1, "2", new JObject(), null!),
            3 => new JObject { ["a"] = new JArray() },
            4 => new JValue(true),
            5 => new JValue(new string('A', random.Next(70_000))),
            6 => new JValue(Some.Hostile),
            7 => new JValue(1e300),
            8 => new JValue(-1),
            9 => new JValue(long.MaxValue),
            10 => new JArray(),
            11 => all[random.Next(all.Length)].DeepClone(),
            12 => new JValue("9999-12-31T23:59:59.9999999+14:00"),
            _ => new JValue(""),
        });
    }

    /// <summary>Changes, drops or doubles bytes.</summary>
    public static byte[] Bend(byte[] body, Random random)
    {
        var bent = body.ToList();
        for (var n = random.Next(1, 6); n > 0 && bent.Count > 0; n--)
        {
            var at = random.Next(bent.Count);
            switch (random.Next(4))
            {
                case 0:
                    bent[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bent.RemoveRange(at, Math.Min(random.Next(1, 40), bent.Count - at));
                    break;
                case 2:
                    bent.Insert(at, (byte)random.Next(256));
                    break;
                default:
                    bent.AddRange(bent.GetRange(at, Math.Min(random.Next(1, 200), bent.Count - at)));
                    break;
            }
        }

        return [.. bent];
    }
}
