// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;

/** The JSON form of a hosts file. */
final class HostsJson {
    private HostsJson() {}

    static ParseFormat<HostsFile> format() {
        return ParseFormat.ofBytes("hosts", HostsJson::read, HostsJson::tree);
    }

    private static Parsed<HostsFile> read(byte[] bytes) {
        HostsFile hosts = HostsFile.parse(bytes);
        if (hosts.entries().isEmpty() && !hosts.warnings().isEmpty()) {
            ParseWarning first = hosts.warnings().get(0);
            throw new UnparseableTextException("hosts", first.line(), first.text(), first.reason());
        }
        return new Parsed<>(hosts, hosts.warnings());
    }

    private static Object tree(HostsFile hosts) {
        return new JsonObject()
                .put("generatedByWsl", hosts.generatedByWsl())
                .putList("entries", hosts.entries(), HostsJson::entry)
                .toTree();
    }

    private static Object entry(HostsEntry entry) {
        return new JsonObject()
                .put("address", entry.writtenAddress())
                .putTexts("names", entry.names())
                .toTree();
    }
}
