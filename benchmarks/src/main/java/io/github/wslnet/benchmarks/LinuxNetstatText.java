// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import java.util.Random;

/** Output of {@code netstat -anp} (net-tools) of any length, made from a fixed seed. */
final class LinuxNetstatText {
    private static final String HEAD = "Active Internet connections (servers and established)\n"
            + "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \n";
    private static final String[] STATES = {"ESTABLISHED", "TIME_WAIT", "CLOSE_WAIT", "LISTEN", "SYN_SENT"};
    private static final String ROW = "%-5s %6d %6d %-23s %-23s %-11s %-20s\n";

    private LinuxNetstatText() {}

    static String ofRows(int rows) {
        Random random = new Random(42);
        StringBuilder text = new StringBuilder(HEAD.length() + rows * 100).append(HEAD);
        for (int i = 0; i < rows; i++) {
            text.append(row(random));
        }
        return text.toString();
    }

    private static String row(Random random) {
        String owner = 1 + random.nextInt(30_000) + "/node";
        int kind = random.nextInt(10);
        if (kind == 0) {
            return String.format(ROW, "udp", 0, 0, end(random), "0.0.0.0:*", "", owner);
        }
        if (kind == 1) {
            return String.format(ROW, "tcp6", 0, 0, ":::" + port(random), ":::*", "LISTEN", owner);
        }
        String state = STATES[random.nextInt(STATES.length)];
        return String.format(ROW, "tcp", 0, random.nextInt(100), end(random), end(random), state, owner);
    }

    private static String end(Random random) {
        return "192.168." + random.nextInt(256) + "." + random.nextInt(256) + ":" + port(random);
    }

    private static int port(Random random) {
        return 1 + random.nextInt(65_535);
    }
}
