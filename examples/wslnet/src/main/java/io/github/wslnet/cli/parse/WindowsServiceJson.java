// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.service.WindowsService;
import io.github.wslnet.service.WindowsServiceOutput;
import java.util.List;

/** The JSON of {@code Get-Service}. */
final class WindowsServiceJson {
    private WindowsServiceJson() {}

    static ParseFormat<List<WindowsService>> format() {
        return new ParseFormat<>(
                "get-service", WindowsServiceOutput::parse, rows -> JsonTree.list(rows, WindowsServiceJson::row));
    }

    private static Object row(WindowsService row) {
        return new JsonObject()
                .put("name", row.name())
                .putIfPresent("displayName", row.displayName())
                .putIfPresent("status", row.status())
                .putIfPresent("startType", row.startType())
                .toTree();
    }
}
