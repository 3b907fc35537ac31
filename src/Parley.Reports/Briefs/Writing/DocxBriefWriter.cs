using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Charts;
using Parley.Reports.Tables;

namespace Parley.Reports.Briefs.Writing;

/// <summary>Writes a brief as a Word document with real styles, linked headings, tables that repeat their header, and charts as tables (matrices keep their colours).</summary>
/// <remarks>The same brief gives the same bytes: entries carry no time and relationships have fixed ids.</remarks>
public static class DocxBriefWriter
{
    /// <summary>The number of rows after which a figure's table is cut.</summary>
    private const int MostRows = 60;

    /// <summary>Writes the document.</summary>
    /// <param name="document">The brief.</param>
    /// <param name="stream">Receives the file.</param>
    public static void Write(BriefDocument document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document, autoSave: true))
        {
            var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "document");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Create();
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = DocxStyles.Bullets();
            var footer = main.AddNewPart<FooterPart>("footer");
            footer.Footer = new Footer(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "Note" }, new Justification { Val = JustificationValues.Right }),
                Run(document.Title + " · "), Field(" PAGE "), Run(" / "), Field(" NUMPAGES ")));
            var body = new Body();
            new DocxBody(main, body).Write(document);
            body.Append(new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 }));
            main.Document = new Document(body);
        }

        WithoutTimes(buffer);
        buffer.Position = 0;
        buffer.CopyTo(stream);
    }

    internal static Run Run(string text) => new(new Text(DocxBody.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static SimpleField Field(string instruction) => new(new Run(new Text("1"))) { Instruction = instruction };

    internal static void WithoutTimes(MemoryStream buffer)
    {
        using var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }
    }

    /// <summary>Writes the blocks of one document, with its bookmarks and links.</summary>
    private sealed class DocxBody(MainDocumentPart main, Body body)
    {
        private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
        private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

        internal void Write(BriefDocument document)
        {
            body.Append(Styled("Kicker", [new TextRun(document.Kicker)]), Styled("Title", [new TextRun(document.Title)]));
            if (document.Standfirst.Length > 0)
            {
                body.Append(Styled("Subtitle", [new TextRun(document.Standfirst)]));
            }

            if (document.Facts.Count > 0)
            {
                body.Append(Styled("Note", [new TextRun(string.Join(" · ", document.Facts.Select(f => $"{f.Name} {f.Value}")))]));
            }

            foreach (var section in document.Sections)
            {
                body.Append(Styled("Heading1", [new TextRun(section.Title)], section.Anchor));
                foreach (var block in section.Blocks)
                {
                    Block(block);
                }
            }
        }

        /// <summary>Removes what XML cannot hold.</summary>
        internal static string Clean(string text)
        {
            var result = new System.Text.StringBuilder(text.Length);
            foreach (var rune in text.EnumerateRunes())
            {
                result.Append(rune.Value switch
                {
                    '\n' or '\r' or '\t' => " ",
                    < 0x20 or 0xFFFE or 0xFFFF => "\uFFFD",
                    _ => rune.ToString(),
                });
            }

            return result.ToString();
        }

        private void Block(BriefBlock block)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    body.Append(Styled("Normal", paragraph.Runs));
                    break;
                case HeadingBlock heading:
                    body.Append(Styled("Heading2", [new TextRun(heading.Text)]));
                    break;
                case ListBlock list:
                    body.Append(list.Items.Select(i => Styled("ListBullet", i.Runs, i.Anchor)));
                    break;
                case TableBlock table:
                    body.Append(Styled("Caption", [new TextRun(table.Table.Caption)]));
                    Table(table.Table, table.RowAnchors, null);
                    break;
                case FigureBlock figure:
                    body.Append(Styled("Caption", [new TextRun(string.Create(CultureInfo.InvariantCulture, $"Figure {figure.Number}: {figure.Chart.Title}"))], figure.Anchor));
                    if (figure.Chart.Summary.Length > 0)
                    {
                        var summary = Styled("Note", [new TextRun(figure.Chart.Summary)]);
                        summary.ParagraphProperties!.InsertAfter(new KeepNext(), summary.ParagraphProperties.ParagraphStyleId);
                        body.Append(summary);
                    }

                    Table(figure.Chart.ToReaderTable(), [], figure.Chart);
                    break;
                case CalloutBlock callout:
                    body.Append(Styled("Callout", [new StrongRun(callout.Title)]));
                    foreach (var inner in callout.Blocks)
                    {
                        Callout(inner);
                    }

                    body.Append(new Paragraph());
                    break;
                case FindingBlock finding:
                    var lead = finding.Figure.Length == 0 ? "" : finding.Figure + (finding.Interval.Length == 0 ? ". " : $" ({finding.Interval}). ");
                    body.Append(Styled("Finding", [new StrongRun(lead), .. finding.Runs], finding.Anchor));
                    body.Append(finding.Notes.Select(n => Styled("Note", n)));
                    break;
                case ChainBlock chain:
                    body.Append(Styled("Heading3", [new TextRun(chain.Title)], chain.Anchor));
                    foreach (var step in chain.Steps)
                    {
                        var name = step.Name.Length == 0 ? "" : char.ToUpperInvariant(step.Name[0]) + step.Name[1..];
                        body.Append(Styled("Note", [new StrongRun(name)]));
                        body.Append(step.Items.Select(i => Styled("ListBullet", i)));
                    }

                    break;
                default:
                    throw new NotSupportedException($"The Word writer does not know {block.GetType().Name}.");
            }
        }

        private void Callout(BriefBlock block)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    body.Append(Styled("Callout", paragraph.Runs));
                    break;
                case ListBlock list:
                    body.Append(list.Items.Select(i => Styled("Callout", [new TextRun("• "), .. i.Runs], i.Anchor)));
                    break;
                default:
                    Block(block);
                    break;
            }
        }

        private void Table(ReportTable table, IReadOnlyList<string> anchors, Chart? chart)
        {
            var widths = Widths(table, chart?.CellColours(0, table.Columns.Count - 1) is not null);
            var grid = new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) }));
            var result = new Table(new TableProperties(
                new TableStyle { Val = "BriefTable" }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableLayout { Type = TableLayoutValues.Fixed }), grid);
            var header = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
            for (var c = 0; c < table.Columns.Count; c++)
            {
                header.Append(Cell([new StrongRun(table.Columns[c].Header)], IsNumber(table.Columns[c]), widths[c], null, null));
            }

            result.Append(header);
            for (var r = 0; r < Math.Min(MostRows, table.Rows.Count); r++)
            {
                var row = new TableRow(new TableRowProperties(new CantSplit()));
                for (var c = 0; c < table.Columns.Count; c++)
                {
                    var cell = table.Rows[r][c];
                    BriefInline run = cell.Link is null ? new TextRun(cell.Text) : cell.Link.StartsWith('#') ? new ReferenceRun(cell.Text, cell.Link[1..]) : new LinkRun(cell.Text, cell.Link);
                    row.Append(Cell([run], IsNumber(table.Columns[c]), widths[c], chart?.CellColours(r, c), c == 0 && r < anchors.Count ? anchors[r] : null));
                }

                result.Append(row);
            }

            body.Append(result);
            var note = table.Note;
            if (table.Rows.Count > MostRows)
            {
                note += string.Create(CultureInfo.InvariantCulture, $" And {table.Rows.Count - MostRows} more rows, which the spreadsheet and JSON exports carry.");
            }

            body.Append(Styled("Note", [new TextRun(note.Trim())]));
        }

        /// <summary>Shares the page among the columns by what they hold: room for their longest word, and more for longer texts.</summary>
        private static int[] Widths(ReportTable table, bool matrix)
        {
            const int PageWidth = 9638;
            var weights = new double[table.Columns.Count];
            for (var c = 0; c < weights.Length; c++)
            {
                var longest = LongestWord(table.Columns[c].Header);
                double total = 0;
                foreach (var row in table.Rows.Take(MostRows))
                {
                    longest = Math.Max(longest, IsNumber(table.Columns[c]) ? row[c].Text.Length : LongestWord(row[c].Text));
                    total += row[c].Text.Length;
                }

                weights[c] = Math.Clamp(Math.Max(longest, Math.Sqrt(8 * total / Math.Max(1, table.Rows.Count))), 4, 30) + 1.5;
            }

            if (matrix)
            {
                Array.Fill(weights, Math.Max(4, (100 - weights[0]) / weights.Length), 1, weights.Length - 1);
            }

            var sum = weights.Sum();
            return [.. weights.Select(w => (int)(w / sum * PageWidth))];
        }

        private static int LongestWord(string text)
        {
            int longest = 0, length = 0;
            foreach (var c in text)
            {
                length = c is ' ' or '-' ? 0 : length + 1;
                longest = Math.Max(longest, length);
            }

            return longest;
        }

        private TableCell Cell(IReadOnlyList<BriefInline> runs, bool number, int width, (string Ground, string Text)? colours, string? anchor)
        {
            var properties = new TableCellProperties(new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa });
            if (colours is { } c)
            {
                properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = c.Ground[1..].ToUpperInvariant() });
            }

            var paragraph = Styled("Cell", runs, anchor, number ? JustificationValues.Right : null);
            if (colours is { } k)
            {
                foreach (var run in paragraph.Elements<Run>())
                {
                    run.RunProperties ??= new RunProperties();
                    run.RunProperties.Color = new Color { Val = k.Text[1..].ToUpperInvariant() };
                }
            }

            return new TableCell(properties, paragraph);
        }

        private Paragraph Styled(string style, IReadOnlyList<BriefInline> runs, string? anchor = null, JustificationValues? justify = null)
        {
            var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
            if (justify is { } side)
            {
                properties.Append(new Justification { Val = side });
            }

            var paragraph = new Paragraph(properties);
            if (anchor is not null && _placed.Add(anchor))
            {
                var id = _placed.Count.ToString(CultureInfo.InvariantCulture);
                paragraph.Append(new BookmarkStart { Name = Bookmark(anchor), Id = id }, new BookmarkEnd { Id = id });
            }

            foreach (var run in runs.Where(r => r.Text.Length > 0))
            {
                paragraph.Append(Inline(run));
            }

            return paragraph;
        }

        private OpenXmlElement Inline(BriefInline inline)
        {
            var run = Run(inline.Text);
            switch (inline)
            {
                case StrongRun:
                    run.PrependChild(new RunProperties(new Bold()));
                    return run;
                case EmphasisRun:
                    run.PrependChild(new RunProperties(new Italic()));
                    return run;
                case ReferenceRun reference:
                    run.PrependChild(new RunProperties(new RunStyle { Val = "Hyperlink" }));
                    return new Hyperlink(run) { Anchor = Bookmark(reference.Anchor), History = OnOffValue.FromBoolean(true) };
                case LinkRun { IsSafe: true } link:
                    run.PrependChild(new RunProperties(new RunStyle { Val = "Hyperlink" }));
                    return new Hyperlink(run) { Id = Relationship(link.Address), History = OnOffValue.FromBoolean(true) };
                default:
                    return run;
            }
        }

        /// <summary>Bookmark names are at most 40 letters, digits and underscores.</summary>
        private string Bookmark(string anchor)
        {
            if (!_bookmarks.TryGetValue(anchor, out var name))
            {
                name = string.Create(CultureInfo.InvariantCulture, $"place_{_bookmarks.Count + 1}");
                _bookmarks.Add(anchor, name);
            }

            return name;
        }

        private string Relationship(string address)
        {
            if (!_links.TryGetValue(address, out var id))
            {
                id = string.Create(CultureInfo.InvariantCulture, $"link{_links.Count + 1}");
                main.AddHyperlinkRelationship(new Uri(address, UriKind.Absolute), true, id);
                _links.Add(address, id);
            }

            return id;
        }

        private static bool IsNumber(ReportColumn column) => column.Kind is ColumnKind.Number or ColumnKind.Share;
    }
}
