using System.Globalization;
using Parley.Estimates;
using Parley.Evidence.Ledger;
using Parley.Numerics.Errors;

namespace Parley.Cases.Reading;

/// <summary>Takes keys out of a mapping one by one, remembers which keys exist, and in the end reports those that nobody knows.</summary>
internal sealed class MappingReader
{
    private readonly Binding _binding;
    private readonly MappingNode _node;
    private readonly string _what;
    private readonly List<string> _known = [];

    private MappingReader(Binding binding, MappingNode node, string what) => (_binding, _node, _what) = (binding, node, what);

    public SourcePlace Place => _node.Place;

    public MappingNode Node => _node;

    /// <summary>Opens a mapping, or reports that the node is none.</summary>
    public static MappingReader? Open(Binding binding, CaseNode node, string what)
    {
        if (node is MappingNode mapping)
        {
            return new MappingReader(binding, mapping, what);
        }

        binding.Error("not-keys", node.Place, $"found {node.Kind} (expected {what}: keys with values)");
        return null;
    }

    /// <summary>Takes a key; null when it is absent or empty.</summary>
    public CaseNode? Take(string key)
    {
        _known.Add(key);
        return _node.Find(key) is { IsNull: false } value ? value : null;
    }

    /// <summary>Takes a key that must be there.</summary>
    public CaseNode? Require(string key)
    {
        var value = Take(key);
        if (value is null)
        {
            var empty = _node.Find(key);
            _binding.Error("missing-key", empty?.Place ?? Place, empty is null ? $"{_what} has no '{key}' (expected one)" : $"'{key}' is empty (expected a value)");
        }

        return value;
    }

    /// <summary>Takes a text.</summary>
    public string? Text(string key) => AsText(Take(key), key);

    /// <summary>Takes a text that must be there and not be blank.</summary>
    public string? RequireText(string key)
    {
        var node = Require(key);
        var text = AsText(node, key);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            _binding.Error("missing-key", node!.Place, $"'{key}' is blank (expected a text)");
            return null;
        }

