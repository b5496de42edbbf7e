/**
 * A fake Windows with WSL, for the tests of programs that use wsl-net.
 *
 * <p>Start at {@link io.github.wslnet.testkit.World}; {@link io.github.wslnet.testkit.junit.FakeWsl} makes one for a test of
 * JUnit 5. JUnit and AssertJ are used where the program has them.
 *
 * @since 0.1.0
 */
@org.jspecify.annotations.NullMarked
module io.github.wslnet.testkit {
    requires transitive io.github.wslnet.core;
    requires static org.jspecify;
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;

    exports io.github.wslnet.testkit;
    exports io.github.wslnet.testkit.assertj;
    exports io.github.wslnet.testkit.command;
    exports io.github.wslnet.testkit.junit;
}
