// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.distro.WslErrorCode;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.text.Parsed;

/** Why {@code wsl.exe} failed, as JSON. */
final class WslErrorJson {
    private WslErrorJson() {}

    static ParseFormat<WslErrorCode> format() {
        return new ParseFormat<>("wsl-error", text -> Parsed.clean(WslErrorCode.parse(text)), WslErrorJson::code);
    }

    private static Object code(WslErrorCode code) {
        return new JsonObject()
                .putTexts("contexts", code.contexts())
                .put("code", code.code())
                .putText("text", code)
                .toTree();
    }
}
