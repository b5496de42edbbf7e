// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.distro.ListedDistro;
import io.github.wslnet.distro.WslListOutput;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.json.JsonObject;
import java.util.List;

/** The distributions of {@code wsl --list} as JSON. */
final class WslListJson {
    private WslListJson() {}

    static ParseFormat<List<ListedDistro>> format() {
        return new ParseFormat<>("wsl-list", WslListOutput::parse, WslListJson::list);
    }

    /** Names alone, for which no text at all is an answer too. */
    static ParseFormat<List<ListedDistro>> quietFormat() {
        return new ParseFormat<>("wsl-list-quiet", WslListOutput::parseQuiet, WslListJson::list);
    }

    private static Object list(List<ListedDistro> distros) {
        return new JsonObject()
                .putList("distros", distros, WslListJson::distro)
                .put("none", distros.isEmpty())
                .toTree();
    }

    private static Object distro(ListedDistro distro) {
        return new JsonObject()
                .putText("name", distro.name())
                .put("default", distro.isDefault())
                .putIfPresent("state", distro.state())
                .putIfPresent("version", distro.version().map(WslVersion::number))
                .toTree();
    }
}
