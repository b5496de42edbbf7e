// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallRule;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The engine, asked about random worlds, says what a kernel does in which they stand. */
@AddLifecycleHook(NeedsNamespaces.class)
class KernelPropertyTest {
    private static final Map<Mode, Kernel> KERNELS = new EnumMap<>(Mode.class);

    private static int compared;
    private static int unknown;
    private static long begin;

    @BeforeContainer
    static void build() throws IOException, InterruptedException {
        begin = System.nanoTime();
        for (Mode mode : Mode.values()) {
            KERNELS.put(mode, Kernel.up(mode));
        }
    }

    @AfterContainer
    static void tearDown() throws IOException, InterruptedException {
        for (Kernel kernel : KERNELS.values()) {
            kernel.close();
        }
        System.out.printf(
                "Compared with the kernel: %d answers; left unknown by the engine: %d; %.1f s%n",
                compared, unknown, (System.nanoTime() - begin) / 1e9);
    }

    @AddLifecycleHook(PrintsSeed.class)
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void engine_and_kernel_agree_in_nat_mode(@ForAll("nat") World world) throws IOException {
        compare(world);
    }

    @AddLifecycleHook(PrintsSeed.class)
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void engine_and_kernel_agree_in_mirrored_mode(@ForAll("mirrored") World world) throws IOException {
        compare(world);
    }

    @Example
    void an_engine_that_takes_the_firewall_for_open_is_found_out() throws IOException {
        World closed = serverOnWindows(List.of());
        World open = serverOnWindows(List.of(FirewallRule.allow("all").build()));
        Kernel kernel = KERNELS.get(Mode.NAT);
        Standing standing = kernel.stand(closed);
        Standing mistaken = new Standing(open, standing.guest(), standing.windows());

        Comparison comparison = Comparison.of(mistaken, kernel);

        assertThat(comparison.disagreements())
                .anySatisfy(found -> assertThat(found)
                        .startsWith("LAN -> 192.168.77.10 3000: the engine says connected to 0.0.0.0 3000 as"
                                + " 192.168.77.20, the kernel timed-out"));
    }

    private static World serverOnWindows(List<FirewallRule> rules) {
        return new World(
                Mode.NAT,
                List.of(),
                List.of(),
                List.of(new Bind("0.0.0.0", 3000, false)),
                List.of(),
                World.Timing.RELAY_FIRST,
                rules,
                new World.HyperV(true, FirewallAction.ALLOW, List.of()),
                false);
    }

    private static void compare(World world) throws IOException {
        Kernel kernel = KERNELS.get(world.mode());
        Standing standing = kernel.stand(world);
        Comparison comparison = Comparison.of(standing, kernel);
        compared += comparison.compared();
        unknown += comparison.left();

        assertThat(comparison.disagreements()).as("%s", standing).isEmpty();
    }

    @Provide
    Arbitrary<World> nat() {
        return Worlds.nat();
    }

    @Provide
    Arbitrary<World> mirrored() {
        return Worlds.mirrored();
    }
}
