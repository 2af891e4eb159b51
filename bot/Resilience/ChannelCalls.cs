using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Polly;

namespace CoachBot.Resilience;

/// <summary>
/// The pipelines around single tries to the channels' hosts, one a host: limit of calls at once, circuit breaker, time of a try. Whether a try
/// may be repeated is for those to say who know what it carries.
/// </summary>
internal sealed class ChannelCalls(IOptions<ChannelCallOptions> options, ExternalServices services, TimeProvider time)
{
    /// <summary>Only hosts that are trusted are called, and they are few; beyond this, hosts share a pipeline.</summary>
    private const int MostHosts = 256;

    private readonly ConcurrentDictionary<string, Lazy<(ResiliencePipeline<HttpResponseMessage> Pipeline, ServiceHealth Health)>> _hosts = new();

    /// <summary>The pipeline around each try to the host of an address.</summary>
    public (ResiliencePipeline<HttpResponseMessage> Pipeline, ServiceHealth Health) To(Uri address)
    {
        var host = address.Authority;
        return (_hosts.TryGetValue(host, out var known) ? known : _hosts.GetOrAdd(_hosts.Count < MostHosts ? host : "other hosts", name => new(() => Build(name)))).Value;
    }

    private (ResiliencePipeline<HttpResponseMessage> Pipeline, ServiceHealth Health) Build(string host)
    {
        var health = services.Watch(host, options.Value, "What can wait is sent later");
        return (CallPipeline.BuildOnce(options.Value, health, time), health);
    }
}
