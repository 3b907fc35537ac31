namespace Parley.Forecasting.Validation;

/// <summary>Decisions of the literature, as facts with their source, for examples and validation.</summary>
public static class KnownDecisions
{
    /// <summary>Gets the names.</summary>
    public static IReadOnlyList<string> Names => ["emission-standards", "emission-standards-ktab", "sultan-oil-price"];

    /// <summary>Returns a decision as the text of a file.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>The text; null for an unknown name.</returns>
    public static string? Text(string name) => name switch
    {
        "emission-standards" => EmissionStandards,
        "emission-standards-ktab" => EmissionStandardsKtab,
        "sultan-oil-price" => SultanOilPrice,
        _ => null,
    };

    private const string EmissionStandards = """
        # Years of delay of car emission standards in the European Community; decided: 8.833. Bueno de Mesquita (1994), p. 78.
        actor,position,salience,capability
        NL,4,0.8,0.08
        BE,7,0.4,0.08
        LU,4,0.2,0.03
        DE,4,0.8,0.16
        FR,10,0.6,0.16
        IT,10,0.6,0.16
        UK,10,0.9,0.16
        IE,7,0.1,0.05
        DK,4,1.0,0.05
        GR,7,0.7,0.08
        """;

    private const string EmissionStandardsKtab = """
        EmissionStandards,EC emission standards mapped 4->0 7->50 10->100,10,1,
        Actor,Description,Influence,Year Position,Year Salience,
        NL,Netherlands,8,0,80,
        BE,Belgium,8,50,40,
        LU,Luxembourg,3,0,20,
        DE,Germany,16,0,80,
        FR,France,16,100,60,
        IT,Italy,16,100,60,
        UK,United Kingdom,16,100,90,
        IE,Ireland,5,50,10,
        DK,Denmark,5,0,100,
        GR,Greece,8,50,70,
        """;

    private const string SultanOilPrice = """
        # Oil price in dollars a barrel. Bueno de Mesquita (1997).
        Actor,Capability,Position,Salience
        HAWKS,0.65,14.25,0.8
        IRAN,0.85,14.20,0.85
        RUSSIA,0.55,14.20,0.65
        IPEC,0.7,14.10,0.75
        GULF,0.5,14.10,0.75
        MILITARY,0.75,14.00,0.85
        KUWAIT,0.65,14.00,0.9
        TRIBALS,0.85,13.95,0.85
        RELIGIOUS LEADERS,0.95,13.90,0.9
        BUSINESS,0.6,13.75,0.8
        SULTAN,0.95,13.40,0.95
        MAJLIS,0.45,13.35,0.75
        ABDULLAH,1.0,13.25,0.9
        FAHD,1.05,13.00,0.9
        USA,0.6,13.00,0.7
        NAZER,0.8,12.90,0.85
        EUR/JPN,0.75,12.85,0.75
        """;
}
