// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Interop;
import io.github.wslnet.snapshot.Privilege;
import java.util.List;
import java.util.Optional;

/** Programs of Windows that are run from the guest, and the right to change Windows. */
final class InteropChecks {
    private InteropChecks() {}

    static List<Check> all() {
        return List.of(new InteropBroken(), new NoElevation());
    }

    /** Who switched interop off in wsl.conf wants it so. */
    private static final class InteropBroken extends Check {
        InteropBroken() {
            super(CheckId.INTEROP_BROKEN, Field.INTEROP);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Distro distro : facts.running()) {
                boolean wanted = distro.wslConf()
                        .value()
                        .map(DistroConfig::parse)
                        .flatMap(conf -> conf.get(DistroSettings.INTEROP))
                        .orElse(true);
                Optional<Interop> interop = distro.interop().value();
                if (interop.filter(one -> !one.binfmt().isKnown()).isPresent()) {
                    notes.unknown();
                }
                if (wanted && interop.filter(InteropBroken::isOff).isPresent()) {
                    notes.found(
                            "the kernel hands no .exe to WSL in " + distro.name()
                                    + ": WSLInterop is missing or disabled",
                            Cures.byHand(
                                    "restore-interop",
                                    "run wsl --terminate " + distro.name() + ", which ends what runs in "
                                            + distro.name() + "; with systemd leave protectBinfmt on in wsl.conf"));
                }
            }
        }

        private static boolean isOff(Interop interop) {
            return !interop.binfmt().orElse(true) || !interop.enabled().orElse(true);
        }
    }

    private static final class NoElevation extends Check {
        NoElevation() {
            super(CheckId.INTEROP_NO_ELEVATION, Field.PRIVILEGE);
        }

        @Override
        void look(Facts facts, Notes notes) {
            Privilege privilege = facts.windows().privilege().value().orElseThrow();
            if (privilege == Privilege.CANNOT_PROMPT) {
                notes.found(
                        "this process is no administrator and nobody can be asked, as it has no desktop",
                        Cures.byHand("print-plan", "print the plan as a script, and let an administrator run it"));
            } else if (privilege == Privilege.CAN_PROMPT) {
                notes.found("this process is no administrator; Windows will ask once where a change needs one");
            }
        }
    }
}
