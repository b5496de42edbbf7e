// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

/** The characters that lines are drawn with. */
enum Pen {
    ASCII("-", "|", "+", "+", "+", "+", "+", "+", "="),
    LINES("\u2500", "\u2502", "\u250c", "\u2510", "\u2514", "\u2518", "\u2534", "\u252c", "\u2550");

    final String across;
    final String down;
    final String topLeft;
    final String topRight;
    final String bottomLeft;
    final String bottomRight;
    final String wireFromAbove;
    final String wireToBelow;
    final String switchBar;

    Pen(
            String across,
            String down,
            String topLeft,
            String topRight,
            String bottomLeft,
            String bottomRight,
            String wireFromAbove,
            String wireToBelow,
            String switchBar) {
        this.across = across;
        this.down = down;
        this.topLeft = topLeft;
        this.topRight = topRight;
        this.bottomLeft = bottomLeft;
        this.bottomRight = bottomRight;
        this.wireFromAbove = wireFromAbove;
        this.wireToBelow = wireToBelow;
        this.switchBar = switchBar;
    }
}
