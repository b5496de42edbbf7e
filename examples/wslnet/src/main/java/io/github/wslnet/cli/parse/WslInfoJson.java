// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.distro.WslInfoAnswer;
import io.github.wslnet.distro.WslInfoOutput;
import io.github.wslnet.json.JsonObject;

/** What {@code wslinfo} answers, as JSON. */
final class WslInfoJson {
    private WslInfoJson() {}

    static ParseFormat<WslInfoAnswer> format() {
        return new ParseFormat<>("wslinfo", WslInfoOutput::parse, WslInfoJson::info);
    }

    private static Object info(WslInfoAnswer info) {
        JsonObject json = new JsonObject();
        if (info instanceof WslInfoAnswer.Mode mode) {
            json.putText("networkingMode", mode.mode());
        } else if (info instanceof WslInfoAnswer.Version version) {
            json.put("version", version.version());
        } else if (info instanceof WslInfoAnswer.VmId id) {
            json.putText("vmId", id.id());
        } else if (info instanceof WslInfoAnswer.MsalProxyPath path) {
            json.put("msalProxyPath", path.path());
        }
        return json.toTree();
    }
}
