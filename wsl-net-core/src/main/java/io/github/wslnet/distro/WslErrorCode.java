// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why {@code wsl.exe} failed, for example {@code Wsl/Service/CreateInstance/CreateVm/HCS/ERROR_FILE_NOT_FOUND}.
 *
 * <p>The code stands in no language, after a label that is translated. Not every failure has one: not those of the WSL
 * that came with Windows, nor that no distribution is installed.
 *
 * <p>Source: {@code src/windows/common/wslutil.cpp} in microsoft/WSL.
 *
 * @param contexts what was being done, from the outside inwards; the first is the program, for example {@code Wsl}
 * @param code the symbolic name, for example {@code WSL_E_DISTRO_NOT_FOUND}, or a hexadecimal number such as {@code
 *     0x80072746}
 * @since 0.1.0
 */
public record WslErrorCode(List<String> contexts, String code) {
    private static final String FORMAT = "error of wsl.exe";
    private static final String EXPECTED = "expected a code such as 'Wsl/Service/WSL_E_DISTRO_NOT_FOUND'";
    private static final List<String> PROGRAMS = List.of("Wsl/", "Wslg/", "Bash/", "WslConfig/", "WslC/");

    /**
     * Checks that there is a program and a code.
     *
     * @throws IllegalArgumentException when there is no context or no code
     */
    public WslErrorCode {
        contexts = List.copyOf(contexts);
        if (contexts.isEmpty() || code.isEmpty()) {
            throw new IllegalArgumentException("an error code has a program and a code but was " + contexts + code);
        }
    }

    /**
     * Reads what {@code wsl.exe} printed when it failed, in any language.
     *
     * @return the first code; the lines of the message are neither read nor warned of
     * @throws UnparseableTextException when there is no code: WSL did not fail, or is one that prints none
     */
    public static WslErrorCode parse(String text) {
        Lines lines = Lines.of(text);
        Optional<WslErrorCode> code = find(lines.whole());
        if (code.isPresent()) {
            return code.get();
        }
        while (lines.next()) {
            if (!lines.isBlank()) {
                throw new UnparseableTextException(FORMAT, lines.number(), lines.line(), EXPECTED);
            }
        }
        throw new UnparseableTextException(FORMAT, 0, "", EXPECTED);
    }

    /** Returns the first error code that stands in a text of any language, or empty when there is none. */
    public static Optional<WslErrorCode> find(String text) {
        int slash = text.indexOf('/');
        while (slash >= 0) {
            int start = wordStart(text, slash);
            int end = pathEnd(text, slash);
            if (isProgram(text, start) && text.charAt(end - 1) != '/') {
                return Optional.of(of(text.substring(start, end)));
            }
            slash = text.indexOf('/', end);
        }
        return Optional.empty();
    }

    /** Tells whether this was being done, for example {@code CreateVm}. */
    public boolean isDuring(String context) {
        return contexts.contains(context);
    }

    /** Returns the code as {@code wsl.exe} prints it, with slashes. */
    @Override
    public String toString() {
        return String.join("/", contexts) + "/" + code;
    }

    private static WslErrorCode of(String path) {
        List<String> contexts = new ArrayList<>();
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            if (slash > start) {
                contexts.add(path.substring(start, slash));
            }
            start = slash + 1;
        }
        return new WslErrorCode(contexts, path.substring(start));
    }

    private static boolean isProgram(String text, int start) {
        boolean isWhole = start == 0 || text.charAt(start - 1) != '/' && text.charAt(start - 1) != '\\';
        return isWhole && PROGRAMS.stream().anyMatch(program -> text.startsWith(program, start));
    }

    private static int wordStart(String text, int from) {
        int start = from;
        while (start > 0 && isWordCharacter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int pathEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) == '/' || isWordCharacter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isWordCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
