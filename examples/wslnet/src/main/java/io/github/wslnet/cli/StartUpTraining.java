// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Makes the calls whose classes the build puts into the archive that {@code bin/wslnet} starts with.
 *
 * <p>Run by the build with {@code -XX:ArchiveClassesAtExit}; what is printed goes nowhere.
 */
final class StartUpTraining {
    private static final String IP_ADDR = """
            1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000
                link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
                inet 127.0.0.1/8 scope host lo
                   valid_lft forever preferred_lft forever
                inet6 ::1/128 scope host
                   valid_lft forever preferred_lft forever
            """;
    private static final String SNAPSHOT = """
            {"windows": {"build": 22631, "listeners": [], "portproxy": [], "globalConfig": "[wsl2]\\n"},
             "wsl": {"mode": "nat", "release": "2.4.4", "links": [{"name": "eth0", "up": true, "addresses": ["172.26.17.100/20"]}],
                     "distros": [{"name": "Ubuntu", "version": 2, "state": "Running", "wslConf": "",
                       "listeners": [{"proto": "tcp", "address": "0.0.0.0", "port": 3000, "process": "node"}]}]}}
            """;

    private StartUpTraining() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        try {
            call("", "--version");
            call("", "--help");
            call(IP_ADDR, "parse", "ip-addr");
            call(SNAPSHOT, "doctor", "--snapshot", "-");
            call(SNAPSHOT, "doctor", "--json", "--snapshot", "-");
            call(SNAPSHOT, "who-owns", "3000", "--snapshot", "-");
            call(SNAPSHOT, "explain", "--snapshot", "-", "--from", "lan", "--to", "tcp://192.168.0.4:3000");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static void call(String input, String... arguments) {
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        Main.run(arguments);
    }
}
