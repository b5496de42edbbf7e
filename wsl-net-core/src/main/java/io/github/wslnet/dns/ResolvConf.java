// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import io.github.wslnet.address.IpAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@code resolv.conf} that owns every byte of its text.
 *
 * <p>Each line is a keyword at its very start, blanks, and values: {@code nameserver}, {@code search}, {@code domain},
 * {@code options}, {@code sortlist}; {@code #} or {@code ;} starts a comment. Every sequence of bytes is a file: what is
 * none of these is kept and listed in {@link #warnings()}. Source of the format: resolv.conf(5); of what WSL writes:
 * {@code src/linux/init/GnsEngine.cpp} of microsoft/WSL.
 *
 * @since 0.1.0
 */
public final class ResolvConf extends LineDocument<ResolvConf> {
    private static final String KEY = "generateResolvConf";
    private static final int SERVERS_ASKED = 3;

    private final List<IpAddress> nameservers = new ArrayList<>();
    private final List<String> search = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    private ResolvConf(RawLines lines) {
        super(lines);
        List<String> texts = lines.texts();
        for (int i = 0; i < texts.size(); i++) {
            read(i + 1, texts.get(i));
        }
    }

    /** Reads the bytes of a file. */
    public static ResolvConf parse(byte[] bytes) {
        return new ResolvConf(RawLines.of(bytes));
    }

    /** Reads a text as the UTF-8 file that holds it. */
    public static ResolvConf parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a file with nothing in it. */
    public static ResolvConf empty() {
        return parse("");
    }

    /**
     * Returns the file that WSL writes for these name servers and search domains.
     *
     * <p>WSL before 2.7.1 writes {@code domain} where this writes {@code search}. {@link GuestDns} says which servers.
     */
    public static ResolvConf generated(List<IpAddress> nameservers, List<String> search) {
        List<String> lines = new ArrayList<>(WslHeader.naming(KEY));
        lines.addAll(nameserverLines(nameservers));
        lines.addAll(searchLines(search));
        return new ResolvConf(RawLines.of(lines));
    }

    /** Tells whether the file starts with the comment of one that WSL writes anew at each start. */
    public boolean generatedByWsl() {
        return WslHeader.starts(lines.texts(), KEY);
    }

    /** Returns the name servers in the order of the file; the C library asks the first three. */
    public List<IpAddress> nameservers() {
        return List.copyOf(nameservers);
    }

    /** Returns the domains that are tried behind a name: those of the last {@code search} or {@code domain}. */
    public List<String> search() {
        return List.copyOf(search);
    }

    /** Returns the options of all {@code options} lines, for example {@code timeout:1}. */
    public List<String> options() {
        return List.copyOf(options);
    }

    /** Returns this file with other name servers, in the place of the first one, else at the end. */
    public ResolvConf withNameservers(List<IpAddress> servers) {
        return servers.equals(nameservers) ? this : replace(nameserverLines(servers), "nameserver");
    }

    /** Returns this file with other search domains, in the place of the first such line, else at the end. */
    public ResolvConf withSearch(List<String> domains) {
        return domains.equals(search) ? this : replace(searchLines(domains), "search", "domain");
    }

    private static List<String> nameserverLines(List<IpAddress> servers) {
        return servers.stream().map(server -> "nameserver " + server).toList();
    }

    private static List<String> searchLines(List<String> domains) {
        if (!domains.stream().allMatch(domain -> Words.of(domain).equals(List.of(domain)))) {
            throw new IllegalArgumentException("a search domain has no blanks but they were " + domains);
        }
        return domains.isEmpty() ? List.of() : List.of("search " + String.join(" ", domains));
    }

    /** Returns what the file asks for, for example {@code resolv.conf: nameserver 10.255.255.254, search lan}. */
    @Override
    public String toString() {
        return "resolv.conf: nameserver " + (nameservers.isEmpty() ? "none" : joined(nameservers))
                + (search.isEmpty() ? "" : ", search " + joined(search))
                + (options.isEmpty() ? "" : ", options " + joined(options));
    }

    private static String joined(List<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private void read(int number, String line) {
        if (line.isBlank() || line.startsWith("#") || line.startsWith(";")) {
            return;
        }
        List<String> values = values(line);
        switch (keyword(line)) {
            case "nameserver" -> readNameserver(number, line, values);
            case "search", "domain" -> {
                search.clear();
                search.addAll(values);
            }
            case "options" -> options.addAll(values);
            case "sortlist" -> {}
            default ->
                warn(number, line, "expected nameserver, search, domain, options or sortlist at the line's start");
        }
    }

    private void readNameserver(int number, String line, List<String> values) {
        IpAddress server =
                values.stream().findFirst().flatMap(IpAddress::tryParse).orElse(null);
        if (server == null) {
            warn(number, line, "expected an IP address after nameserver");
            return;
        }
        nameservers.add(server);
        if (nameservers.size() > SERVERS_ASKED) {
            warn(number, line, "the C library asks the first three name servers only");
        }
    }

    /** Returns the word that the line starts with; a line that starts with a blank has none. */
    private static String keyword(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) > ' ') {
            end++;
        }
        return line.substring(0, end);
    }

    private static List<String> values(String line) {
        return Words.of(line).stream()
                .skip(1)
                .takeWhile(word -> !word.startsWith("#") && !word.startsWith(";"))
                .toList();
    }

    private ResolvConf replace(List<String> texts, String... keywords) {
        IntPredicate replaced = index -> Stream.of(keywords).anyMatch(keyword(lines.text(index))::equals);
        int first = 0;
        while (first < lines.size() && !replaced.test(first)) {
            first++;
        }
        return new ResolvConf(lines.rewrite(first, texts, replaced));
    }
}
