// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.testkit.FakeWslHost;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.Moment;
import io.github.wslnet.testkit.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptGoalsTest {
    private static final Plan.Intent WEB = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000)));

    private final World world = World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
    private final FakeWslHost host = world.host();
    private final Alarm alarm = new Alarm();
    private final Heard heard = new Heard();
    private final KeptGoals kept = new KeptGoals(host.machine(), host, WEB, heard, alarm);

    @Test
    void goals_are_made_to_hold_at_once_and_looked_at_each_minute() {
        alarm.pass(Duration.ofSeconds(130));

        assertThat(heard.events).containsExactly("changed 2", "held", "held");
    }

    @Test
    void a_forward_follows_the_guest_to_its_new_address() {
        alarm.pass(Duration.ofSeconds(1));
        world.restartWindows();
        alarm.pass(Duration.ofSeconds(60));

        assertThat(heard.events).containsExactly("changed 2", "changed 2");
        assertThat(WEB.against(host.snapshot()).isEmpty()).isTrue();
    }

    @Test
    void after_a_failure_the_next_try_waits_twice_as_long_each_time() {
        world.on(Moment.step("portproxy-add")).failAlways(Fault.accessDenied());
        alarm.pass(Duration.ofSeconds(40));

        assertThat(heard.events)
                .containsExactly(
                        "failed, next in 5 s", "failed, next in 10 s", "failed, next in 20 s", "failed, next in 40 s");
    }

    @Test
    void no_wait_is_longer_than_ten_minutes() {
        world.on(Moment.step("portproxy-add")).failAlways(Fault.accessDenied());
        alarm.pass(Duration.ofHours(2));

        assertThat(heard.events).hasSizeGreaterThan(12).endsWith("failed, next in 600 s");
    }

    @Test
    void a_user_who_refused_is_left_alone_for_ten_minutes() {
        world.on(Moment.elevation()).failOnce(Fault.uacRefused());
        alarm.pass(Duration.ofMinutes(9));
        assertThat(heard.events).containsExactly("failed, next in 600 s");

        alarm.pass(Duration.ofMinutes(2));
        assertThat(heard.events).element(1).isEqualTo("changed 2");
    }

    @Test
    void nothing_is_looked_at_after_the_close() {
        alarm.pass(Duration.ofSeconds(1));
        kept.close();
        world.restartWindows();
        alarm.pass(Duration.ofHours(1));

        assertThat(heard.events).containsExactly("changed 2");
        assertThat(alarm.closed).isTrue();
    }

    @Test
    void a_listener_that_throws_ends_nothing() {
        heard.throwing = true;
        alarm.pass(Duration.ofSeconds(130));

        assertThat(heard.events).hasSize(3);
    }

    /** Notes what it hears. */
    private static final class Heard implements KeepListener {
        final List<String> events = new ArrayList<>();
        boolean throwing;

        @Override
        public void held() {
            note("held");
        }

        @Override
        public void changed(Applied applied) {
            note("changed " + applied.done().size());
        }

        @Override
        public void failed(RuntimeException why, Duration next) {
            note("failed, next in " + next.toSeconds() + " s");
        }

        private void note(String event) {
            events.add(event);
            if (throwing) {
                throw new IllegalStateException("a listener's own trouble");
            }
        }
    }

    /** Rings when the test lets time pass. */
    private static final class Alarm implements KeepAlarm {
        private record Task(Duration at, Runnable task) {}

        private final List<Task> tasks = new ArrayList<>();
        private Duration now = Duration.ZERO;
        boolean closed;

        @Override
        public void after(Duration delay, Runnable task) {
            tasks.add(new Task(now.plus(delay), task));
        }

        @Override
        public void close() {
            closed = true;
        }

        void pass(Duration time) {
            Duration end = now.plus(time);
            while (true) {
                Task next = tasks.stream()
                        .filter(task -> task.at().compareTo(end) <= 0)
                        .min(Comparator.comparing(Task::at))
                        .orElse(null);
                if (next == null) {
                    now = end;
                    return;
                }
                tasks.remove(next);
                now = next.at();
                next.task().run();
            }
        }
    }
}
