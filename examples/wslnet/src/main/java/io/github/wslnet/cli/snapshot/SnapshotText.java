// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.snapshot;

import io.github.wslnet.diagram.Diagram;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.Map;

/** A snapshot for a person: when it was taken, a picture, and why parts of it could not be read. */
final class SnapshotText {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> fieldsByReason = new LinkedHashMap<>();

    private SnapshotText() {}

    static String of(Snapshot snapshot) {
        SnapshotText text = new SnapshotText();
        snapshot.takenAt()
                .value()
                .ifPresent(time -> text.text.append("Taken at ").append(time).append("\n\n"));
        text.text.append(Diagram.of(snapshot).toAscii());
        text.noteWindows(snapshot.windows());
        text.noteWsl(snapshot.wsl());
        text.text.append(text.fieldsByReason.isEmpty() ? "" : "\n");
        text.fieldsByReason.forEach((reason, fields) -> text.text
                .append("Could not be read: ")
                .append(fields)
                .append(": ")
                .append(VisibleText.line(reason))
                .append('\n'));
        return text.text.toString();
    }

    private void noteWindows(WindowsSide windows) {
        note("windows.build", windows.build());
        note("windows.adapters", windows.adapters());
        note("windows.listeners", windows.listeners());
        note("windows.portproxy", windows.portProxy());
        note("windows.services", windows.services());
        note("windows.firewall", windows.firewall());
    }

    private void noteWsl(WslSide wsl) {
        note("wsl.release", wsl.release());
        note("wsl.mode", wsl.mode());
        note("wsl.links", wsl.links());
        note("wsl.gateway", wsl.gateway());
        note("wsl.distros", wsl.distros());
        wsl.distros()
                .value()
                .ifPresent(distros -> distros.forEach(distro -> {
                    note(distro.name() + ".listeners", distro.listeners());
                    note(distro.name() + ".resolvConf", distro.resolvConf());
                    note(distro.name() + ".hosts", distro.hosts());
                    note(distro.name() + ".wslConf", distro.wslConf());
                }));
    }

    private void note(String name, Known<?> field) {
        if (field instanceof Known.Unreadable<?> unreadable) {
            fieldsByReason.merge(unreadable.reason(), name, (names, further) -> names + ", " + further);
        }
    }
}
