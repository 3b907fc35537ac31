namespace Parley.Schema;

/// <summary>The JSON Schema of case.yaml (draft 2020-12), with which editors complete and check a case while it is written.</summary>
/// <remarks>
/// It knows keys, kinds and limits; what depends on other parts of the case (ids, options, dates) is checked by <see cref="Checking.CaseCheck"/>.
/// In an editor: <c># yaml-language-server: $schema=PATH/case.schema.json</c> as the first line of case.yaml.
/// </remarks>
public static class CaseSchema
{
    private static readonly Lazy<string> Loaded = new(static () =>
    {
        using var stream = typeof(CaseSchema).Assembly.GetManifestResourceStream("case.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>Gets the schema as JSON, the same text as <c>cases/case.schema.json</c>.</summary>
    public static string Json => Loaded.Value;
}
