/**
 * The machine that the program runs on, read by its files, its kernel's tables and its commands, and changed by plans.
 *
 * <p>Start at {@link io.github.wslnet.windows.WindowsWslHost}.
 *
 * @since 0.1.0
 */
@org.jspecify.annotations.NullMarked
module io.github.wslnet.windows {
    requires transitive io.github.wslnet.core;
    requires com.sun.jna;
    requires com.sun.jna.platform;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.wslnet.windows;

    opens io.github.wslnet.windows.internal.jna to
            com.sun.jna;
}
