using System.Diagnostics;
using System.Globalization;
using System.Text;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Drafting;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Sources;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Bench;

/// <summary>Measures where reading spends its time, stage by stage, after two passes to warm up.</summary>
internal static class Stages
{
    public static void Print()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Speed.Text());
        for (int round = 0; round < 3; round++)
        {
            TimeSpan[] spent = new TimeSpan[8];
            TimeSpan start = Now();
            SourceText source = SourceDecoder.Decode(bytes);
            spent[0] = Now() - start;
            start = Now();
            IReadOnlyList<Paragraph> paragraphs = ParagraphMap.Build(source);
            spent[1] = Now() - start;
            start = Now();
            List<Token> tokens = [];
            foreach (Paragraph p in paragraphs)
            {
                tokens.Clear();
                Tokenizer.Append(source.Text, p.ContentStart, p.End, tokens);
            }

            spent[2] = Now() - start;
            start = Now();
            List<Passage> passages = [.. paragraphs.Select(p => Passage.Read(source.Text, p.ContentStart, p.End, false))];
            spent[3] = Now() - start;
            start = Now();
            EntityTable entities = new(ActorList.Empty);
            SpeechReader speech = new(entities);
            foreach (Passage passage in passages)
            {
                speech.Read(passage);
            }

            spent[4] = Now() - start;
            start = Now();
            entities = new(ActorList.Empty);
            speech = new(entities);
            EntryWriter writer = new(source, default, entities);
            NearDuplicateIndex sentences = new();
            for (int i = 0; i < paragraphs.Count; i++)
            {
                if (paragraphs[i].Status == ParagraphStatus.Kept)
                {
                    speech.Read(passages[i]);
                    writer.Add(passages[i], speech, paragraphs[i], sentences);
                }
            }

            spent[5] = Now() - start;
            start = Now();
            ReadingResult all = writer.Result(paragraphs);
            spent[6] = Now() - start;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"decode {spent[0].TotalSeconds:0.00} map {spent[1].TotalSeconds:0.00} tokens {spent[2].TotalSeconds:0.00} passages {spent[3].TotalSeconds:0.00} speech {spent[4].TotalSeconds:0.00} speech and drafts {spent[5].TotalSeconds:0.00} result {spent[6].TotalSeconds:0.00} ({all.Entries.Count})"));
        }
    }

    private static TimeSpan Now() => Process.GetCurrentProcess().TotalProcessorTime;
}
