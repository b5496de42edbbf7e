// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import java.util.Map;
import java.util.TreeMap;

/** The line at the left edge on which a way's signs stand, each beside the row that it means. */
final class Rail {
    /** How many columns the rail takes; three signs fit on one row, and the picture begins behind them. */
    static final int WIDTH = 4;

    private static final int COLUMN = 1;

    private Rail() {}

    /**
     * Draws the signs and the line that joins them.
     *
     * @param rows the row of each spot that was drawn
     */
    static void draw(Canvas canvas, Scene scene, Way way, Map<Spot, Integer> rows) {
        TreeMap<Integer, String> signs = new TreeMap<>();
        for (Way.Mark mark : way.marks()) {
            scene.first(mark.spots()).ifPresent(spot -> signs.merge(rows.get(spot), mark.sign(), Rail::beside));
        }
        signs.forEach((row, sign) -> canvas.write(row, COLUMN, sign));
        if (!signs.isEmpty()) {
            canvas.line(COLUMN, signs.firstKey(), signs.lastKey());
        }
    }

    private static String beside(String signs, String further) {
        return signs.length() + further.length() < WIDTH ? signs + further : signs;
    }
}
