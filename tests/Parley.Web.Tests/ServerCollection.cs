namespace Parley.Web.Tests;

/// <summary>All tests share one server: its analyses are worth keeping.</summary>
[CollectionDefinition("server")]
public sealed class ServerCollection : ICollectionFixture<RunningServer>;
