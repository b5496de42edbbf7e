// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@code wsl --version} prints, in any language.
 *
 * <p>Lines are {@code label: version}, the colon also in its full-width form. A label is known by the name of the
 * product in it, which is not translated; the kernel's is the one that names no product. A line whose value is no
 * version is passed over with a warning.
 *
 * <p>Source: {@code MessagePackageVersions} in {@code localization/strings} of microsoft/WSL, 2.9.4.
 *
 * @since 0.1.0
 */
public final class WslVersionOutput {
    private static final String FORMAT = "wsl --version";

    /**
     * What a label is looked through for, in this order and in any case (it is {@code direct3D} in French): WSLg holds
     * WSL, and the kernel's has no such word.
     */
    private enum Product {
        WSLG("wslg"),
        MSRDC("msrdc"),
        DIRECT3D("direct3d"),
        DXCORE("dxcore"),
        WSL("wsl"),
        WINDOWS("windows"),
        KERNEL("");

        private final String word;

        Product(String word) {
            this.word = word;
        }

        static Product of(String label) {
            String lower = label.toLowerCase(Locale.ROOT);
            for (Product product : values()) {
                if (lower.contains(product.word)) {
                    return product;
                }
            }
            return KERNEL;
        }
    }

    private final LabelledLines lines;
    private final Map<Product, String> versions = new EnumMap<>(Product.class);

    private WslVersionOutput(String text) {
        this.lines = new LabelledLines(text);
    }

    /**
     * Reads the versions.
     *
     * @return the versions; none at all when the text is nothing but warnings of {@code wsl.exe} ({@code wsl: ...})
     * @throws UnparseableTextException when there is neither the version of a product nor such a warning
     */
    public static Parsed<WslComponentVersions> parse(String text) {
        return new WslVersionOutput(text).read();
    }

    private Parsed<WslComponentVersions> read() {
        while (lines.next()) {
            if (!lines.hasVersion()) {
                lines.passOver("expected a version after the colon");
            } else if (versions.putIfAbsent(Product.of(lines.label()), lines.value()) != null) {
                lines.passOver("expected the name of another product before the colon");
            }
        }
        boolean onlyKernel = versions.size() == 1 && versions.containsKey(Product.KERNEL);
        if (onlyKernel || versions.isEmpty() && !lines.hasOwnWarning()) {
            throw lines.failure(FORMAT, "lines such as 'WSL version: 2.4.4.0'");
        }
        return new Parsed<>(build(), lines.warnings());
    }

    private WslComponentVersions build() {
        return WslComponentVersions.builder()
                .wsl(version(Product.WSL))
                .kernel(version(Product.KERNEL))
                .wslg(version(Product.WSLG))
                .msrdc(version(Product.MSRDC))
                .direct3d(version(Product.DIRECT3D))
                .dxcore(version(Product.DXCORE))
                .windows(version(Product.WINDOWS))
                .build();
    }

    private Optional<String> version(Product product) {
        return Optional.ofNullable(versions.get(product));
    }
}
