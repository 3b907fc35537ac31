namespace Parley.Browser;

/// <summary>One browser and one server for all tests.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;
