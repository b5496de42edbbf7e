/**
 * A fake Windows with WSL that behaves like one.
 *
 * <p>{@link io.github.wslnet.testkit.FakeWslHost} is a {@code WslHost}: the program under test can't tell it from a real
 * machine, and the test moves the world behind it. A fake host belongs to one thread, that of its test.
 */
package io.github.wslnet.testkit;
