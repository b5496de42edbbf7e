// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines that make one text another: what is taken out and what is put in, in the order of the text.
 *
 * @param changes the changed lines; of lines that stand side by side those taken out come first
 * @since 0.1.0
 */
public record LineDiff(List<Change> changes) {
    private static final long LARGEST_TABLE = 4_000_000;

    public LineDiff {
        changes = List.copyOf(changes);
    }

    /**
     * A line taken out or put in.
     *
     * @param added whether it is put in
     * @param line its number, from 1: in the new text if it is put in, else in the old one
     * @param text the line without its ending
     */
    public record Change(boolean added, int line, String text) {
        @Override
        public String toString() {
            return (added ? "+" : "-") + text;
        }
    }

    /** Compares two texts line by line; lines with different endings are different. */
    public static LineDiff between(String before, String after) {
        return new LineDiff(new Comparison(lines(before), lines(after)).changes());
    }

    /** Tells whether the texts are the same. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Returns one line for each change: {@code -} or {@code +} and the text. */
    @Override
    public String toString() {
        return changes.stream().map(Change::toString).collect(Collectors.joining("\n"));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    /** The longest common subsequence of the lines between a common start and a common end. */
    private static final class Comparison {
        private final List<String> before;
        private final List<String> after;
        private final int start;
        private final int beforeEnd;
        private final int afterEnd;
        private final List<Change> changes = new ArrayList<>();

        Comparison(List<String> before, List<String> after) {
            this.before = before;
            this.after = after;
            int shorter = Math.min(before.size(), after.size());
            int same = 0;
            while (same < shorter && before.get(same).equals(after.get(same))) {
                same++;
            }
            start = same;
            int tail = 0;
            while (tail < shorter - same
                    && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
                tail++;
            }
            beforeEnd = before.size() - tail;
            afterEnd = after.size() - tail;
        }

        List<Change> changes() {
            int[][] common = common();
            int i = start;
            int j = start;
            while (i < beforeEnd || j < afterEnd) {
                if (i < beforeEnd
                        && j < afterEnd
                        && common.length > 0
                        && before.get(i).equals(after.get(j))) {
                    i++;
                    j++;
                } else if (j >= afterEnd || i < beforeEnd && prefersOld(common, i, j)) {
                    changes.add(new Change(false, i + 1, withoutEnding(before.get(i++))));
                } else {
                    changes.add(new Change(true, j + 1, withoutEnding(after.get(j++))));
                }
            }
            return changes;
        }

        private boolean prefersOld(int[][] common, int i, int j) {
            return common.length == 0 || common[i + 1 - start][j - start] >= common[i - start][j + 1 - start];
        }

        /** Returns the length of the common lines from each pair of positions on; nothing when that were too much. */
        private int[][] common() {
            int rows = beforeEnd - start;
            int columns = afterEnd - start;
            if ((long) rows * columns > LARGEST_TABLE) {
                return new int[0][];
            }
            int[][] common = new int[rows + 1][columns + 1];
            for (int i = rows - 1; i >= 0; i--) {
                for (int j = columns - 1; j >= 0; j--) {
                    common[i][j] = before.get(start + i).equals(after.get(start + j))
                            ? common[i + 1][j + 1] + 1
                            : Math.max(common[i + 1][j], common[i][j + 1]);
                }
            }
            return common;
        }

        private static String withoutEnding(String line) {
            int end = line.length();
            while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
                end--;
            }
            return line.substring(0, end);
        }
    }
}
