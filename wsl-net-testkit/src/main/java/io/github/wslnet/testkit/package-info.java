/**
 * A fake Windows with WSL that behaves like one.
 *
 * <p>Five types are enough to begin with:
 *
 * <ul>
 *   <li>{@link io.github.wslnet.testkit.FakeWslHost} is a {@code WslHost}: the program under test can't tell it from a real
 *       machine;
 *   <li>{@link io.github.wslnet.testkit.World} is the machine behind it, whose verbs are what happens to it;
 *   <li>{@link io.github.wslnet.testkit.FakeDistro} and {@link io.github.wslnet.testkit.FakeWindows} are its two sides;
 *   <li>{@link io.github.wslnet.testkit.Fault} is what goes wrong, at a {@link io.github.wslnet.testkit.Moment}.
 * </ul>
 *
 * <p>{@link io.github.wslnet.testkit.FakeMachine} is the same world by its commands, registry, tables and files, and {@link
 * io.github.wslnet.testkit.LiveWorld} by real sockets. A fake host belongs to one thread, that of its test.
 *
 * <pre>{@code
 * World world = World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
 * WslHost host = world.host();
 * }</pre>
 */
package io.github.wslnet.testkit;
