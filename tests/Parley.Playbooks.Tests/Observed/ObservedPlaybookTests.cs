using Parley.Playbooks.Definitions;
using Parley.Playbooks.Observed;

namespace Parley.Playbooks.Tests.Observed;

public class ObservedPlaybookTests
{
    [Fact]
    public void Rates_are_posterior_means_between_the_prior_and_the_counted_rate()
    {
        var fitted = ObservedPlaybook.Fit(new ObservedConduct(16, 8, 0, 16, "a ledger"));
        Assert.Equal((0.1 * 4 + 8) / 20.0, fitted.Aspiration["concede"], 1e-12);
        Assert.Equal(0.05 * 4 / 20.0, fitted.Levers["threatRate"], 1e-12);
        Assert.Equal((0.3 * 4 + 16) / 20.0, fitted.Process["processShare"], 1e-12);
        Assert.Contains("8 concessions", fitted.Summary, StringComparison.Ordinal);
        Assert.Contains("a ledger", fitted.Sources);
    }

    [Fact]
    public void Without_a_record_it_is_the_shipped_playbook_and_says_so()
    {
        var shipped = ShippedPlaybooks.Get("observed");
        foreach (var none in new[] { null, new ObservedConduct(0, 0, 0, 0) })
        {
            var fitted = ObservedPlaybook.Fit(none);
            Assert.Equal(shipped.Aspiration.Values, fitted.Aspiration.Values);
            Assert.Contains("No record", fitted.Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void More_acts_than_rounds_are_capped_and_nonsense_is_refused()
    {
        Assert.Equal(1.0, ObservedPlaybook.Fit(new ObservedConduct(2, 100, 0, 0)).Aspiration["concede"]);
        Assert.Throws<ArgumentException>(() => ObservedPlaybook.Fit(new ObservedConduct(-1, 0, 0, 0)));
        Assert.Throws<ArgumentException>(() => ObservedPlaybook.Fit(new ObservedConduct(double.NaN, 0, 0, 0)));
        Assert.Throws<ArgumentException>(() => ObservedPlaybook.Fit(new ObservedConduct(3, 0, -1, 0)));
    }
}
