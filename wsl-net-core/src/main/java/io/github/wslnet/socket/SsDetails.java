// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.internal.scan.Digits;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code ss} prints behind the addresses, there or on lines of their own: {@code
 * users:(("sshd",pid=812,fd=3)) uid:1000 ino:29142 sk:1 <->} and much more, which is passed over.
 *
 * <p>A process's name is printed as it is, whatever it holds: {@code users:(("a b (c",pid=5,fd=3))}. It ends at the
 * first quotation mark that is followed by numbers in one of the known ways.
 */
final class SsDetails {
    private static final String USERS = "users:((";

    /** A name has at most 15 bytes; with an end to the search, no text takes more than linear time. */
    private static final int LONGEST_NAME = 64;

    /** Security contexts stand between process id and file descriptor ({@code -Z}). */
    private static final int LONGEST_PROCESS = 512;

    private final Words words;
    private LinuxSocket.Builder row = new LinuxSocket.Builder();
    private boolean hasUser;
    private boolean hasInode;

    SsDetails(Words words) {
        this.words = words;
    }

    /** Lets what is read from now on go to another row. */
    void begin(LinuxSocket.Builder row) {
        this.row = row;
        hasUser = false;
        hasInode = false;
    }

    /** Adds to the row what stands between two positions; returns what is broken there, or null. */
    @Nullable
    String read(String text, int start, int end) {
        int i = start;
        while (i < end) {
            if (text.charAt(i) <= ' ') {
                i++;
            } else if (text.startsWith(USERS, i)) {
                i = users(text, i + USERS.length() - 1, end);
                if (i < 0) {
                    return "the list of processes is broken";
                }
            } else {
                int next = wordEnd(text, i, end);
                field(text, i, next);
                i = next;
            }
        }
        return null;
    }

    private void field(String text, int start, int end) {
        if (!hasUser && text.startsWith("uid:", start) && Digits.unsignedInt(text, start + 4, end) >= 0) {
            row.user(words.at(text, start + 4, end));
            hasUser = true;
        } else if (!hasInode && text.startsWith("ino:", start) && Digits.unsignedInt(text, start + 4, end) >= 0) {
            row.inode(Digits.unsignedInt(text, start + 4, end));
            hasInode = true;
        }
    }

    /** Reads {@code ("name",pid=1,fd=2),("other",3,4))} and returns where it ends, or -1. */
    private int users(String text, int start, int end) {
        int i = start;
        while (text.startsWith("(\"", i)) {
            i = process(text, i + 2, end);
            if (i < 0 || i >= end) {
                return -1;
            }
            if (text.charAt(i) == ',') {
                i++;
            }
        }
        return i < end && text.charAt(i) == ')' ? i + 1 : -1;
    }

    /** Reads {@code name",pid=1,fd=2)} or {@code name",1,2)} and returns where it ends, or -1. */
    private int process(String text, int start, int end) {
        int last = Math.min(end, start + LONGEST_NAME);
        for (int quote = start; quote < last; quote++) {
            int next = text.charAt(quote) == '"' ? numbers(text, start, quote, end) : -1;
            if (next >= 0) {
                return next;
            }
        }
        return -1;
    }

    /** Reads what follows the quotation mark, if it is what follows a name. */
    private int numbers(String text, int nameStart, int quote, int end) {
        int pidStart = quote + (text.startsWith(",pid=", quote + 1) ? ",pid=".length() : ",".length()) + 1;
        int pidEnd = digitsEnd(text, pidStart, end);
        int close = closeFrom(text, pidEnd, Math.min(end, pidEnd + LONGEST_PROCESS));
        if (close < 0 || !text.startsWith(",", quote + 1) || text.charAt(pidEnd) != ',') {
            return -1;
        }
        int fdStart = close;
        while (fdStart > pidEnd && isDigit(text.charAt(fdStart - 1))) {
            fdStart--;
        }
        boolean separated = text.startsWith("fd=", fdStart - 3) || fdStart == pidEnd + 1;
        long pid = Digits.unsignedInt(text, pidStart, pidEnd);
        long fd = Digits.unsignedInt(text, fdStart, close);
        if (!separated || pid < 0 || pid > Integer.MAX_VALUE || fd < 0 || fd > Integer.MAX_VALUE) {
            return -1;
        }
        String name = quote > nameStart ? words.at(text, nameStart, quote) : "";
        row.addProcess(SocketProcess.of(name, (int) pid, (int) fd));
        return close + 1;
    }

    private static int closeFrom(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == ')') {
                return i;
            }
        }
        return -1;
    }

    private static int wordEnd(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) > ' ') {
            i++;
        }
        return i;
    }

    private static int digitsEnd(String text, int start, int end) {
        int i = start;
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
