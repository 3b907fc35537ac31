namespace Parley.Playbooks.Compiled;

/// <summary>Who decides on a due commitment, in the order of the words of the catalogue.</summary>
internal enum Decision : byte
{
    Habit,
    Always,
    Never,
    Rate,
}
