// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.known.Known;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.socket.NetTcpConnection;
import io.github.wslnet.socket.NetTcpConnectionOutput;
import io.github.wslnet.socket.NetUdpEndpoint;
import io.github.wslnet.socket.NetUdpEndpointOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** The sockets of a survey and the processes behind them. */
final class SocketAnswers {
    private final SurveySections sections;

    SocketAnswers(SurveySections sections) {
        this.sections = sections;
    }

    Known<List<Listener>> listeners() {
        Known<List<NetTcpConnection>> tcp = sections.rows(WindowsSection.TCP, NetTcpConnectionOutput::parse);
        Known<List<NetUdpEndpoint>> udp = sections.rows(WindowsSection.UDP, NetUdpEndpointOutput::parse);
        if (!tcp.isKnown() || !udp.isKnown()) {
            return SurveySections.unknownAs(tcp.isKnown() ? udp : tcp);
        }
        WindowsProcesses owners = WindowsProcesses.of(processes());
        List<Listener> listeners = new ArrayList<>();
        tcp.orElse(List.of()).stream()
                .filter(row -> row.state().orElse("").equals("Listen"))
                .forEach(row -> listener(
                                row.localAddress(), row.localPort(), TransportPort::tcp, row.owningProcess(), owners)
                        .ifPresent(listeners::add));
        udp.orElse(List.of())
                .forEach(row -> listener(
                                row.localAddress(), row.localPort(), TransportPort::udp, row.owningProcess(), owners)
                        .ifPresent(listeners::add));
        return Known.of(listeners);
    }

    Known<Map<Integer, WindowsProcess>> processes() {
        return sections.list(WindowsSection.PROCESSES).map(SocketAnswers::processes);
    }

    private static Map<Integer, WindowsProcess> processes(List<?> rows) {
        Map<Integer, WindowsProcess> processes = new HashMap<>();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> process
                    && process.get("ProcessId") instanceof Integer pid
                    && process.get("Name") instanceof String name) {
                boolean isService = process.get("SessionId") instanceof Integer session && session == 0;
                processes.put(pid, new WindowsProcess(name, isService));
            }
        }
        return processes;
    }

    /** Port 0 stands for none. */
    private static Optional<Listener> listener(
            Optional<IpAddress> address,
            int port,
            IntFunction<TransportPort> transport,
            OptionalInt pid,
            WindowsProcesses owners) {
        return address.filter(bound -> port > 0).map(bound -> owners.listener(bound, transport.apply(port), pid));
    }
}
