/**
 * A fake Windows with WSL that behaves like one.
 *
 * <p>Start at {@link io.github.wslnet.testkit.World}: what there is, and the verbs that change it. {@link
 * io.github.wslnet.testkit.FakeWslHost} is that world as a {@code WslHost}, so that the program under test can't tell it from a real
 * machine; {@link io.github.wslnet.testkit.FakeMachine} is it by commands, registry, tables and files. A {@link
 * io.github.wslnet.testkit.Fault} happens at a {@link io.github.wslnet.testkit.Moment}. A fake world belongs to one thread, that of
 * its test.
 *
 * <pre>{@code
 * World world = World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
 * WslHost host = world.host();
 * }</pre>
 */
package io.github.wslnet.testkit;
