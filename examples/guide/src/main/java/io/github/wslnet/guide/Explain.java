// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static io.github.wslnet.address.TransportPort.tcp;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.diagram.Diagram;
import io.github.wslnet.doctor.Diagnosis;
import io.github.wslnet.doctor.Doctor;
import io.github.wslnet.doctor.Finding;
import io.github.wslnet.jvm.JvmClient;
import io.github.wslnet.jvm.JvmFlags;
import io.github.wslnet.jvm.JvmServer;
import io.github.wslnet.jvm.JvmVisibility;
import io.github.wslnet.port.PortOwners;
import io.github.wslnet.port.Ports;
import io.github.wslnet.reach.Check;
import io.github.wslnet.reach.Destination;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.ReachMatrix;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.World;
import java.time.Duration;
import java.util.List;

/** Why a connection works or not: docs/guide/explain.md. */
final class Explain {
    private Explain() {}

    static World world() {
        return World.nat()
                .distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node").listening("::", tcp(8080), "java"));
    }

    static Snapshot bug() {
        return world().snapshot();
    }

    static void question() {
        Snapshot snapshot = bug();
        // region question
        Explanation why =
                Reachability.in(snapshot).from(Vantage.windows()).to(Destination.parse("tcp://localhost:3000"));

        System.out.println(why.verdict() + " via " + why.via());
        System.out.println(
                "the server sees " + why.peer().map(IpAddress::toString).orElse("nobody"));
        // endregion
    }

    static void checks() {
        Snapshot snapshot = bug();
        // region checks
        Explanation why = Reachability.in(snapshot).from(Vantage.lan()).to("Ubuntu", tcp(3000));

        for (Check check : why.checks(Check.Result.FAIL)) {
            System.out.println(check.id() + ": " + check.because());
        }
        why.remedies().forEach(remedy -> System.out.println("helps: " + remedy.title()));
        // endregion
    }

    static void picture() {
        Snapshot snapshot = bug();
        // region picture
        Explanation why = Reachability.in(snapshot).from(Vantage.lan()).to("Ubuntu", tcp(3000));
        String svg = Diagram.of(snapshot).highlighting(why).toSvg();
        // endregion
        System.out.println(svg.length());
    }

    static void matrix() {
        Snapshot snapshot = bug();
        // region matrix
        ReachMatrix matrix = Reachability.in(snapshot).matrix();

        System.out.print(matrix);
        // endregion
    }

    static void simulated() {
        Snapshot snapshot = bug();
        // region simulated
        Reachability now = Reachability.in(snapshot);
        Reachability mirrored = now.simulate(NetworkingMode.MIRRORED);

        for (ReachMatrix.Change change : now.matrix().changesTo(mirrored.matrix())) {
            System.out.println(change);
        }
        // endregion
    }

    static void ports() {
        Snapshot snapshot = bug();
        // region ports
        System.out.println(PortOwners.of(snapshot, Port.of(3000)));
        System.out.println(Ports.pick(snapshot, 3000).port());
        // endregion
    }

    static void jvm() {
        // region jvm
        JvmFlags flags = JvmFlags.of(List.of("-Xmx1g"));
        JvmVisibility debugger =
                JvmVisibility.of(JvmServer.jdwp("*:5005"), flags).orElseThrow();

        System.out.println("the kernel shows " + debugger.bound());
        System.out.println(debugger.advice().orElse("nothing to change"));
        System.out.println("a client dials " + JvmClient.localhost(flags).orElseThrow());
        // endregion
    }

    static void doctor() {
        Snapshot snapshot = world().sleepAndResume(Duration.ofHours(8)).snapshot();
        // region doctor
        Diagnosis diagnosis = Doctor.examine(snapshot);

        diagnosis.rootCause().ifPresent(finding -> System.out.println(finding.id() + ": " + finding.because()));
        for (Finding finding : diagnosis.alsoSeen()) {
            System.out.println(finding.severity() + " " + finding.title());
        }
        System.out.println(diagnosis.unknown().size() + " checks could not tell");
        // endregion
    }
}
