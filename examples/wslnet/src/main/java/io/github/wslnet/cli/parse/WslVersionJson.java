// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.distro.WslComponentVersions;
import io.github.wslnet.distro.WslStatus;
import io.github.wslnet.distro.WslStatusOutput;
import io.github.wslnet.distro.WslVersionOutput;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;

/** What {@code wsl --version} or {@code wsl --status} says, as JSON. */
final class WslVersionJson {
    private WslVersionJson() {}

    static ParseFormat<Object> format() {
        return new ParseFormat<>("wsl-version", WslVersionJson::parse, tree -> tree);
    }

    private static Parsed<Object> parse(String text) {
        try {
            return WslVersionOutput.parse(text).map(WslVersionJson::versions);
        } catch (UnparseableTextException noVersions) {
            return status(text, noVersions);
        }
    }

    private static Parsed<Object> status(String text, UnparseableTextException noVersions) {
        try {
            return WslStatusOutput.parse(text).map(WslVersionJson::status);
        } catch (UnparseableTextException noStatus) {
            throw noVersions;
        }
    }

    private static Object versions(WslComponentVersions versions) {
        return new JsonObject()
                .putIfPresent("wsl", versions.wsl())
                .putIfPresent("kernel", versions.kernel())
                .putIfPresent("wslg", versions.wslg())
                .putIfPresent("msrdc", versions.msrdc())
                .putIfPresent("direct3d", versions.direct3d())
                .putIfPresent("dxcore", versions.dxcore())
                .putIfPresent("windows", versions.windows())
                .toTree();
    }

    private static Object status(WslStatus status) {
        JsonObject json = new JsonObject()
                .putIfPresent("defaultDistribution", status.defaultDistribution())
                .put("defaultVersion", status.defaultVersion().number())
                .putIfPresent("kernel", status.kernel());
        return (status.saysWsl1Unsupported() ? json.put("wsl1Supported", false) : json).toTree();
    }
}
