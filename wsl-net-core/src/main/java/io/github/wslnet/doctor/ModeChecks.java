// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.config.ConfigProblem;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.InForce;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.config.SettingName;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.ConfigStatus;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.GlobalConfigFile;
import io.github.wslnet.snapshot.SettingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked of WSL, whether it is what runs, and releases of it with defects. */
final class ModeChecks {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private ModeChecks() {}

    static List<Check> all() {
        return List.of(
                new Wsl1(),
                new EffectiveDiffers(),
                new UnknownValue(),
                new PendingRestart(),
                new WrongSection(),
                new UnknownKey(),
                new FileForm(),
                new ForwardingOff(),
                new KnownBad());
    }

    private static final class Wsl1 extends Check {
        Wsl1() {
            super(CheckId.WSL1_DISTRO, Field.DISTROS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Distro distro : facts.ofWsl1()) {
                notes.found(
                        distro.name() + " is of version 1: its servers are sockets of Windows, and nothing is relayed");
            }
        }
    }

    /** A word that WSL does not take is a problem of the file and asks for nothing. */
    private static final class EffectiveDiffers extends Check {
        EffectiveDiffers() {
            super(CheckId.MODE_EFFECTIVE_DIFFERS, Field.GLOBAL_CONFIG, Field.MODE);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.guestMayRun();
        }

        @Override
        void look(Facts facts, Notes notes) {
            NetworkingMode runs = facts.wsl().mode().value().orElseThrow();
            Optional<NetworkingMode> asked = facts.written(GlobalSettings.NETWORKING_MODE);
            if (asked.isPresent() && !asked.get().equals(runs) && !runs.equals(NetworkingMode.WSL1)) {
                notes.found(
                        ".wslconfig asks for " + asked.get() + ", but WSL runs " + runs + reason(facts, runs),
                        Cures.andRestart("fix-mode", "remove what stands against " + asked.get(), facts));
            }
        }

        private static String reason(Facts facts, NetworkingMode runs) {
            Optional<SettingStatus> status =
                    facts.config().global().value().map(global -> global.get(GlobalSettings.NETWORKING_MODE));
            return status.map(SettingStatus::next)
                    .filter(next -> next.value().filter(runs.word()::equals).isPresent())
                    .map(InForce::reason)
                    .map(reason -> ": " + reason)
                    .orElse("");
        }
    }

    private static final class UnknownValue extends Check {
        UnknownValue() {
            super(CheckId.MODE_UNKNOWN_VALUE, Field.MODE);
        }

        @Override
        void look(Facts facts, Notes notes) {
            facts.wsl()
                    .mode()
                    .value()
                    .filter(mode -> !mode.isKnown())
                    .ifPresent(mode -> notes.found("WSL runs mode " + mode + ", of which this version of wsl-net knows"
                            + " nothing; what depends on it is unknown"));
        }
    }

    private static final class PendingRestart extends Check {
        PendingRestart() {
            super(CheckId.CONFIG_PENDING_RESTART, Field.GLOBAL_CONFIG_FILE, Field.VM_STARTED);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.guestMayRun();
        }

        @Override
        void look(Facts facts, Notes notes) {
            Known<Instant> changed = facts.windows()
                    .globalConfigFile()
                    .value()
                    .map(GlobalConfigFile::modifiedAt)
                    .orElseGet(Known::absent);
            Instant started = facts.wsl().vmStartedAt().value().orElseThrow();
            if (!changed.isKnown()) {
                notes.unknown();
            }
            changed.value()
                    .filter(time -> time.isAfter(started))
                    .ifPresent(time -> notes.found(
                            ".wslconfig was changed at " + time + ", after the virtual machine was started at "
                                    + started,
                            Cures.restart(facts)));
        }
    }

    private static final class WrongSection extends Check {
        WrongSection() {
            super(CheckId.CONFIG_WRONG_SECTION, Field.GLOBAL_CONFIG);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (ConfigProblem problem : problems(facts)) {
                misplaced(problem)
                        .ifPresent(meant -> notes.found(
                                "line " + problem.line() + " of .wslconfig: " + key(problem) + " belongs under ["
                                        + meant.section() + "]",
                                Cures.andRestart(
                                        "move-setting",
                                        "move " + key(problem) + " under [" + meant.section() + "]",
                                        facts)));
            }
        }
    }

    private static final class UnknownKey extends Check {
        UnknownKey() {
            super(CheckId.CONFIG_UNKNOWN_KEY, Field.GLOBAL_CONFIG, Field.WSL_CONF);
        }

        @Override
        void look(Facts facts, Notes notes) {
            problems(facts).forEach(problem -> note(".wslconfig", problem, notes));
            facts.config()
                    .distros()
                    .forEach((distro, status) -> status.value()
                            .map(ConfigStatus::problems)
                            .orElse(List.of())
                            .forEach(problem -> note("wsl.conf of " + distro, problem, notes)));
        }

