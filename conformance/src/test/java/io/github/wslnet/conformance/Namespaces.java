// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Three network namespaces in a row, wired as a machine with WSL in NAT mode is; gone when closed. */
final class Namespaces implements AutoCloseable {
    /** Windows' interface on the LAN. */
    static final String ON_LAN = "eth-lan";

    /** Windows' interface on WSL's switch. */
    static final String ON_SWITCH = "vEthWSL";

    private static final String PREFIX = "wslnet-" + ProcessHandle.current().pid() + "-";

    private final List<Side> made = new ArrayList<>();

    private Namespaces() {}

    /** Says what is missing to make namespaces here, if anything is. */
    static Optional<String> obstacle() {
        try {
            if (!run("", "id", "-u").strip().equals("0")) {
                return Optional.of("needs root to make network namespaces");
            }
            run("", "nft", "--version");
            run("", "python3", "--version");
            String trial = PREFIX + "trial";
            run("", "ip", "netns", "add", trial);
            run("", "ip", "netns", "delete", trial);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("needs ip netns, nft and python3: " + e.getMessage());
        }
    }

    static Namespaces up() throws IOException {
        Namespaces namespaces = new Namespaces();
        try {
            namespaces.make();
            return namespaces;
        } catch (IOException e) {
            namespaces.close();
            throw e;
        }
    }

    static String name(Side side) {
        return PREFIX + side.name().toLowerCase(Locale.ROOT);
    }

    /** Puts nftables rules in force on Windows. */
    void filter(String ruleset) throws IOException {
        run(ruleset, "ip", "netns", "exec", name(Side.WINDOWS), "nft", "-f", "-");
    }

    private void make() throws IOException {
        for (Side side : Side.values()) {
            run("", "ip", "netns", "add", name(side));
            made.add(side);
        }
        wire();
        address();
        run("", "ip", "netns", "exec", name(Side.WINDOWS), "sysctl", "-qw", "net.ipv4.ip_forward=1");
        filter(DropRules.NAT);
    }

    private static void wire() throws IOException {
        run(
                """
                link add v-lan netns %1$s type veth peer name %4$s netns %2$s
                link add eth0 netns %3$s type veth peer name %5$s netns %2$s
                """.formatted(name(Side.LAN), name(Side.WINDOWS), name(Side.GUEST), ON_LAN, ON_SWITCH),
                "ip",
                "-batch",
                "-");
    }

    private static void address() throws IOException {
        set(Side.LAN, "v-lan", Addressing.CLIENT_ON_LAN + "/24", Addressing.CLIENT_ON_LAN_6 + "/64");
        set(Side.WINDOWS, ON_LAN, Addressing.WINDOWS_ON_LAN + "/24", Addressing.WINDOWS_ON_LAN_6 + "/64");
        set(Side.WINDOWS, ON_SWITCH, Addressing.GATEWAY + "/20");
        set(Side.GUEST, "eth0", Addressing.GUEST + "/20");
        batch(Side.GUEST, "route add default via " + Addressing.GATEWAY);
        silence(Side.WINDOWS, ON_SWITCH);
        silence(Side.GUEST, "eth0");
    }

    private static void set(Side side, String device, String... addresses) throws IOException {
        StringBuilder lines = new StringBuilder("link set lo up\nlink set " + device + " up\n");
        for (String address : addresses) {
            lines.append("address add ").append(address).append(" dev ").append(device);
            lines.append(address.contains(":") ? " nodad\n" : "\n");
        }
        batch(side, lines.toString());
    }

    /** Packets to an address that nobody has go nowhere, instead of failing now and then when ARP gives up. */
    private static void silence(Side side, String device) throws IOException {
        batch(side, "neighbour add " + Addressing.NOBODY + " lladdr 02:00:00:00:00:63 dev " + device);
    }

    private static void batch(Side side, String lines) throws IOException {
        run(lines, "ip", "-n", name(side), "-batch", "-");
    }

    private static String run(String input, String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return output;
    }

    @Override
    public void close() throws IOException {
        for (Side side : made) {
            run("", "ip", "netns", "delete", name(side));
        }
        made.clear();
    }
}
