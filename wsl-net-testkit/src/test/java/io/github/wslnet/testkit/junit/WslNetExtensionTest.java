// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.junit;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.testkit.assertj.WslNetAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.wslnet.testkit.FakeWslHost;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.Moment;
import io.github.wslnet.testkit.World;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class WslNetExtensionTest {
    @RegisterExtension
    final WslNetExtension own =
            WslNetExtension.with(FakeWslHost.nat().distro("Fedora", fedora -> fedora.listening(tcp(3000), "node")));

    @Test
    void a_field_has_its_world_set_up_for_each_test() {
        assertThat(own.host()).runs("Fedora");
        assertThat(own.world().snapshot()).listensOnWindows(tcp(3000));
    }

    @Test
    void an_extension_of_an_annotation_has_no_world_of_its_own() {
        assertThatIllegalStateException().isThrownBy(() -> new WslNetExtension().host());
    }

    @Test
    void a_failure_carries_what_happened_in_the_world() {
        assertThat(run(Failing.class)).singleElement().satisfies(failure -> {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString())
                    .contains("Suppressed", "what happened in the fake world before", "Windows restarts");
        });
    }

    @Test
    void a_world_that_could_not_be_set_up_is_told_too() {
        assertThat(run(FailingBefore.class))
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(WhatHappened.class));
    }

    @Test
    void a_fault_that_never_happened_fails_the_test() {
        assertThat(run(Vacuous.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("never happened: at elevation, once: the user refused"));
    }

    @Test
    void a_parameter_without_an_annotation_says_what_is_missing() {
        assertThat(run(Unannotated.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining("needs @FakeWsl"));
    }

    private static List<Throwable> run(Class<?> tests) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(tests))
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .build();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary().getFailures().stream()
                .map(TestExecutionSummary.Failure::getException)
                .toList();
    }

    @Disabled("run by a test above, to fail")
    @FakeWsl(distro = "Ubuntu")
    static class Failing {
        @Test
        void fails(World world) {
            world.restartWindows();
            assertThat(world).hasStopped("Ubuntu");
        }
    }

    @Disabled("run by a test above, to fail")
    @FakeWsl(distro = "Ubuntu")
    static class FailingBefore {
        @BeforeEach
        void fail(World world) {
            world.distro("Fedora");
        }

        @Test
        void never_begins() {}
    }

    @Disabled("run by a test above, to fail")
    static class Vacuous {
        @RegisterExtension
        final WslNetExtension wsl = WslNetExtension.with(World.nat());

        @Test
        void tests_nothing() {
            wsl.world().on(Moment.elevation()).failOnce(Fault.uacRefused());
        }
    }

    @Disabled("run by a test above, to fail")
    @ExtendWith(WslNetExtension.class)
    static class Unannotated {
        @Test
        void asks(World world) {}
    }
}
