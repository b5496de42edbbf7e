// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.fuzz;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.cli.report.ReportTarget;
import io.github.wslnet.diagram.Diagram;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.doctor.Diagnosis;
import io.github.wslnet.doctor.DiagnosisJson;
import io.github.wslnet.doctor.Doctor;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.plan.Goal;
import io.github.wslnet.plan.ImpossibleGoalException;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.OwnDns;
import io.github.wslnet.plan.OwnHostname;
import io.github.wslnet.plan.OwnHosts;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.PlanJson;
import io.github.wslnet.plan.WslDns;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.ExplanationJson;
import io.github.wslnet.reach.ReachMatrix;
import io.github.wslnet.reach.ReachMatrixJson;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.text.UnparseableTextException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Everything that is asked of a snapshot: once one is read, no answer throws. */
final class MachineTarget {
    private MachineTarget() {}

    static void answer(String json) {
        Snapshot snapshot = SnapshotJson.parse(json);
        try {
            answers(snapshot, json.hashCode() >>> 1);
        } catch (UnparseableTextException e) {
            throw new AssertionError("a question about a snapshot threw", e);
        }
    }

    /** Not all goals each time, so that more snapshots are tried in the same time. */
    private static void answers(Snapshot snapshot, int choice) {
        print(snapshot);
        Diagnosis diagnosis = Doctor.examine(snapshot);
        Targets.show(diagnosis);
        JsonTree.print(DiagnosisJson.of(diagnosis).toTree());
        ReachMatrix matrix = Reachability.in(snapshot).matrix();
        Targets.show(matrix);
        matrix.toMermaid();
        JsonTree.print(ReachMatrixJson.of(matrix).toTree());
        draw(Diagram.of(snapshot));
        matrix.rows().stream()
                .skip(matrix.rows().isEmpty() ? 0 : choice % matrix.rows().size())
                .limit(1)
                .flatMap(row -> row.answers().stream())
                .forEach(why -> explain(snapshot, why));
        Explanation localhost =
                Reachability.in(snapshot).from(Vantage.windows()).toLocalhost(TransportPort.tcp(3000));
        explain(snapshot, localhost);
        ReportTarget.write(snapshot);
        List<Goal> goals = goals(snapshot);
        for (int i = choice % 3; i < goals.size(); i += 3) {
            plan(snapshot, Plan.ensuring(goals.get(i)));
            plan(snapshot, Plan.removing(goals.get(i)));
        }
    }

    /** Printing is a fixed point of reading. */
    static void print(Snapshot snapshot) {
        String printed = SnapshotJson.print(snapshot);
        Targets.same("the snapshot", printed, SnapshotJson.print(SnapshotJson.parse(printed)));
    }

    private static void explain(Snapshot snapshot, Explanation why) {
        Targets.show(why);
        JsonTree.print(ExplanationJson.of(why).toTree());
        draw(Diagram.of(snapshot).highlighting(why));
    }

    private static void draw(Diagram diagram) {
        diagram.toAscii();
        diagram.toBoxDrawing(40);
        diagram.toMermaid();
        try {
            SAXParserFactory.newInstance()
                    .newSAXParser()
                    .parse(new InputSource(new StringReader(diagram.toSvg())), new DefaultHandler());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("the picture is no XML", e);
        }
    }

    private static List<Goal> goals(Snapshot snapshot) {
        List<Goal> goals = new ArrayList<>();
        List<DistroName> names = new ArrayList<>(List.of(DistroName.of("Ubuntu")));
        snapshot.wsl().distros().orElse(List.of()).forEach(distro -> names.add(distro.name()));
        for (DistroName name : names.stream().distinct().limit(3).toList()) {
            String distro = name.toString();
            goals.add(LanExposure.of(distro, TransportPort.tcp(3000)));
            goals.add(LanExposure.of(distro, TransportPort.tcp(80)).allowFrom(Cidr.parse("192.168.0.0/24")));
            goals.add(OwnDns.of(distro, IpAddress.parse("192.0.2.53")));
            goals.add(WslDns.of(distro));
            goals.add(OwnHostname.of(distro, "box"));
            goals.add(OwnHosts.of(distro, HostsEntry.of(IpAddress.parse("192.0.2.7"), "api.test")));
        }
        return goals;
    }

    private static void plan(Snapshot snapshot, Plan.Intent intent) {
        Plan plan;
        try {
            plan = intent.against(snapshot);
        } catch (ImpossibleGoalException impossible) {
            return;
        }
        plan.describe();
        plan.toPowerShell();
        JsonTree.print(PlanJson.of(plan).toTree());
        plan.steps().forEach(JsonTargets::step);
        Targets.same("the plan once more", true, plan.isCurrentIn(snapshot));
        print(plan.foresee(snapshot));
    }
}
