// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The engine, asked about random worlds, says what a kernel does in which they stand. */
@AddLifecycleHook(NeedsNamespaces.class)
@AddLifecycleHook(PrintsSeed.class)
class KernelPropertyTest {
    private static Kernel kernel;
    private static int compared;
    private static int unknown;
    private static long begin;

    @BeforeContainer
    static void build() throws IOException, InterruptedException {
        begin = System.nanoTime();
        kernel = Kernel.up();
    }

    @AfterContainer
    static void tearDown() throws IOException, InterruptedException {
        if (kernel != null) {
            kernel.close();
        }
        System.out.printf(
                "Compared with the kernel: %d answers; left unknown by the engine: %d; %.1f s%n",
                compared, unknown, (System.nanoTime() - begin) / 1e9);
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void engine_and_kernel_agree(@ForAll("worlds") World world) throws IOException {
        Standing standing = kernel.stand(world);
        Comparison comparison = Comparison.of(standing, kernel);
        compared += comparison.compared();
        unknown += comparison.left();

        assertThat(comparison.disagreements()).as("%s", standing).isEmpty();
    }

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.any();
    }
}
