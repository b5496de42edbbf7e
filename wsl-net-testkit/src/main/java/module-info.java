/** A fake Windows with WSL, for the tests of programs that use wsl-net. */
@org.jspecify.annotations.NullMarked
module io.github.wslnet.testkit {
    requires transitive io.github.wslnet.core;
    requires static transitive org.jspecify;

    exports io.github.wslnet.testkit;
}
