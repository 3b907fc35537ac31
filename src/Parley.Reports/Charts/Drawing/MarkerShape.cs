namespace Parley.Reports.Charts.Drawing;

internal enum MarkerShape
{
    Circle,
    Square,
    Diamond,
    TriangleUp,
    TriangleDown,
    Pentagon,
    Plus,
    Cross,
}
