using Parley.Findings;

namespace Parley.Lenses;

/// <summary>A small adapter that turns a case into an engine's input and the engine's answer into findings.</summary>
public interface ILens
{
    /// <summary>Short name, as in <c>--lens deal,playbooks</c>.</summary>
    public string Name { get; }

    /// <summary>What it does, in one sentence.</summary>
    public string Summary { get; }

    /// <summary>The questions it can answer.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>Answers what it can.</summary>
    /// <param name="context">The case and its worlds.</param>
    /// <returns>Findings, answers for the parliament and studies; with a caveat and without findings where the case lacks what the lens needs.</returns>
    public LensReport Answer(LensContext context);
}
