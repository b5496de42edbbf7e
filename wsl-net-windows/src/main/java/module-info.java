/** The machine that the program runs on, read by its files, its kernel's tables and its commands. */
@org.jspecify.annotations.NullMarked
module io.github.wslnet.windows {
    requires transitive io.github.wslnet.core;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.wslnet.windows;
}
