using System.Globalization;
using System.Runtime.CompilerServices;

namespace Parley.Tests;

/// <summary>Every test program starts in a culture with a decimal comma, so that a forgotten invariant culture fails at once.</summary>
internal static class HostileCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        var culture = new CultureInfo("sv-SE");
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.CurrentCulture = culture;
    }
}
