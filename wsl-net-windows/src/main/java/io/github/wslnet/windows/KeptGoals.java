// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.machine.ChangeSource;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Plan;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goals that are made to hold again whenever they do not, until this is closed.
 *
 * <p>Windows tells when addresses or rules may have changed, where it can be asked to; and now and then the goals are
 * looked at anyway. Several changes within two seconds are one. After a failure the next try waits for five seconds, twice
 * as long each time up to ten minutes; a user who refused the elevation is not asked again before those ten minutes.
 *
 * @since 0.1.0
 */
public final class KeptGoals implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KeptGoals.class);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMinutes(1);
    private static final Duration POLL_WHERE_TOLD = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final WslHost host;
    private final Plan.Intent intent;
    private final KeepListener listener;
    private final KeepAlarm alarm;
    private final Optional<ChangeSource.Subscription> subscription;
    private final Duration poll;
    private Duration wait = Duration.ZERO;
    private boolean due;
    private long looks;
    private volatile boolean closed;

    KeptGoals(Machine machine, WslHost host, Plan.Intent intent, KeepListener listener, KeepAlarm alarm) {
        this.host = host;
        this.intent = intent;
        this.listener = listener;
        this.alarm = alarm;
        Optional<ChangeSource> changes = machine.changes();
        this.poll = changes.isPresent() ? POLL_WHERE_TOLD : POLL;
        alarm.after(Duration.ZERO, this::look);
        this.subscription = changes.map(source -> source.subscribe(this::told));
    }

    /** Ends the keeping; a plan that is being applied is applied to its end before. The goals stay as they are. */
    @Override
    public void close() {
        closed = true;
        subscription.ifPresent(ChangeSource.Subscription::close);
        alarm.close();
    }

    /** Something may have changed; called on whichever thread. */
    private void told() {
        alarm.after(Duration.ZERO, this::notice);
    }

    private void notice() {
        boolean waiting = !wait.isZero();
        if (!due && !waiting) {
            due = true;
            alarm.after(QUIET, this::look);
        }
    }

    private void look() {
        if (closed) {
            return;
        }
        due = false;
        looks++;
        long mine = looks;
        lookOnce();
        alarm.after(wait.isZero() ? poll : wait, () -> {
            if (mine == looks) {
                look();
            }
        });
    }

    private void lookOnce() {
        try {
            Plan plan = intent.against(host.snapshot());
            Optional<Applied> applied = plan.isEmpty() ? Optional.empty() : Optional.of(host.apply(plan));
            wait = Duration.ZERO;
            tell(() -> applied.ifPresentOrElse(listener::changed, listener::held));
        } catch (ElevationRequiredException e) {
            fail(e, LONGEST_WAIT);
        } catch (RuntimeException e) {
            fail(e, wait.isZero() ? FIRST_WAIT : wait.multipliedBy(2));
        }
    }

    private void fail(RuntimeException why, Duration next) {
        wait = next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next;
        log.debug("goals are not kept, next try in {}", wait, why);
        tell(() -> listener.failed(why, wait));
    }

    private static void tell(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException e) {
            log.warn("a listener of kept goals threw", e);
        }
    }
}
