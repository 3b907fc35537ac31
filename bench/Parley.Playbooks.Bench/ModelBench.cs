using System.Globalization;
using Parley.Playbooks.Negotiation.OpponentModels;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Playbooks.Bench;

/// <summary>Accuracy of opponent models: what each has learnt of a counterpart's utilities after 100 offers, mean over 40 random domains of 3,125 outcomes.</summary>
internal static class ModelBench
{
    private static readonly string[] Counterparts = ["boulware", "linear", "conceder", "micro", "random"];

    public static void Run()
    {
        NegotiationDomain[] domains = [.. Enumerable.Range(0, 40).Select(k => NegotiationBench.Domain(5, 5, 2, (ulong)k))];
        Console.WriteLine("model | " + string.Join(" | ", Counterparts) + " (Kendall, root mean square error)");
        foreach (CatalogueEntry<Func<OpponentModel>> entry in PartCatalogue.Models)
        {
            (_, ParameterValues values) = EntrySyntax.Parse(entry.Name, "model", PartCatalogue.Models);
            Console.WriteLine($"{entry.Name} | " + string.Join(" | ", Counterparts.Select(c => Measure(domains, entry.Make(values), c))));
        }
    }

    private static string Measure(NegotiationDomain[] domains, Func<OpponentModel> model, string counterpart)
    {
        double kendall = 0, error = 0;
        for (int k = 0; k < domains.Length; k++)
        {
            // A watcher that makes different offers from best to worst (MiCRO answers only to new ones) and never accepts.
            var watcher = new Negotiator(Part("concede", PartCatalogue.Offering), Part("time:t=1", PartCatalogue.Acceptance), model);
            new Session(domains[k], new AlternatingOffers(), [watcher, new Negotiator(PartOf(counterpart), Part("time:t=1", PartCatalogue.Acceptance))], 100).Play(1, (ulong)k);
            ModelAccuracy accuracy = ModelAccuracy.Of(watcher.Model(1)!, domains[k].Indices[1]);
            (kendall, error) = (kendall + (accuracy.Kendall / domains.Length), error + (accuracy.RootMeanSquare / domains.Length));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{kendall:0.00}, {error:0.00}");
    }

    private static Negotiation.Offering.OfferingStrategy PartOf(string counterpart) => Part(
        counterpart switch { "boulware" => "time:e=4", "linear" => "time:e=1", "conceder" => "time:e=0.25", "micro" => "micro", _ => "random" }, PartCatalogue.Offering);

    private static T Part<T>(string text, IReadOnlyList<CatalogueEntry<Func<T>>> catalogue)
    {
        (CatalogueEntry<Func<T>> entry, ParameterValues values) = EntrySyntax.Parse(text, "part", catalogue);
        return entry.Make(values)();
    }
}
