namespace Parley.Playbooks.Choice;

/// <summary>What it would be worth to know something before choosing a playbook.</summary>
/// <param name="Points">Expected gain in points; never negative. An estimate for single inputs, see <see cref="StandardError"/>.</param>
/// <param name="StandardError">Standard error of the estimate.</param>
/// <param name="ChoiceBelow">Best playbook where the input is in its lowest part, -1 if this is not about an input.</param>
/// <param name="ChoiceAbove">Best playbook where the input is in its highest part.</param>
public readonly record struct InformationWorth(double Points, double StandardError, int ChoiceBelow = -1, int ChoiceAbove = -1)
{
    /// <summary>Gets whether knowing would change the choice for a gain that is not just noise (three standard errors).</summary>
    public bool IsClear => Points > 3.0 * StandardError && Points > 1e-9;
}
