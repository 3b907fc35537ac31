namespace Parley.Games.Bimatrix;

/// <summary>What complementary pivoting needs of a tableau, exact or not.</summary>
internal interface IPivotTableau
{
    public int Rows { get; }

    public int Columns { get; }

    public int ColumnLabel(int column);

    public int RowLabel(int row);

    /// <summary>The row that leaves when a column enters, or -1.</summary>
    public int LeavingRow(int column);

    public void Pivot(int row, int column);

    public IPivotTableau Clone();
}
