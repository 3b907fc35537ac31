using Parley.Numerics;
using Parley.Playbooks.Definitions;

namespace Parley.Playbooks.Compiled;

/// <summary>A playbook as the round loop reads it: flat fields and a table of aspirations by round, no names.</summary>
internal sealed class CompiledPlaybook
{
    internal readonly AspirationKind Aspiration;
    internal readonly double[] Curve;
    internal readonly double Retreat;
    internal readonly double Factor;
    internal readonly double Opening;
    internal readonly double Threshold;
    internal readonly double ConcedeRate;
    internal readonly double Settle;
    internal readonly bool KnowsTruth;
    internal readonly OfferKind Offer;
    internal readonly PathKind Path;
    internal readonly bool CrossesRedLines;
    internal readonly AnswerKind Answer;
    internal readonly double AnswerRate;
    internal readonly int ThreatEvery;
    internal readonly double ThreatRate;
    internal readonly int Deadline;
    internal readonly double Demand;
    internal readonly Decision CarryOut;
    internal readonly double CarryOutRate;
    internal readonly double Mollified;
    internal readonly int Retaliate;
    internal readonly bool LiftsWhenLifted;
    internal readonly int RetreatAfter;
    internal readonly int PromiseEvery;
    internal readonly Decision Keep;
    internal readonly ComplianceKind Complies;
    internal readonly double CompliesAbove;
    internal readonly double CompliesAtMost;
    internal readonly int OfferEvery;
    internal readonly bool ProcessBetween;
    internal readonly double ProcessShare;
    internal readonly bool Walks;
    internal readonly double WalkMargin;
    internal readonly bool UsesLevers;
    internal readonly bool NeedsEstimate;

    internal CompiledPlaybook(Playbook playbook, int horizon)
    {
        var (aspiration, offer, answer, levers, process) = (playbook.Aspiration, playbook.Offer, playbook.Answer, playbook.Levers, playbook.Process);
        Curve = new double[horizon];
        Array.Fill(Curve, 1.0);
        switch (aspiration.Kind.Name)
        {
            case "time-dependent":
                Aspiration = AspirationKind.Curve;
                Retreat = aspiration["retreat"];
                FillTimeDependent(aspiration);
                break;
            case "reciprocal":
                Aspiration = AspirationKind.Reciprocal;
                Factor = aspiration["factor"];
                Opening = aspiration["opening"];
                Threshold = aspiration["threshold"];
                Retreat = aspiration["retreat"];
                FillPatience((int)aspiration["patienceRounds"]);
                break;
            case "random-steps":
                Aspiration = AspirationKind.RandomSteps;
                ConcedeRate = aspiration["concede"];
                Settle = aspiration["settle"];
                break;
            case "best-against-belief":
                Aspiration = AspirationKind.BestAgainstBelief;
                break;
            case "equilibrium":
                Aspiration = AspirationKind.Equilibrium;
                KnowsTruth = aspiration["knows"] == 0.0;
                break;
            default:
                throw Unknown(aspiration);
        }

        Offer = offer.Kind.Name switch { "concede" => OfferKind.Concede, "bridge" => OfferKind.Bridge, "none" => OfferKind.None, _ => throw Unknown(offer) };
        if (Offer == OfferKind.Concede && Aspiration != AspirationKind.Equilibrium)
        {
            // The equilibrium is solved on the efficient path within red lines, whatever the offer rule says.
            Path = (PathKind)(int)offer["path"];
            CrossesRedLines = offer["redLines"] == 1.0;
        }

        Answer = answer.Kind.Name switch
        {
            "aspiration" => AnswerKind.Aspiration,
            "no-deal" => AnswerKind.NoDeal,
            "never" => AnswerKind.Never,
            "at-rate" => AnswerKind.AtRate,
            _ => throw Unknown(answer),
        };
        AnswerRate = Answer == AnswerKind.AtRate ? answer["rate"] : 0.0;

        ThreatEvery = (int)levers["threatEvery"];
        ThreatRate = levers["threatRate"];
        Deadline = (int)levers["deadline"];
        Demand = levers["demand"];
        CarryOut = (Decision)(int)levers["carryOut"];
        CarryOutRate = levers["rate"];
        Mollified = levers["mollified"];
        Retaliate = (int)levers["retaliate"];
        LiftsWhenLifted = levers["lift"] == 0.0;
        RetreatAfter = (int)levers["retreatAfter"];
        PromiseEvery = (int)levers["promiseEvery"];
        Keep = (Decision)(int)levers["keep"];
        Complies = (ComplianceKind)(int)levers["complies"];
        CompliesAbove = levers["compliesAbove"];
        CompliesAtMost = levers["compliesAtMost"];
        UsesLevers = ThreatEvery > 0 || ThreatRate > 0.0 || Retaliate > 0 || RetreatAfter > 0 || PromiseEvery > 0;

        OfferEvery = (int)process["offerEvery"];
        ProcessBetween = process["between"] == 1.0;
        ProcessShare = process["processShare"];
        Walks = process["walk"] == 1.0;
        WalkMargin = process["walkMargin"];

        var isFixed = Aspiration == AspirationKind.Curve && Path == PathKind.Position && Offer != OfferKind.Bridge && Complies == ComplianceKind.Never;
        NeedsEstimate = !(isFixed && Answer is AnswerKind.AtRate or AnswerKind.Never) || Walks;
    }

    private static ArgumentException Unknown(PlaybookPart part) => new($"The {part.Kind.Slot} part '{part.Kind.Name}' is not one that the process can play.");

    private void FillTimeDependent(PlaybookPart aspiration)
    {
        var (e, from, to) = (aspiration["e"], aspiration["from"], aspiration["to"]);
        var (start, end, slices) = (aspiration["start"], aspiration["end"], aspiration["slices"]);
        for (var round = 0; round < Curve.Length; round++)
        {
            var time = Curve.Length == 1 ? 0.0 : (double)round / (Curve.Length - 1);
            var x = end > start ? Math.Min(1.0, Math.Max(0.0, (time - start) / (end - start))) : time < end ? 0.0 : 1.0;
            var fallen = x <= 0.0 ? 0.0 : x >= 1.0 ? 1.0 : DeterministicMath.Pow(x, 1.0 / e);
            if (slices > 0.0)
            {
                fallen = Math.Floor((fallen * slices) + 1e-9) / slices;
            }

            Curve[round] = from - ((from - to) * fallen);
        }
    }

    private void FillPatience(int patience)
    {
        if (patience == 0)
        {
            return;
        }

        var last = Curve.Length - 1;
        for (var round = patience; round <= last; round++)
        {
            Curve[round] = last > patience ? 1.0 - ((double)(round - patience) / (last - patience)) : 0.0;
        }
    }
}
