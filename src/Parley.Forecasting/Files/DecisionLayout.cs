namespace Parley.Forecasting.Files;

/// <summary>The layouts in which decisions are read.</summary>
public enum DecisionLayout
{
    /// <summary>A table with a header that names actor, position, salience and capability.</summary>
    ActorTable,

    /// <summary>The comma-separated layout of the KAPSARC Toolkit for Behavioral Analysis.</summary>
    KtabCsv,

    /// <summary>The XML layout of the KAPSARC Toolkit for Behavioral Analysis.</summary>
    KtabXml,

    /// <summary>YAML or JSON with title, scale, referencePoint and actors.</summary>
    Yaml,
}
