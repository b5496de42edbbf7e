// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way in which a WSL guest is wired to Windows.
 *
 * <p>The words are those that {@code wslinfo --networking-mode} prints and {@code wsl2.networkingMode} takes; case does
 * not matter. {@code virtioproxy} is the name that {@code consomme} had before WSL 2.9.0, and reads as the same mode.
 * A word that this version does not know is kept as it was written: ask {@link #capabilities()}, not the name, and the
 * unknown answers itself.
 *
 * <p>Source: {@code src/windows/common/WslCoreConfig.h} and {@code src/linux/init/wslinfo.cpp} in microsoft/WSL.
 *
 * @since 0.1.0
 */
public final class NetworkingMode {
    /** No network: the guest has {@code lo} and nothing else. */
    public static final NetworkingMode NONE = new NetworkingMode("none");

    /** A virtual switch with its own subnet behind Windows' address translation; the default. */
    public static final NetworkingMode NAT = new NetworkingMode("nat");

    /** The guest has an address of its own on an external switch; deprecated since WSL 2.4.5. */
    public static final NetworkingMode BRIDGED = new NetworkingMode("bridged");

    /** The guest has Windows' interfaces, addresses and loopback; needs Windows 11 22H2. */
    public static final NetworkingMode MIRRORED = new NetworkingMode("mirrored");

    /** A user-mode network device that opens Windows sockets for the guest; {@code virtioproxy} before WSL 2.9.0. */
    public static final NetworkingMode CONSOMME = new NetworkingMode("consomme");

    /** No mode that can be set: what {@code wslinfo} prints in a WSL 1 distribution, which uses Windows' own stack. */
    public static final NetworkingMode WSL1 = new NetworkingMode("wsl1");

    private static final String VIRTIO_PROXY = "virtioproxy";
    private static final List<NetworkingMode> CONFIGURABLE = List.of(NONE, NAT, BRIDGED, MIRRORED, CONSOMME);

    private final String word;

    private NetworkingMode(String word) {
        this.word = word;
    }

    /**
     * Reads the word for a mode in any case; blanks and line ends around it do not count.
     *
     * @throws UnparseableTextException when the text is blank or more than one word
     */
    public static NetworkingMode parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new UnparseableTextException(
                        "networking mode", 0, text, "expected one word, for example 'nat'"));
    }

    /** Reads the word for a mode, or returns empty where {@link #parse} would throw. */
    public static Optional<NetworkingMode> tryParse(String text) {
        String word = text.strip();
        if (word.isEmpty() || word.chars().anyMatch(c -> c <= ' ')) {
            return Optional.empty();
        }
        return Optional.of(of(word, word.toLowerCase(Locale.ROOT)));
    }

    private static NetworkingMode of(String word, String lower) {
        if (lower.equals(VIRTIO_PROXY)) {
            return CONSOMME;
        }
        if (lower.equals(WSL1.word)) {
            return WSL1;
        }
        return CONFIGURABLE.stream()
                .filter(mode -> mode.word.equals(lower))
                .findFirst()
                .orElseGet(() -> new NetworkingMode(word));
    }

    /** Returns the modes that {@code wsl2.networkingMode} takes. */
    public static List<NetworkingMode> configurable() {
        return CONFIGURABLE;
    }

    /** Returns the mode's word: lower case for a known mode, as it was written for an unknown one. */
    public String word() {
        return word;
    }

    /** Tells whether this version of the library knows the mode. */
    public boolean isKnown() {
        return equals(WSL1) || isConfigurable();
    }

    /** Tells whether {@code wsl2.networkingMode} takes this mode. */
    public boolean isConfigurable() {
        return CONFIGURABLE.contains(this);
    }

    /** Returns what the mode can do, or empty for a mode that this version does not know. */
    public Optional<ModeCapabilities> capabilities() {
        return Optional.ofNullable(ModeCapabilities.BY_MODE.get(this));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NetworkingMode mode && mode.folded().equals(folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    private String folded() {
        return word.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word;
    }
}
