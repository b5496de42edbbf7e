// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import java.util.Random;

/** Windows netstat output of any length, made from a fixed seed. */
final class NetstatText {
    private static final String HEAD =
            "\r\nActive Connections\r\n\r\n  Proto  Local Address          Foreign Address        State           PID\r\n";
    private static final String[] STATES = {"ESTABLISHED", "TIME_WAIT", "CLOSE_WAIT", "LISTENING", "SYN_SENT"};

    private NetstatText() {}

    static String ofRows(int rows) {
        Random random = new Random(42);
        StringBuilder text = new StringBuilder(HEAD.length() + rows * 80).append(HEAD);
        for (int i = 0; i < rows; i++) {
            text.append(row(random));
        }
        return text.toString();
    }

    private static String row(Random random) {
        int kind = random.nextInt(10);
        int pid = random.nextInt(30_000);
        if (kind == 0) {
            return String.format("  UDP    %-22s %-22s %-15s %d\r\n", end(random), "*:*", "", pid);
        }
        if (kind == 1) {
            String local = "[fe80::" + Integer.toHexString(random.nextInt(65_536)) + "%12]:" + port(random);
            return String.format("  TCP    %-22s %-22s %-15s %d\r\n", local, "[::]:0", "LISTENING", pid);
        }
        String state = STATES[random.nextInt(STATES.length)];
        return String.format("  TCP    %-22s %-22s %-15s %d\r\n", end(random), end(random), state, pid);
    }

    private static String end(Random random) {
        return "192.168." + random.nextInt(256) + "." + random.nextInt(256) + ":" + port(random);
    }

    private static int port(Random random) {
        return 1 + random.nextInt(65_535);
    }
}
