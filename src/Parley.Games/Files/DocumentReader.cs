using System.Xml;

namespace Parley.Games.Files;

/// <summary>Finds the game within a .gbt file: XML whose first <c>efgfile</c> or <c>nfgfile</c> element holds the text of a game file.</summary>
internal static class DocumentReader
{
    /// <summary>Returns the text within, and sets the report to the place where it begins; null where there is none.</summary>
    public static string? Read(string text, FileReport report)
    {
        try
        {
            using var source = new StringReader(text);
            using var xml = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("efgfile" or "nfgfile"))
                {
                    continue;
                }

                var content = "";
                var name = xml.LocalName;
                while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
                {
                    if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                    {
                        if (content.Length == 0)
                        {
                            var place = (IXmlLineInfo)xml;
                            report.Begin(place.LineNumber, place.LinePosition);
                        }

                        content += xml.Value;
                    }
                }

                if (content.Length == 0)
                {
                    var place = (IXmlLineInfo)xml;
                    report.ErrorPlace(place.LineNumber, place.LinePosition, $"the element {name} is empty (expected the text of a game file)");
                    return null;
                }

                return content;
            }

            report.ErrorPlace(1, 1, "the document holds no game (expected an element efgfile or nfgfile with the text of a game file)");
        }
        catch (XmlException e)
        {
            report.ErrorPlace(e.LineNumber, e.LinePosition, $"this is no XML: {e.Message} (expected a .gbt document)");
        }

        return null;
    }
}