        return text;
    }

    /// <summary>Takes an id: letters, digits, '-' and '_'.</summary>
    public string? RequireId(string key = "id")
    {
        var node = Require(key);
        if (AsText(node, key) is not { } text)
        {
            return null;
        }

        if (text.Length is > 0 and <= 60 && text.All(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'))
        {
            return text;
        }

        _binding.Error("bad-id", node!.Place, $"'{ScalarNode.Shorten(text)}' cannot be an id (expected up to 60 letters, digits, '-' and '_', without blanks and dots)");
        return null;
    }

    /// <summary>Takes a whole number within limits.</summary>
    public int Int(string key, int fallback, int minimum, int maximum) => Take(key) is { } node ? AsInt(_binding, node, key, fallback, minimum, maximum) : fallback;

    /// <summary>Reads a whole number within limits.</summary>
    public static int AsInt(Binding binding, CaseNode node, string key, int fallback, int minimum, int maximum)
    {
        if (node is ScalarNode scalar && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= minimum && value <= maximum)
        {
            return value;
        }

        binding.Error("bad-number", node.Place, $"'{key}' is {node.Kind} (expected a whole number from {minimum} to {maximum})");
        return fallback;
    }

    /// <summary>Takes a plain number.</summary>
    public double? Number(string key) => Take(key) is { } node ? AsNumber(_binding, node, key) : null;

    /// <summary>Reads a plain number.</summary>
    public static double? AsNumber(Binding binding, CaseNode node, string key)
    {
        if (node is ScalarNode scalar && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }

        binding.Error("bad-number", node.Place, $"'{key}' is {node.Kind} (expected a number, with a point before decimals)");
        return null;
    }

    /// <summary>Takes yes or no.</summary>
    public bool Flag(string key, bool fallback)
    {
        var node = Take(key);
        switch ((node as ScalarNode)?.Text)
        {
            case null when node is null:
                return fallback;
            case "true" or "True" or "yes" or "Yes":
                return true;
            case "false" or "False" or "no" or "No":
                return false;
            default:
                _binding.Error("bad-flag", node!.Place, $"'{key}' is {node.Kind} (expected true or false)");
                return fallback;
        }
    }

    /// <summary>Takes a day of the calendar.</summary>
    public DateOnly? Date(string key) => AsDate(Take(key), key);

    /// <summary>Takes a word out of a fixed list.</summary>
    public T Choice<T>(string key, T fallback, params (string Word, T Value)[] choices)
    {
        var node = Take(key);
        if (AsText(node, key) is not { } text)
        {
            return fallback;
        }

        foreach (var (word, value) in choices)
        {
            if (string.Equals(word, text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        var words = choices.Select(static choice => choice.Word).ToArray();
        _binding.Error("bad-choice", node!.Place, $"'{key}' is '{ScalarNode.Shorten(text)}' (expected {Binding.Listed(words)}){Binding.DidYouMean(NearestName.Find(text, words))}");
        return fallback;
    }

    /// <summary>Takes a list; a single value counts as a list of one.</summary>
    public IReadOnlyList<CaseNode> List(string key) => Take(key) switch
    {
        null => [],
        SequenceNode sequence => sequence.Items,
        ScalarNode scalar => [scalar],
        var other => NotAList(other, key),
    };

    /// <summary>Takes a list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var item in List(key))
        {
            if (AsText(item, key) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>Takes who, when, why, evidence and confidence; what is not said here is taken from what encloses it.</summary>
    /// <param name="enclosing">What the enclosing mapping says.</param>
    /// <param name="hasDay">Whether <c>when</c> is the day of the judgement; in an interaction it is the pair of options.</param>
    public Annotation Annotation(Annotation enclosing, bool hasDay = true)
    {
        var by = Text("by") ?? enclosing.By;
        var when = (hasDay ? Date("when") : null) ?? enclosing.When;
        var why = Text("why") ?? enclosing.Why;
        var evidence = Take("evidence") is null ? enclosing.Evidence : Texts("evidence");
        var sources = Take("sources") is null ? enclosing.Sources : Texts("sources");
        var confidence = Choice(
            "conf", enclosing.Confidence, ("S", ConfidenceMark.Sourced), ("S-", ConfidenceMark.WeaklySourced), ("M", ConfidenceMark.Memory),
            ("J", ConfidenceMark.Judgement), ("X", ConfidenceMark.Conflicting));
        return by is null && when is null && why is null && evidence.Count == 0 && sources.Count == 0 && confidence == ConfidenceMark.None
            ? Estimates.Annotation.None
            : new Annotation(by, when, why, evidence, sources, confidence);
    }

    /// <summary>Remembers every naming of evidence under <c>evidence</c>, for the checks.</summary>
    public void NoteEvidence(DateOnly? valueFrom)
    {
        if (Take("evidence") is not { } node)
        {
            return;
        }

        foreach (var item in node is SequenceNode sequence ? sequence.Items : [node])
        {
            if (item is ScalarNode scalar)
            {
                _binding.EvidenceUses.Add(new EvidenceUse(scalar.Text, valueFrom, scalar.Place));
            }
        }
    }

    /// <summary>Reports the keys that were never asked for.</summary>
    public void Done()
    {
        if (!_binding.KeysKnown.TryGetValue(_what, out var all))
        {
            _binding.KeysKnown.Add(_what, all = []);
        }

        all.AddRange(_known.Distinct().Except(all));
        foreach (var entry in _node.Entries)
        {
            if (!_known.Contains(entry.Key.Text))
            {
                var near = NearestName.Find(entry.Key.Text, _known);
                var expected = near is null ? $" (expected {Binding.Listed([.. _known.Distinct()])})" : $" (did you mean '{near}'?)";
                var hint = entry.Value.IsNull && near is null ? "; if this is the rest of a text with a comma, put the whole text in quotes" : "";
                _binding.Error("unknown-key", entry.Key.Place, $"{_what} knows no key '{ScalarNode.Shorten(entry.Key.Text)}'{expected}{hint}");
            }
        }
    }

    private DateOnly? AsDate(CaseNode? node, string key)
    {
        if (AsText(node, key) is not { } text)
        {
            return null;
        }

        if (Binding.ParseDate(text) is { } date)
        {
            return date;
        }

        var looksLikeDate = text.Length == 10 && text[4] == '-' && text[7] == '-' && text.All(static letter => char.IsAsciiDigit(letter) || letter == '-');
        _binding.Error("bad-date", node!.Place, looksLikeDate
            ? $"'{key}' is {text}, which is not a day of the calendar (expected a day that exists)"
            : $"'{key}' is {node.Kind} (expected a day as YYYY-MM-DD)");
        return null;
    }

    private string? AsText(CaseNode? node, string key)
    {
        if (node is null or ScalarNode)
        {
            return (node as ScalarNode)?.Text;
        }

        _binding.Error("not-a-word", node.Place, $"'{key}' is {node.Kind} (expected a single text)");
        return null;
    }

    private IReadOnlyList<CaseNode> NotAList(CaseNode node, string key)
    {
        _binding.Error("not-a-list", node.Place, $"'{key}' is {node.Kind} (expected a list)");
        return [];
    }
}
