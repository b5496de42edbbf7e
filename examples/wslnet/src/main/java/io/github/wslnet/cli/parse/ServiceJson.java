// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.service.ListedService;
import io.github.wslnet.service.ServiceOutput;
import java.util.List;

/** The JSON of {@code Get-Service}. */
final class ServiceJson {
    private ServiceJson() {}

    static ParseFormat<List<ListedService>> format() {
        return new ParseFormat<>("get-service", ServiceOutput::parse, rows -> JsonTree.list(rows, ServiceJson::row));
    }

    private static Object row(ListedService row) {
        return new JsonObject()
                .put("name", row.name())
                .putIfPresent("displayName", row.displayName())
                .putIfPresent("status", row.status())
                .putIfPresent("startType", row.startType())
                .toTree();
    }
}
