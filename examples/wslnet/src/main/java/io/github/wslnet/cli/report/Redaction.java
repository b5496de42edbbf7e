// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.report;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.dns.ResolvConf;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes names of users and hosts, public addresses, passwords and the arguments of programs out of a snapshot.
 *
 * <p>What is equal stays equal: each name becomes another one with a number, each public address one of RFC 5737 or RFC 3849.
 * Private addresses and ports stay, since they are what a report is about.
 */
final class Redaction {
    private static final Pattern USER =
            Pattern.compile("(?i)((?:\\\\Users\\\\|/mnt/[a-z]/Users/|/home/))([^\\\\/\"'\\s]+)");
    private static final Pattern CREDENTIALS = Pattern.compile("(://)[^/@\\s]+@");
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\w.:])(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)");
    private static final Pattern KEPT_ARGUMENT =
            Pattern.compile("-agentlib:jdwp=\\S+|-Djava\\.net\\.prefer\\S+|-Dcom\\.sun\\.management\\.jmxremote\\S*");
    private static final Set<String> EVERYWHERE = Set.of(
            "localhost",
            "ip6-localhost",
            "ip6-loopback",
            "ip6-localnet",
            "ip6-mcastprefix",
            "ip6-allnodes",
            "ip6-allrouters",
            "host.docker.internal",
            "gateway.docker.internal",
            "kubernetes.docker.internal",
            "localdomain");

    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> hosts = new LinkedHashMap<>();
    private @Nullable Pattern hostNames;

    private Redaction() {}

    /** Returns the snapshot without what points to a person or a company. */
    static Snapshot of(Snapshot snapshot) {
        Redaction redaction = new Redaction();
        redaction.collectHosts(snapshot);
        Object tree = JsonTree.parse("snapshot", SnapshotJson.print(snapshot));
        return SnapshotJson.parse(JsonTree.print(redaction.redacted("", tree)));
    }

    private void collectHosts(Snapshot snapshot) {
        note(snapshot.windows().hosts().orElse(""));
        for (Distro distro : snapshot.wsl().distros().orElse(List.of())) {
            note(distro.hosts().orElse(""));
            distro.resolvConf()
                    .value()
                    .flatMap(ResolvConfState::text)
                    .ifPresent(text -> ResolvConf.parse(text).search().forEach(this::noteHost));
        }
        List<String> longestFirst = new ArrayList<>(hosts.keySet());
        longestFirst.sort(Comparator.comparing(String::length).reversed());
        hostNames = longestFirst.isEmpty()
                ? null
                : Pattern.compile("(?i)(?<![\\w.-])("
                        + String.join(
                                "|", longestFirst.stream().map(Pattern::quote).toList()) + ")(?![\\w-])");
    }

    private void note(String hostsFile) {
        for (HostsEntry entry : HostsFile.parse(hostsFile).entries()) {
            entry.names().forEach(this::noteHost);
        }
    }

    private void noteHost(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!EVERYWHERE.contains(lower)) {
            hosts.putIfAbsent(lower, "host" + (hosts.size() + 1) + ".example");
        }
    }

    private @Nullable Object redacted(String key, @Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, value) -> copy.put(String.valueOf(name), redacted(String.valueOf(name), value)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(redacted(key, element)));
            return copy;
        }
        return tree instanceof String text ? redacted(key, text) : tree;
    }

    private String redacted(String key, String text) {
        return switch (key) {
            case "takenAt", "modifiedAt", "vmStartedAt", "startedAt", "lastResumeAt", "wslConfModifiedAt" -> text;
            case "release", "kernel" -> text;
            case "commandLine" -> arguments(text);
            default -> names(text);
        };
    }

    /** Keeps the program and what says how a JVM binds; other arguments may be anything. */
    private String arguments(String commandLine) {
        List<String> kept = new ArrayList<>();
        String[] words = commandLine.strip().split("\\s+", 2);
        kept.add(names(words[0]));
        Matcher argument = KEPT_ARGUMENT.matcher(commandLine);
        while (argument.find()) {
            kept.add(names(argument.group()));
        }
        if (words.length > 1) {
            kept.add("...");
        }
        return String.join(" ", kept);
    }

    private String names(String text) {
        String safe = CREDENTIALS.matcher(text).replaceAll("$1");
        safe = USER.matcher(safe)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + users.computeIfAbsent(found.group(2), name -> "user" + (users.size() + 1))));
        safe = ADDRESS.matcher(safe).replaceAll(found -> Matcher.quoteReplacement(address(found.group())));
        return hostNames == null
                ? safe
                : hostNames
                        .matcher(safe)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                hosts.getOrDefault(found.group(1).toLowerCase(Locale.ROOT), found.group(1))));
    }

    private String address(String text) {
        return IpAddress.tryParse(text)
                .filter(Redaction::isPublic)
                .map(address -> addresses.computeIfAbsent(address.toString(), one -> substitute(address)))
                .orElse(text);
    }

    private String substitute(IpAddress address) {
        int number = addresses.size() + 1;
        return address instanceof Ipv4Address
                ? "203.0.113." + Math.min(number, 254)
                : "2001:db8::" + Integer.toHexString(number);
    }

    private static boolean isPublic(IpAddress address) {
        if (address.isUnspecified() || address.isLoopback() || address.isLinkLocal() || address.isMulticast()) {
            return false;
        }
        if (address instanceof Ipv4Address v4) {
            int first = v4.bits() >>> 24;
            return !v4.isPrivate() && first != 0 && first != 255;
        }
        Ipv6Address v6 = (Ipv6Address) address;
        boolean unique = v6.highBits() >>> 57 == 0xfc >>> 1;
        return !unique && !v6.isIpv4Mapped();
    }
}
