using System.Buffers;
using System.Text.Json;

namespace Parley.Evidence.Ledger;

/// <summary>A filter translated to the codes of one table, so that a row is tested without text.</summary>
internal sealed class RowFilter
{
    private readonly LedgerTable _table;
    private readonly LedgerFilter _filter;
    private readonly bool[]? _actors;
    private readonly bool[]? _targets;
    private readonly bool[]? _parties;
    private readonly int _act;
    private readonly int _issue;
    private readonly int _from;
    private readonly int _to;
    private readonly bool[] _commitments;

    public RowFilter(LedgerTable table, LedgerFilter filter)
    {
        _table = table;
        _filter = filter;
        _actors = Codes(filter.Actor);
        _targets = Codes(filter.Target);
        _parties = Codes(filter.Party);
        _act = filter.Act is { } act ? table.WordTexts.IndexOf(act) : -1;
        _issue = filter.Issue is { } issue ? table.WordTexts.IndexOf(issue) : -1;
        _from = filter.From?.DayNumber ?? int.MinValue;
        _to = filter.To?.DayNumber ?? int.MaxValue;
        _commitments = [.. table.WordTexts.Select(w => NegotiationActs.Commitments.Contains(w))];
    }

    public bool IsCommitment(in LedgerRow row) => row.Act >= 0 && _commitments[row.Act] && !row.Has(RowFlags.Negated);

    public bool Accepts(in LedgerRow row, ReviewStatus review)
    {
        if (_filter.Review is { } wanted ? review != wanted : review == ReviewStatus.Rejected)
        {
            return false;
        }

        return (_actors is null || In(_actors, row.Actor))
            && (_targets is null || In(_targets, row.Target))
            && (_parties is null || In(_parties, row.Actor) || In(_parties, row.Target))
            && (_filter.Act is null || (row.Act >= 0 ? row.Act == _act : _filter.Act == NegotiationActs.None))
            && (_filter.Issue is null || (row.Issue >= 0 && row.Issue == _issue))
            && (_filter.Kind is null || row.Kind == (byte)_filter.Kind)
            && (_filter.Mark is null || row.Mark == _filter.Mark)
            && ((_filter.From is null && _filter.To is null) || (row.Date != DayText.NoDay && row.Date >= _from && row.Date <= _to))
            && (!_filter.CommitmentsOnly || IsCommitment(row))
            && (_filter.Text is null || HasText(_table.Line(row), _filter.Text));
    }

    private bool[]? Codes(string? party) => party is null ? null : [.. _table.PartyNames.Select(names => names.Contains(party))];

    private static bool In(bool[] codes, int code) => code >= 0 && codes[code];

    private static bool HasText(ReadOnlySpan<byte> line, string words)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        var buffer = ArrayPool<char>.Shared.Rent(line.Length);
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var wanted = reader.ValueTextEquals("what"u8) || reader.ValueTextEquals("text"u8) || reader.ValueTextEquals("remark"u8) || reader.ValueTextEquals("condition"u8);
                reader.Read();
                if (wanted && reader.TokenType == JsonTokenType.String)
                {
                    var count = reader.CopyString(buffer);
                    if (buffer.AsSpan(0, count).Contains(words, StringComparison.OrdinalIgnoreCase))
                    {
                        return true;
                    }
                }

                reader.Skip();
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
