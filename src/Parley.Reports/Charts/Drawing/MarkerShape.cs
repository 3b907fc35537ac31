namespace Parley.Reports.Charts.Drawing;

internal enum MarkerShape
{
    Circle,
    Square,
    Diamond,
    TriangleUp,
    TriangleDown,
    Plus,
    Cross,
    Pentagon,
}
