/**
 * WSL networking as immutable values: addresses, tables, documents, reachability, plans.
 *
 * <p>Pure: text, bytes and instants come in as arguments; nothing here reads a machine, a clock or a file. Start at {@link
 * io.github.wslnet.snapshot.Snapshot}, what there is; {@link io.github.wslnet.reach.Reachability}, who reaches whom; {@link
 * io.github.wslnet.plan.Plan}, what to change; {@link io.github.wslnet.doctor.Doctor}, what is broken; and {@link
 * io.github.wslnet.host.WslHost}, the machine behind them.
 *
 * @since 0.1.0
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the siblings that it exports to are compiled after it
module io.github.wslnet.core {
    requires com.fasterxml.jackson.core;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.wslnet.adapter;
    exports io.github.wslnet.address;
    exports io.github.wslnet.command;
    exports io.github.wslnet.config;
    exports io.github.wslnet.diagram;
    exports io.github.wslnet.distro;
    exports io.github.wslnet.doctor;
    exports io.github.wslnet.dns;
    exports io.github.wslnet.firewall;
    exports io.github.wslnet.forward;
    exports io.github.wslnet.host;
    exports io.github.wslnet.json;
    exports io.github.wslnet.jvm;
    exports io.github.wslnet.known;
    exports io.github.wslnet.link;
    exports io.github.wslnet.machine;
    exports io.github.wslnet.plan;
    exports io.github.wslnet.port;
    exports io.github.wslnet.reach;
    exports io.github.wslnet.recording;
    exports io.github.wslnet.relay;
    exports io.github.wslnet.route;
    exports io.github.wslnet.service;
    exports io.github.wslnet.snapshot;
    exports io.github.wslnet.socket;
    exports io.github.wslnet.text;
    exports io.github.wslnet;

    // how a machine is read: for the sibling modules that read and fake one, and free to change
    exports io.github.wslnet.survey to
            io.github.wslnet.testkit,
            io.github.wslnet.windows;
    exports io.github.wslnet.table to
            io.github.wslnet.testkit,
            io.github.wslnet.windows;
}
