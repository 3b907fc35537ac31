using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Parley.Cases;
using Parley.Cases.Comparison;
using Parley.Editing;
using Parley.Numerics.Errors;
using Parley.Reports.Briefs.Writing;
using Parley.Web.Shelf;

namespace Parley.Web.Edits;

/// <summary>Edits of one case's text: one at a time, written as a whole, never over what somebody else wrote meanwhile, and undone on request.</summary>
internal sealed class CaseEdits
{
    private const int Kept = 50;

    private static readonly ConditionalWeakTable<OpenCase, CaseEdits> PerCase = [];
    private static readonly UTF8Encoding Utf8 = new(false, true);

    private readonly OpenCase _opened;
    private readonly List<TextRevision> _done = [];
    private int _count;

    private CaseEdits(OpenCase opened) => _opened = opened;

    /// <summary>The edits of a case.</summary>
    public static CaseEdits Of(OpenCase opened) => PerCase.GetValue(opened, o => new CaseEdits(o));

    /// <summary>The mark of the text as it is on disk now: what a form carries along.</summary>
    public string Mark() => Mark(ReadText(_opened.CaseFile));

    /// <summary>The latest edit, or the one of a number.</summary>
    public TextRevision? Find(int? number)
    {
        lock (_done)
        {
            return number is { } n ? _done.Find(e => e.Number == n) : _done.LastOrDefault();
        }
    }

    /// <summary>Changes a number, unless the file was changed elsewhere at the same number.</summary>
    /// <param name="change">The change.</param>
    /// <param name="day">The day whose value is meant.</param>
    /// <param name="mark">The mark of the text that the form showed.</param>
    /// <param name="was">The number as the form showed it.</param>
    /// <exception cref="EditConflict">The number itself was changed meanwhile.</exception>
    public async Task<TextRevision> ChangeAsync(EstimateChange change, DateOnly day, string mark, string was)
    {
        await _opened.Writing.WaitAsync().ConfigureAwait(false);
        try
        {
            var text = ReadText(_opened.CaseFile);
            var subject = _opened.At(day);
            var merged = mark != Mark(text);
            if (merged && (!subject.Estimates.TryGet(change.Path, out var now) || now.Text != was))
            {
                throw new EditConflict(change.Path, was, subject.Estimates.TryGet(change.Path, out var there) ? there.Text : "nothing");
            }

            var edit = CaseTextEditor.Apply(subject, text, ReadText(_opened.LedgerFile), ReadText(Path.Combine(_opened.Folder, CaseLoader.SourcesFile)), change);
            return edit.Text == text ? new TextRevision(_count, text, text, [], merged) : Write(text, edit.Text, edit.Changes, merged);
        }
        finally
        {
            _opened.Writing.Release();
        }
    }

    /// <summary>Takes an edit back, if the text is still what it made.</summary>
    public async Task<TextRevision> UndoAsync(int number)
    {
        await _opened.Writing.WaitAsync().ConfigureAwait(false);
        try
        {
            var edit = Find(number) ?? throw Refuse("this edit is not known any more; it was made before the server started or long ago");
            var text = ReadText(_opened.CaseFile);
            if (text != edit.After)
            {
                throw Refuse("the file has been changed since this edit, so it is not taken back; undo the later changes first, or change the number by hand");
            }

            return Write(text, edit.Before, [.. edit.Changes.Select(c => new CaseChange(c.Kind == ChangeKind.Added ? ChangeKind.Removed : c.Kind == ChangeKind.Removed ? ChangeKind.Added : c.Kind, c.Path, c.After, c.Before))], false);
        }
        finally
        {
            _opened.Writing.Release();
        }
    }

    private TextRevision Write(string before, string after, IReadOnlyList<CaseChange> changes, bool merged)
    {
        var hasMark = StartsWithMark(_opened.CaseFile);
        var bytes = Utf8.GetBytes(after);
        // Looked at once more just before: what was written since is never lost silently.
        if (ReadText(_opened.CaseFile) != before)
        {
            throw Refuse("the file was changed at this very moment; load the page again and repeat");
        }

        AtomicFile.Write(_opened.CaseFile, stream =>
        {
            if (hasMark)
            {
                stream.Write([0xEF, 0xBB, 0xBF]);
            }

            stream.Write(bytes);
        });
        var done = new TextRevision(++_count, before, after, changes, merged);
        lock (_done)
        {
            _done.Add(done);
            if (_done.Count > Kept)
            {
                _done.RemoveAt(0);
            }
        }

        return done;
    }

    private static bool StartsWithMark(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> first = stackalloc byte[3];
        return stream.ReadAtLeast(first, 3, throwOnEndOfStream: false) == 3 && first is [0xEF, 0xBB, 0xBF];
    }

    private static string ReadText(string path) => File.Exists(path) ? File.ReadAllText(path, Utf8) : "";

    private static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Utf8.GetBytes(text)))[..24];

    private static SourceErrorsException Refuse(string message) => new([new SourceError(CaseLoader.CaseFile, 1, 1, message)]);
}
