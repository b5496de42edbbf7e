// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.internal.scan.Warnings;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code wslinfo} prints: one line, whichever of its questions was asked.
 *
 * <ul>
 *   <li>{@code --networking-mode}: {@code nat}, {@code mirrored}, {@code none}, {@code wsl1}, ...;
 *   <li>{@code --version} (2.3.11; before {@code --wsl-version}): {@code 2.4.13.0};
 *   <li>{@code --vm-id}: {@code 7D3B6C52-0F2C-4D56-8B63-1B1E0A2F3C4D}, in braces or not;
 *   <li>{@code --msal-proxy-path}: a path that starts with a slash.
 * </ul>
 *
 * <p>They are told apart by their form. Lines that start with {@code wsl: } or {@code <3>WSL} are warnings of WSL and are
 * passed on as such. The line's end may be missing ({@code -n}).
 *
 * <p>Source: {@code src/linux/init/wslinfo.cpp} in microsoft/WSL, 2.9.4.
 *
 * @since 0.1.0
 */
public final class WslInfoOutput {
    private static final String FORMAT = "wslinfo";
    private static final String EXPECTED = "expected one networking mode, version, id or path";
    private static final int ID_LENGTH = 36;

    private final Lines lines;
    private final Warnings warnings = new Warnings();
    private @Nullable WslInfoAnswer info;

    private WslInfoOutput(String text) {
        this.lines = Lines.of(text);
    }

    /**
     * Reads the answer.
     *
     * @return the answer; a mode whose name is not known here comes with a warning
     * @throws UnparseableTextException when there is another number of answers than one, or any line of another form
     */
    public static Parsed<WslInfoAnswer> parse(String text) {
        return new WslInfoOutput(text).read();
    }

    /**
     * Reads the answer to {@code wslinfo --networking-mode}.
     *
     * @return the mode; one whose name is not known here comes with a warning
     * @throws UnparseableTextException when there is not one answer, or it is to another question
     */
    public static Parsed<NetworkingMode> parseNetworkingMode(String text) {
        Parsed<WslInfoAnswer> parsed = parse(text);
        if (parsed.value() instanceof WslInfoAnswer.Mode answer) {
            return parsed.map(same -> answer.mode());
        }
        throw new UnparseableTextException(FORMAT, 0, text, "expected a networking mode, for example nat");
    }

    private Parsed<WslInfoAnswer> read() {
        while (lines.next()) {
            if (lines.isBlank()) {
                continue;
            }
            if (isOwnWarning()) {
                warnings.add(lines.warning("a warning of WSL itself"));
            } else {
                info = readAnswer();
            }
        }
        WslInfoAnswer answer = info;
        if (answer == null) {
            throw warnings.isEmpty()
                    ? new UnparseableTextException(FORMAT, 0, "", EXPECTED)
                    : warnings.nothingRead(FORMAT);
        }
        return warnings.besides(answer);
    }

    private boolean isOwnWarning() {
        return lines.fieldIs(0, WslListOutput.OWN_WARNING) || lines.rest(0).startsWith("<3>WSL");
    }

    private WslInfoAnswer readAnswer() {
        String line = lines.rest(0);
        Optional<WslInfoAnswer> answer = info == null ? answer(line) : Optional.empty();
        if (answer.isEmpty()) {
            throw lines.error(FORMAT, EXPECTED);
        }
        if (answer.get() instanceof WslInfoAnswer.Mode mode && !mode.mode().isKnown()) {
            warnings.add(lines.warning("a networking mode that is not known here"));
        }
        return answer.get();
    }

    private static Optional<WslInfoAnswer> answer(String line) {
        char first = line.charAt(0);
        if (first == '/') {
            return Optional.of(new WslInfoAnswer.MsalProxyPath(line));
        }
        Optional<String> id = id(line);
        if (id.isPresent()) {
            return Optional.of(new WslInfoAnswer.VmId(id.get()));
        }
        if (isDigit(first)) {
            return isVersion(line) ? Optional.of(new WslInfoAnswer.Version(line)) : Optional.empty();
        }
        boolean isWord = line.chars().allMatch(c -> isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
        return isWord ? NetworkingMode.tryParse(line).map(WslInfoAnswer.Mode::new) : Optional.empty();
    }

    private static boolean isVersion(String line) {
        return line.indexOf('.') > 0
                && line.chars().allMatch(c -> isDigit(c) || c >= 'a' && c <= 'z' || ".-+".indexOf(c) >= 0);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<String> id(String line) {
        String bare = line.startsWith("{") && line.endsWith("}") ? line.substring(1, line.length() - 1) : line;
        if (bare.length() != ID_LENGTH || !bare.chars().allMatch(WslInfoOutput::isIdCharacter)) {
            return Optional.empty();
        }
        for (int dash : new int[] {8, 13, 18, 23}) {
            if (bare.charAt(dash) != '-') {
                return Optional.empty();
            }
        }
        return bare.chars().filter(c -> c == '-').count() == 4 ? Optional.of(bare) : Optional.empty();
    }

    private static boolean isIdCharacter(int c) {
        return c == '-' || isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
