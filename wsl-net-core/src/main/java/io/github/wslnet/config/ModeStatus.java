// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.known.Known;
import java.time.Instant;
import java.util.Optional;

/**
 * The networking mode three times: asked for, expected by the rules, running.
 *
 * @param asked the word in {@code .wslconfig}, which need not be one that WSL knows
 * @param expected what WSL makes of it at its next start
 * @param running what {@code wslinfo --networking-mode} prints
 * @since 0.1.0
 */
public record ModeStatus(
        Optional<NetworkingMode> asked, InForce<NetworkingMode> expected, Known<NetworkingMode> running) {

    /** How the three stand to each other. */
    public enum Verdict {
        /** What runs is what is asked for, or nothing is asked for and the default runs. */
        AS_ASKED,
        /** The rules make another mode of what is asked for, and that one runs. */
        OVERRULED,
        /** What runs is another mode than the next start would give. */
        DIFFERENT,
        /** What runs is not known. */
        UNKNOWN
    }

    /** Works the three out. */
    public static ModeStatus of(GlobalConfig config, Circumstances circumstances, Known<NetworkingMode> running) {
        Optional<NetworkingMode> asked =
                config.get(GlobalSettings.NETWORKING_MODE.name()).flatMap(NetworkingMode::tryParse);
        return new ModeStatus(asked, EffectiveConfig.of(config, circumstances).mode(), running);
    }

    /**
     * Tells whether a file waits for a restart: whether it was changed after the virtual machine was started.
     *
     * <p>Unknown where one of the two instants is.
     */
    public static Known<Boolean> isPending(Known<Instant> fileChangedAt, Known<Instant> vmStartedAt) {
        return fileChangedAt
                .value()
                .map(changed -> vmStartedAt.map(changed::isAfter))
                .orElseGet(() -> fileChangedAt.map(changed -> false));
    }

    /** Returns how the three stand to each other. */
    public Verdict verdict() {
        if (!running.isKnown()) {
            return Verdict.UNKNOWN;
        }
        Optional<NetworkingMode> wanted = asked.or(expected::value);
        if (running.value().equals(wanted)) {
            return Verdict.AS_ASKED;
        }
        return running.value().equals(expected.value()) ? Verdict.OVERRULED : Verdict.DIFFERENT;
    }

    /** Returns one sentence, for example {@code mirrored is asked for, but nat runs: no mirrored mode, as ...}. */
    @Override
    public String toString() {
        String wanted = asked.map(mode -> mode + " is asked for").orElse("no mode is asked for");
        return switch (verdict()) {
            case AS_ASKED -> wanted + ", " + running + " runs";
            case OVERRULED -> wanted + ", but " + running + " runs: " + expected.reason();
            case DIFFERENT -> wanted + ", but " + running + " runs; the next start is expected to give " + expected;
            case UNKNOWN -> wanted + "; what runs is not known (" + running.whyNot() + "), expected is " + expected;
        };
    }
}
