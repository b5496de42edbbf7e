// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers questions about who reaches whom in one snapshot.
 *
 * <pre>{@code
 * Explanation why = Reachability.in(snapshot).from(Vantage.lan()).to("Ubuntu", tcp(3000));
 * }</pre>
 *
 * <p>Indexing the snapshot is the dear part; keep the object to ask more than once.
 *
 * @since 0.1.0
 */
public final class Reachability {
    private final IndexedSnapshot machine;

    private Reachability(IndexedSnapshot machine) {
        this.machine = machine;
    }

    /** Indexes a snapshot. */
    public static Reachability in(Snapshot snapshot) {
        return new Reachability(new IndexedSnapshot(snapshot));
    }

    /** Returns the questions that a client at this place can ask. */
    public From from(Vantage vantage) {
        return new From(machine, vantage);
    }

    /**
     * Asks who reaches which server: from Windows, from every distro that may run, and from the LAN.
     *
     * <p>A list of servers that is not known contributes none.
     */
    public ReachMatrix matrix() {
        List<Vantage> vantages = new ArrayList<>(List.of(Vantage.windows()));
        machine.snapshot().wsl().distros().orElse(List.of()).stream()
                .filter(Distro::mayRun)
                .forEach(distro -> vantages.add(new Vantage.InDistro(distro.name())));
        vantages.add(Vantage.lan());
        return matrix(vantages);
    }

    /** Asks who reaches which server from these places. */
    public ReachMatrix matrix(List<Vantage> vantages) {
        Candidates candidates = new Candidates(machine);
        List<Enquiry> enquiries =
                vantages.stream().map(vantage -> new Enquiry(machine, vantage)).toList();
        return new ReachMatrix(
                vantages,
                machine.servers()
                        .map(server -> new ReachMatrix.Row(
                                server,
                                enquiries.stream()
                                        .map(enquiry -> enquiry.about(server, candidates))
                                        .toList()))
                        .toList());
    }

    /**
     * Returns the answers that this machine would give if WSL ran in another mode, with the same servers.
     *
     * <p>What can't be known before that mode runs is unknown in them: a bridged guest's address, say.
     *
     * @throws IllegalArgumentException when it is {@link NetworkingMode#WSL1}, which is no mode of WSL2
     */
    public Reachability simulate(NetworkingMode mode) {
        if (mode.equals(NetworkingMode.WSL1)) {
            throw new IllegalArgumentException("the mode must be one of WSL2 but was " + mode);
        }
        return in(Simulation.of(machine.snapshot(), mode));
    }

    /** Returns the answers that this machine would give once a plan is applied, as far as its steps can be foreseen. */
    public Reachability whatIf(Plan plan) {
        return in(plan.foresee(machine.snapshot()));
    }

    /** Returns the snapshot that the answers are about; a foreseen one where they are. */
    public Snapshot snapshot() {
        return machine.snapshot();
    }

    /** The questions that a client at one place can ask. */
    public static final class From {
        private final IndexedSnapshot machine;
        private final Vantage vantage;

        private From(IndexedSnapshot machine, Vantage vantage) {
            this.machine = machine;
            this.vantage = vantage;
        }

        /** Says whether the client reaches a destination. */
        public Explanation to(Destination destination) {
            return new Enquiry(machine, vantage).about(destination);
        }

        /**
         * Says whether the client reaches a server in a distro, by whatever address it can use.
         *
         * @throws IllegalArgumentException when the name is none that WSL takes
         */
        public Explanation to(String distro, TransportPort port) {
            return to(Destination.server(distro, port));
        }

        /** Says whether the client reaches an address and port. */
        public Explanation to(IpAddress address, TransportPort port) {
            return to(Destination.at(address, port));
        }

        /** Says whether the client reaches {@code localhost}, as clients try that name. */
        public Explanation toLocalhost(TransportPort port) {
            return to(Destination.localhost(port));
        }
    }
}
