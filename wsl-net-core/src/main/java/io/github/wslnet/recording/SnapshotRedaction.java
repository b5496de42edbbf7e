// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.dns.ResolvConf;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot without what points to a person or a company, to send it to somebody else.
 *
 * <pre>{@code
 * String json = SnapshotJson.print(SnapshotRedaction.of(snapshot));
 * }</pre>
 *
 * <p>Exchanged are the names of users in paths, of hosts in hosts files and search domains, and public addresses; passwords
 * in front of a host and the arguments of programs are left out, but for what says how a JVM binds. What was equal stays
 * equal, what differed differs. Private addresses, ports, distros, adapters and rules stay: they are what it is about.
 *
 * @since 0.1.0
 */
public final class SnapshotRedaction {
    private static final List<String> KEPT_ARGUMENTS =
            List.of("-agentlib:jdwp=", "-Djava.net.prefer", "-Dcom.sun.management.jmxremote");
    private static final Set<String> NOBODYS = Set.of(
            "takenAt",
            "modifiedAt",
            "vmStartedAt",
            "startedAt",
            "lastResumeAt",
            "wslConfModifiedAt",
            "release",
            "kernel");

    private final Exchange exchange = new Exchange();

    private SnapshotRedaction() {}

    /** Returns a snapshot that says the same of somebody else's machine. */
    public static Snapshot of(Snapshot snapshot) {
        SnapshotRedaction redaction = new SnapshotRedaction();
        String json = SnapshotJson.print(snapshot);
        Object tree = JsonTree.parse("snapshot", json);
        redaction.learn(snapshot);
        redaction.exchange.names().learn(json);
        return SnapshotJson.parse(JsonTree.print(redaction.redacted("", tree)));
    }

    private void learn(Snapshot snapshot) {
        learn(snapshot.windows().hosts().orElse(""));
        for (Distro distro : snapshot.wsl().distros().orElse(List.of())) {
            learn(distro.hosts().orElse(""));
            distro.resolvConf()
                    .value()
                    .flatMap(ResolvConfState::text)
                    .ifPresent(text -> ResolvConf.parse(text).search().forEach(exchange.names()::add));
        }
    }

    private void learn(String hostsFile) {
        for (HostsEntry entry : HostsFile.parse(hostsFile).entries()) {
            entry.names().forEach(exchange.names()::add);
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
        if (NOBODYS.contains(key)) {
            return text;
        }
        return key.equals("commandLine") ? arguments(text) : exchange.text(text);
    }

    /** Keeps the program and what says how a JVM binds; other arguments may be anything. */
    private String arguments(String commandLine) {
        String told = exchange.text(commandLine.strip());
        StringTokenizer words = new StringTokenizer(told);
        StringBuilder kept = new StringBuilder(words.hasMoreTokens() ? words.nextToken() : "");
        boolean isAlone = !words.hasMoreTokens();
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (KEPT_ARGUMENTS.stream().anyMatch(word::startsWith)) {
                kept.append(' ').append(word);
            }
        }
        return isAlone ? kept.toString() : kept + " ...";
    }
}
