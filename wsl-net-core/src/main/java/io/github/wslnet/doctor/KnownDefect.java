// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Optional;

/**
 * A defect of some releases of WSL.
 *
 * @param first the first release that has it
 * @param fixed the first release without it
 * @param mode the mode in which it shows; empty for every mode
 * @param what what happens, one clause
 * @param source where it was reported
 */
record KnownDefect(WslRelease first, WslRelease fixed, Optional<NetworkingMode> mode, String what, String source) {
    /** The day up to which reports were read; later releases have defects that are not listed. */
    static final String AS_OF = "2026-08-08";

    static final List<KnownDefect> TABLE = List.of(
            defect("0.64.0", "0.66.0", "the relay loses a second port of a program", "microsoft/WSL issue 8679"),
            defect(
                    "0.0.0",
                    "0.70.5",
                    "the firewall rule for name queries goes stale, and names are not found",
                    "microsoft/WSL issue 8236"),
            defect(
                    "1.1.0",
                    "1.1.4",
                    "the relay stops listening after seconds or a minute",
                    "microsoft/WSL issues 9508, 9516, 9573 and 9746"),
            new KnownDefect(
                    WslRelease.parse("2.9.3"),
                    WslRelease.parse("2.9.4"),
                    Optional.of(NetworkingMode.MIRRORED),
                    "servers fail to bind free ports in mirrored mode",
                    "microsoft/WSL release 2.9.4"));

    /** Returns the defects of a release; one of another mode than the one in force is none. */
    static List<KnownDefect> of(WslRelease release, Known<NetworkingMode> mode) {
        return TABLE.stream()
                .filter(defect -> release.isAtLeast(defect.first) && !release.isAtLeast(defect.fixed))
                .filter(defect -> defect.mode.isEmpty() || mode.value().equals(defect.mode))
                .toList();
    }

    private static KnownDefect defect(String first, String fixed, String what, String source) {
        return new KnownDefect(WslRelease.parse(first), WslRelease.parse(fixed), Optional.empty(), what, source);
    }
}
