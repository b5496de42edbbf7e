// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static io.github.wslnet.address.TransportPort.tcp;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.Adoption;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.LogonTask;
import io.github.wslnet.plan.OwnDns;
import io.github.wslnet.plan.OwnHostname;
import io.github.wslnet.plan.OwnHosts;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.StalePlanException;
import io.github.wslnet.plan.Step;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.Moment;
import io.github.wslnet.testkit.World;
import io.github.wslnet.windows.KeepListener;
import io.github.wslnet.windows.KeptGoals;
import io.github.wslnet.windows.WindowsWslHost;
import java.util.concurrent.CountDownLatch;

/** How a change is planned, made and taken back: docs/guide/change.md. */
final class Change {
    private Change() {}

    static World world() {
        return World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
    }

    static Snapshot bug() {
        return world().snapshot();
    }

    static void plan() {
        Snapshot snapshot = bug();
        // region plan
        LanExposure web = LanExposure.of("Ubuntu", tcp(3000)).allowFrom(Cidr.parse("192.168.0.0/24"));
        Plan plan = Plan.ensuring(web).against(snapshot);

        for (Step step : plan.steps()) {
            System.out.println(step.describe() + (step.needsAdmin() ? " (administrator)" : ""));
            step.commandLines().forEach(command -> System.out.println("  " + command));
            System.out.println("  undo: " + step.undo());
        }
        // endregion
    }

    static void goals() {
        Snapshot snapshot = bug();
        // region goals
        Plan plan = Plan.ensuring(
                        OwnDns.of("Ubuntu", IpAddress.parse("10.0.0.53")),
                        OwnHosts.of("Ubuntu", HostsEntry.of(IpAddress.parse("192.168.0.7"), "printer")),
                        OwnHostname.of("Ubuntu", "dev-box"))
                .against(snapshot);
        System.out.println(plan.describe());
        // endregion
    }

    static void script() {
        Snapshot snapshot = bug();
        Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(snapshot);
        // region script
        String script = plan.toPowerShell().text();
        // endregion
        System.out.println(script.lines().count());
    }

    static void apply() {
        try (WslHost host = WindowsWslHost.over(world().machine())) {
            LanExposure web = LanExposure.of("Ubuntu", tcp(3000));
            // region apply
            Applied applied = host.apply(Plan.ensuring(web).against(host.snapshot()));
            System.out.println(applied.done().size() + " steps taken");

            System.out.println(Plan.ensuring(web).against(host.snapshot()).describe());

            host.undo(applied);
            System.out.println(host.snapshot().windows().portProxy());
            // endregion
        }
    }

    static void refused() {
        World world = world();
        world.on(Moment.elevation()).failOnce(Fault.uacRefused());
        try (WindowsWslHost host = WindowsWslHost.over(world.machine())) {
            Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(host.snapshot());
            // region refused
            try {
                host.apply(plan);
            } catch (ElevationRequiredException e) {
                e.steps().forEach(step -> System.out.println("for an administrator: " + step.describe()));
            } catch (StalePlanException e) {
                System.out.println("the machine has changed; this would be done now: "
                        + e.plan().describe());
            }
            // endregion
        }
    }

    static void adoption() {
        World world = world();
        world.windows().addForward(PortProxyRule.v4tov4("0.0.0.0", 3000).to("172.26.17.99", 3000));
        try (WslHost host = world.host()) {
            // region adoption
            Plan plan = Plan.ensuring(Adoption.of(PortProxyRule.v4tov4("0.0.0.0", 3000)))
                    .against(host.snapshot());
            System.out.println(plan.describe());
            // endregion
        }
    }

    static void keeping() throws InterruptedException {
        FakeMachine machine = world().machine();
        CountDownLatch done = new CountDownLatch(1);
        // region keeping
        KeepListener listener = new KeepListener() {
            @Override
            public void changed(Applied applied) {
                System.out.println("made to hold by " + applied.done().size() + " steps");
                done.countDown();
            }
        };
        try (WindowsWslHost host = WindowsWslHost.over(machine)) {
            KeptGoals kept = host.keep(Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))), listener);
            done.await(); // your program runs here
            kept.close();
        }
        // endregion
    }

    static void task() {
        // region task
        LogonTask task = new LogonTask("keep-web", "PC\\me", "C:\\Program Files\\Web\\keep.exe", "--port 3000");

        System.out.println(task.createCommand("C:\\Users\\me\\keep-web.xml"));
        // endregion
    }
}
