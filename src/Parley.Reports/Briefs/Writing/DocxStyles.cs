using DocumentFormat.OpenXml.Wordprocessing;

namespace Parley.Reports.Briefs.Writing;

/// <summary>The styles of a Word brief: real headings, so that navigation and tables of contents work.</summary>
internal static class DocxStyles
{
    private const string Ink = "18222F";
    private const string Muted = "525D6B";
    private const string Accent = "1B5AA0";

    internal static Styles Create()
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "Calibri", ComplexScript = "Arial" },
                new Color { Val = Ink },
                new FontSize { Val = "21" },
                new FontSizeComplexScript { Val = "21" },
                new Languages { Val = "en-GB", EastAsia = "zh-CN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))));
        styles.Append(Paragraph("Normal", "Normal", null, null, null, isDefault: true));
        styles.Append(Heading("Title", "Title", 44, Ink, 0, 120, null));
        styles.Append(Paragraph("Subtitle", "Subtitle", "Normal", new StyleRunProperties(new Color { Val = Muted }, new FontSize { Val = "25" }), Spacing(0, 160)));
        styles.Append(Paragraph("Kicker", "Kicker", "Normal", new StyleRunProperties(new Bold(), new Caps(), new Color { Val = Accent }, new Spacing { Val = 16 }, new FontSize { Val = "18" }), Spacing(0, 60)));
        styles.Append(Heading("Heading1", "heading 1", 30, Ink, 400, 140, 0));
        styles.Append(Heading("Heading2", "heading 2", 24, Ink, 280, 100, 1));
        styles.Append(Heading("Heading3", "heading 3", 21, Ink, 200, 60, 2));
        styles.Append(Paragraph("Finding", "Finding", "Normal", new StyleRunProperties(new FontSize { Val = "22" }), Spacing(160, 40, keepNext: true)));
        styles.Append(Paragraph("Note", "Note", "Normal", new StyleRunProperties(new Color { Val = Muted }, new FontSize { Val = "19" }), Spacing(0, 40)));
        styles.Append(Paragraph("Caption", "caption", "Normal", new StyleRunProperties(new Bold(), new FontSize { Val = "21" }), Spacing(240, 40, keepNext: true)));
        styles.Append(Paragraph("ListBullet", "List Bullet", "Normal", null, new StyleParagraphProperties(
            new NumberingProperties(new NumberingId { Val = 1 }), new SpacingBetweenLines { After = "60" }, new ContextualSpacing())));
        styles.Append(Paragraph("Callout", "Callout", "Normal", null, new StyleParagraphProperties(
            new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Color = "A36B00", Size = 24, Space = 8 }),
            new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F4F6F8" },
            new SpacingBetweenLines { After = "0" },
            new Indentation { Left = "170" })));
        styles.Append(Paragraph("Cell", "Cell", "Normal", new StyleRunProperties(new FontSize { Val = "18" }), Spacing(20, 20)));
        styles.Append(new Style(
            new StyleName { Val = "Hyperlink" },
            new UIPriority { Val = 99 },
            new StyleRunProperties(new Color { Val = Accent }, new Underline { Val = UnderlineValues.Single }))
        { Type = StyleValues.Character, StyleId = "Hyperlink" });
        styles.Append(new Style(
            new StyleName { Val = "Brief Table" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8, Color = "8B96A3" },
                    new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "8B96A3" },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "DDE2E8" }),
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = "BriefTable", CustomStyle = true });
        return styles;
    }

    internal static Numbering Bullets() => new(
        new AbstractNum(new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = NumberFormatValues.Bullet },
            new LevelText { Val = "•" },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "260" }))
        { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    private static Style Heading(string id, string name, int size, string colour, int before, int after, int? level)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = Text(before), After = Text(after) });
        if (level is { } outline)
        {
            paragraph.Append(new OutlineLevel { Val = outline });
        }

        return Paragraph(id, name, "Normal", new StyleRunProperties(
            new RunFonts { Ascii = "Georgia", HighAnsi = "Georgia" }, new Bold(), new Color { Val = colour }, new FontSize { Val = Text(size) }, new FontSizeComplexScript { Val = Text(size) }), paragraph);
    }

    private static Style Paragraph(string id, string name, string? basedOn, StyleRunProperties? run, StyleParagraphProperties? paragraph, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            style.Default = true;
        }

        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(new PrimaryStyle());
        if (paragraph is not null)
        {
            style.Append(paragraph);
        }

        if (run is not null)
        {
            style.Append(run);
        }

        return style;
    }

    private static StyleParagraphProperties Spacing(int before, int after, bool keepNext = false)
    {
        var properties = new StyleParagraphProperties();
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new SpacingBetweenLines { Before = Text(before), After = Text(after) });
        return properties;
    }

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