        private static void note(String file, ConfigProblem problem, Notes notes) {
            boolean counts = problem.kind() == ConfigProblem.Kind.UNKNOWN_KEY
                    && (misplaced(problem).isEmpty() || !file.equals(".wslconfig"));
            if (counts) {
                String meant = problem.suggestion()
                        .map(name -> "; " + name + " may be meant")
                        .orElse("");
                notes.found(
                        "line " + problem.line() + " of " + file + ": there is no setting "
                                + problem.name().map(SettingName::toString).orElse("of this name") + meant,
                        Cures.byHand("rename-setting", problem.remedy()));
            }
        }
    }

    /** WSL itself reads both byte order marks of .wslconfig; other programs may not, and of wsl.conf it reads none. */
    private static final class FileForm extends Check {
        FileForm() {
            super(CheckId.CONFIG_FILE_FORM, Field.GLOBAL_CONFIG_FILE);
        }

        @Override
        void look(Facts facts, Notes notes) {
            GlobalConfigFile file = facts.windows().globalConfigFile().value().orElseThrow();
            if (!file.name().isKnown() && !file.encoding().isKnown()) {
                notes.unknown();
            }
            file.name()
                    .value()
                    .filter(name -> !name.equalsIgnoreCase(".wslconfig"))
                    .ifPresent(name -> notes.found(
                            "the file is called " + name + ", so WSL does not read it",
                            Cures.byHand("rename-file", "rename " + name + " to .wslconfig")));
            file.encoding().value().ifPresent(encoding -> encoding(encoding.toLowerCase(Locale.ROOT), notes));
            facts.running().forEach(distro -> byteOrderMark(distro, notes));
        }

        private static void encoding(String encoding, Notes notes) {
            if (encoding.startsWith("utf-16")) {
                notes.found(
                        ".wslconfig is " + encoding + ", which WSL reads with its byte order mark only",
                        Cures.byHand("save-as-utf8", "save .wslconfig as UTF-8"));
            } else if (encoding.equals("utf-8-bom")) {
                notes.found(
                        Severity.INFO,
                        ".wslconfig starts with a byte order mark; WSL reads it, other programs may not",
                        Cures.byHand("save-as-utf8", "save .wslconfig as UTF-8 without a byte order mark"));
            }
        }

        private static void byteOrderMark(Distro distro, Notes notes) {
            if (distro.wslConf().orElse("").startsWith(BYTE_ORDER_MARK)) {
                notes.found(
                        "wsl.conf of " + distro.name() + " starts with a byte order mark, and WSL reads nothing of it",
                        Cures.byHand("save-as-utf8", "save wsl.conf as UTF-8 without a byte order mark"));
            }
        }
    }

    private static final class ForwardingOff extends Check {
        ForwardingOff() {
            super(CheckId.CONFIG_LOCALHOST_FORWARDING_OFF, Field.GLOBAL_CONFIG, Field.MODE);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.may(ModeCapabilities::obeysLocalhostForwarding);
        }

        @Override
        void look(Facts facts, Notes notes) {
            if (facts.written(GlobalSettings.LOCALHOST_FORWARDING)
                    .filter(on -> !on)
                    .isPresent()) {
                notes.found(
                        ".wslconfig says localhostForwarding=false, so no server in WSL is at localhost of Windows",
                        Cures.andRestart(
                                "switch-forwarding-on", "take localhostForwarding=false out of .wslconfig", facts));
            }
        }
    }

    private static List<ConfigProblem> problems(Facts facts) {
        return facts.windows()
                .globalConfig()
                .value()
                .map(GlobalConfig::parse)
                .map(GlobalConfig::problems)
                .orElse(List.of());
    }

    /** Returns the setting of the same key in another section, if that is what is wrong. */
    private static Optional<SettingName> misplaced(ConfigProblem problem) {
        if (problem.kind() != ConfigProblem.Kind.UNKNOWN_KEY) {
            return Optional.empty();
        }
        String key = problem.name().map(SettingName::key).orElse("");
        return GlobalSettings.all().stream()
                .map(setting -> setting.name())
                .filter(name -> name.key().equalsIgnoreCase(key))
                .findFirst();
    }

    private static String key(ConfigProblem problem) {
        return problem.name().map(SettingName::key).orElse("the setting");
    }

    private static final class KnownBad extends Check {
        KnownBad() {
            super(CheckId.VERSION_KNOWN_BAD, Field.RELEASE);
        }

        @Override
        void look(Facts facts, Notes notes) {
            KnownDefect.of(
                            facts.wsl().release().value().orElseThrow(),
                            facts.wsl().mode())
                    .forEach(defect -> notes.found(
                            "WSL " + facts.wsl().release() + ": " + defect.what() + " (" + defect.source() + ")",
                            Cures.andRestart("update-wsl", "run wsl --update", facts)));
        }
    }
}
