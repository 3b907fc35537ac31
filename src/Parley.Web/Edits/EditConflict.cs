namespace Parley.Web.Edits;

/// <summary>The number that a form wants to change was changed by somebody else since the form was loaded.</summary>
internal sealed class EditConflict(string path, string was, string now) : Exception($"{path} was '{was}' when you loaded the form and is '{now}' now")
{
    /// <summary>Path of the number.</summary>
    public string Path { get; } = path;

    /// <summary>What the form showed.</summary>
    public string Was { get; } = was;

    /// <summary>What stands there now.</summary>
    public string Now { get; } = now;
}
