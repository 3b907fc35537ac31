using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Makes an act of a verb group and a frame: who acts, whom it is directed at, and how far its clause goes.</summary>
internal sealed class ActMaker(Clause clause, EntityTable entities, Entity? speaker)
{
    private readonly List<Chunk> _chunks = clause.Chunks;
    private readonly ActParties _parties = new(clause, entities, speaker);
    private readonly ActExtent _extent = new(clause);

    /// <summary>Gets the finder of the parties.</summary>
    public ActParties Parties => _parties;

    /// <summary>Makes the act of a verb group; the agent of a passive is its actor.</summary>
    public ActReading Make(int v, ActFrame frame, string rule, bool negated)
    {
        int s = clause.Subject(v);
        Chunk c = _chunks[v];
        Entity? subject = s >= 0 ? entities.Resolve(clause.Passage, _chunks[s], speaker) : null;
        Entity? actor = subject;
        Entity? target;
        if (c.Passive)
        {
            int by = clause.PrepositionObject(v, "by");
            actor = by >= 0 ? entities.Resolve(clause.Passage, _chunks[by], speaker) : null;
            target = s >= 0 && _parties.CanBeTarget(s) ? subject : null;
        }
        else
        {
            target = _parties.Target(v, frame.Act, actor);
        }

        List<Entity> joint = c.Passive || actor is null ? [] : _parties.Together(s, actor);
        if (joint.Count > 0)
        {
            actor = joint[0];
        }

        (int first, int end) = _extent.Extent(v, s);
        return Of(frame, rule, first, end) with { Actor = actor, Joint = joint, Target = target == actor ? null : target, VerbChunk = v, Negated = negated };
    }

    /// <summary>Makes an act without parties.</summary>
    public static ActReading Of(ActFrame frame, string rule, int first, int end) => new()
    {
        Act = frame.Act,
        Kind = frame.Kind,
        Plover = frame.Plover.Length > 0 && frame.Plover != "none" ? frame.Plover : null,
        Mode = frame.Mode.Length > 0 ? frame.Mode : null,
        Cameo = frame.Cameo.Length > 0 ? frame.Cameo : null,
        Rule = rule,
        First = first,
        End = end,
    };
}
