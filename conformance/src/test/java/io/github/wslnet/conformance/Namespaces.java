// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Three network namespaces, wired as a machine with WSL is; gone when closed, and when this program is ended. */
final class Namespaces implements AutoCloseable {
    private static final String PREFIX = "wslnet-" + ProcessHandle.current().pid() + "-";

    private final Mode mode;
    private final List<Side> made = new ArrayList<>();
    private final Thread atTheLatest = new Thread(this::deleteAll);

    private Namespaces(Mode mode) {
        this.mode = mode;
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    /** Says what is missing to make namespaces here, if anything is. */
    static Optional<String> obstacle() {
        String trial = PREFIX + "trial";
        try {
            if (!Command.run("", "id", "-u").strip().equals("0")) {
                return Optional.of("needs root to make network namespaces");
            }
            Command.run("", "nft", "--version");
            Command.run("", "sysctl", "--version");
            Command.run("", "python3", "--version");
            Command.run("", "ip", "netns", "add", trial);
            Command.run("", "ip", "netns", "delete", trial);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("needs ip netns, nft, sysctl and python3: " + e.getMessage());
        }
    }

    static Namespaces up(Mode mode) throws IOException {
        Namespaces namespaces = new Namespaces(mode);
        try {
            for (Side side : Side.values()) {
                Command.run("", "ip", "netns", "add", namespaces.name(side));
                namespaces.made.add(side);
            }
            switch (mode) {
                case NAT -> NatWiring.lay(namespaces);
                case MIRRORED -> MirroredWiring.lay(namespaces);
            }
            return namespaces;
        } catch (IOException e) {
            namespaces.close();
            throw e;
        }
    }

    String name(Side side) {
        return PREFIX + (mode + "-" + side).toLowerCase(Locale.ROOT);
    }

    /** Joins two sides by a pair of interfaces. */
    void join(Side one, String there, Side other, String here) throws IOException {
        String pair =
                "link add %s netns %s type veth peer name %s netns %s\n".formatted(there, name(one), here, name(other));
        Command.run(pair, "ip", "-batch", "-");
    }

    /** Gives an interface its addresses, and sets it and the loopback interface up. */
    void address(Side side, String device, String... addresses) throws IOException {
        StringBuilder lines = new StringBuilder("link set lo up\nlink set " + device + " up\n");
        for (String address : addresses) {
            lines.append("address add ").append(address).append(" dev ").append(device);
            lines.append(address.contains(":") ? " nodad\n" : "\n");
        }
        batch(side, lines.toString());
    }

    /** Runs lines of {@code ip}, each without that word. */
    void batch(Side side, String lines) throws IOException {
        Command.run(lines, "ip", "-n", name(side), "-batch", "-");
    }

    /** Runs lines of {@code ip -6}. */
    void batch6(Side side, String lines) throws IOException {
        Command.run(lines, "ip", "-6", "-n", name(side), "-batch", "-");
    }

    void set(Side side, String... settings) throws IOException {
        List<String> words = new ArrayList<>(List.of("ip", "netns", "exec", name(side), "sysctl", "-qw"));
        words.addAll(List.of(settings));
        Command.run("", words.toArray(String[]::new));
    }

    /** Puts nftables rules in force on Windows. */
    void filter(String ruleset) throws IOException {
        Command.run(ruleset, "ip", "netns", "exec", name(Side.WINDOWS), "nft", "-f", "-");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
        deleteAll();
    }

    private void deleteAll() {
        for (Side side : made) {
            try {
                Command.run("", "ip", "netns", "delete", name(side));
            } catch (IOException e) {
                System.err.println("A network namespace is left: " + e.getMessage());
            }
        }
        made.clear();
    }
}
