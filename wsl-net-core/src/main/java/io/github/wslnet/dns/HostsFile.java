// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import io.github.wslnet.address.IpAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A hosts file of Linux or Windows that owns every byte of its text.
 *
 * <p>Each line is an address and one or more names with blanks between; {@code #} starts a comment anywhere. Every
 * sequence of bytes is a file: what is no entry is kept and listed in {@link #warnings()}.
 *
 * <p>An edit changes a block of our own alone, which stands between two comments that name its owner:
 *
 * <pre>
 * # wsl-net begin tunnels
 * 172.20.3.4    dev.internal
 * # wsl-net end tunnels
 * </pre>
 *
 * Source of the format: hosts(5); of what WSL writes: {@code HostsFileFormatString} in {@code src/linux/init/config.cpp}
 * of microsoft/WSL.
 *
 * @since 0.1.0
 */
public final class HostsFile extends LineDocument<HostsFile> {
    private static final String KEY = "generateHosts";

    private final List<HostsEntry> entries = new ArrayList<>();

    private HostsFile(RawLines lines) {
        super(lines);
        List<String> texts = lines.texts();
        for (int i = 0; i < texts.size(); i++) {
            read(i + 1, texts.get(i));
        }
    }

    /** Reads the bytes of a file. */
    public static HostsFile parse(byte[] bytes) {
        return new HostsFile(RawLines.of(bytes));
    }

    /** Reads a text as the UTF-8 file that holds it. */
    public static HostsFile parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a file with nothing in it. */
    public static HostsFile empty() {
        return parse("");
    }

    /**
     * Returns the {@code /etc/hosts} that WSL writes when a distribution starts, unless {@code network.generateHosts} is
     * {@code false}.
     *
     * <p>{@code ::1} gets no name {@code localhost} in it.
     *
     * @param host the guest's host name
     * @param domain Windows' DNS domain, {@code localdomain} where there is none
     * @param windowsHosts Windows' own file, which is copied only where DNS tunneling is off; else {@link #empty()}
     */
    public static HostsFile generated(HostName host, String domain, HostsFile windowsHosts) {
        List<String> lines = new ArrayList<>(WslHeader.naming(KEY));
        lines.add("127.0.0.1\tlocalhost");
        lines.add("127.0.1.1\t" + host + "." + domain + "\t" + host);
        lines.addAll(windowsHosts.convertedLines());
        lines.add("");
        lines.add("# The following lines are desirable for IPv6 capable hosts");
        lines.add("::1     ip6-localhost ip6-loopback");
        lines.add("fe00::0 ip6-localnet");
        lines.add("ff00::0 ip6-mcastprefix");
        lines.add("ff02::1 ip6-allnodes");
        lines.add("ff02::2 ip6-allrouters");
        return new HostsFile(RawLines.of(lines));
    }

    /** Returns the lines that WSL takes over from a Windows file: no comments, a tab between the words, no checks. */
    private List<String> convertedLines() {
        return lines.texts().stream()
                .map(line -> String.join("\t", Words.of(withoutComment(line))))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Tells whether the file starts with the comment of one that WSL writes anew at each start. */
    public boolean generatedByWsl() {
        return WslHeader.starts(lines.texts(), KEY);
    }

    /** Returns the entries in the order of the file. */
    public List<HostsEntry> entries() {
        return List.copyOf(entries);
    }

    /** Returns the addresses that the file gives to a name, in the order of the file; names match in any case. */
    public List<IpAddress> addressesOf(String name) {
        return entries.stream()
                .filter(entry -> entry.hasName(name))
                .map(HostsEntry::address)
                .toList();
    }

    /**
     * Returns the entries of the block of an owner, none if there is no block.
     *
     * @throws IllegalArgumentException when the owner is empty or has a blank
     */
    public List<HostsEntry> block(String owner) {
        return HostsBlock.of(owner)
                .find(lines)
                .map(found -> new HostsFile(RawLines.of(lines.texts().subList(found.start(), found.end()))).entries())
                .orElse(List.of());
    }

    /**
     * Returns this file with a block of these entries: in the place of the owner's block, else at the end.
     *
     * <p>Doing it twice is doing it once. Other lines stay as they are.
     *
     * @throws IllegalArgumentException when the owner is empty or has a blank
     */
    public HostsFile withBlock(String owner, List<HostsEntry> entries) {
        return new HostsFile(HostsBlock.of(owner).put(lines, entries));
    }

    /**
     * Returns this file without the block of an owner. A block that was put at the end leaves no trace.
     *
     * @throws IllegalArgumentException when the owner is empty or has a blank
     */
    public HostsFile withoutBlock(String owner) {
        return new HostsFile(HostsBlock.of(owner).remove(lines));
    }

    /** Returns how many entries there are. */
    @Override
    public String toString() {
        return "hosts file of " + entries.size() + " entries";
    }

    private void read(int number, String line) {
        List<String> words = Words.of(withoutComment(line));
        if (words.isEmpty()) {
            return;
        }
        if (IpAddress.tryParse(words.get(0)).isEmpty()) {
            warn(number, line, "expected an IP address at the start of the line");
        } else if (words.size() == 1) {
            warn(number, line, "expected a name after the address");
        } else {
            entries.add(new HostsEntry(words.get(0), words.subList(1, words.size())));
        }
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }
}
