// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.ServiceControl;
import io.github.wslnet.machine.UserPath;
import io.github.wslnet.snapshot.GlobalConfigFile;
import io.github.wslnet.snapshot.Privilege;
import io.github.wslnet.snapshot.RouteEntry;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.survey.RegistryAnswers;
import io.github.wslnet.survey.SurveyedServices;
import io.github.wslnet.survey.WindowsAnswers;
import io.github.wslnet.table.StackTables;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;

/** The Windows side of one reading. */
final class WindowsReading {
    private static final UserPath GLOBAL_CONFIG = UserPath.profile(".wslconfig");

    private final Machine machine;
    private final Future<Known<WindowsAnswers>> survey;

    /**
     * Creates it.
     *
     * @param survey what PowerShell is being asked meanwhile
     */
    WindowsReading(Machine machine, Future<Known<WindowsAnswers>> survey) {
        this.machine = machine;
        this.survey = survey;
    }

    /** Returns what the registry says, at once where it can be called. */
    RegistryAnswers registry() {
        return RegistryAnswers.of(machine.registry().orElseGet(() -> answers().registry()));
    }

    /** Returns what PowerShell says, as soon as it has. */
    WindowsAnswers answers() {
        Known<WindowsAnswers> answers = SideBySide.await(survey);
        return answers.orElse(WindowsAnswers.unreadable(answers.whyNot()));
    }

    WindowsSide read() {
        RegistryAnswers registry = registry();
        Known<Optional<byte[]>> config = SideBySide.read(() -> machine.files().read(GLOBAL_CONFIG));
        WindowsSide.Builder side = WindowsSide.builder()
                .build(registry.build())
                .portProxy(registry.portProxy())
                .natRegistry(registry.nat())
                .policies(registry.policies())
                .tcpip6DisabledComponents(registry.tcpip6DisabledComponents())
                .power(registry.power())
                .proxy(registry.proxy())
                .globalConfig(globalConfig(config))
                .globalConfigFile(globalConfigFile(config));
        WindowsAnswers answers = answers();
        Known<Boolean> elevated = elevated(answers);
        Known<List<Listener>> listeners = listeners(answers);
        return side.elevated(elevated)
                .privilege(privilege(elevated, answers.interactive()))
                .adapters(adapters(answers))
                .routes(routes(answers))
                .listeners(listeners)
                .hosts(answers.hosts())
                .firewallProducts(answers.firewallProducts())
                .services(machine.services().map(WindowsReading::services).orElseGet(answers::services))
                .firewall(Known.of(answers.firewall()))
                .excludedPorts(answers.excludedPorts())
                .dynamicPorts(answers.dynamicPorts())
                .build();
    }

    /** Inside WSL nothing but a command can tell. */
    private Known<Boolean> elevated(WindowsAnswers answers) {
        return machine.registry().isPresent()
                ? SideBySide.read(() -> machine.elevation().isElevated())
                : answers.elevated();
    }

    private static Known<Privilege> privilege(Known<Boolean> elevated, Known<Boolean> interactive) {
        return elevated.orElse(false)
                ? Known.of(Privilege.ELEVATED)
                : interactive.map(can -> can ? Privilege.CAN_PROMPT : Privilege.CANNOT_PROMPT);
    }

    private Known<List<RouteEntry>> routes(WindowsAnswers answers) {
        return machine.tables()
                .map(tables -> SideBySide.read(
                        () -> WindowsAnswers.routes(StackTables.of(tables).routes())))
                .orElseGet(answers::routes);
    }

    private Known<List<Adapter>> adapters(WindowsAnswers answers) {
        return machine.tables()
                .map(tables -> SideBySide.read(
                        () -> answers.completeAdapters(StackTables.of(tables).adapters())))
                .orElseGet(answers::adapters);
    }

    private Known<List<Listener>> listeners(WindowsAnswers answers) {
        return machine.tables()
                .map(tables -> SideBySide.read(
                        () -> answers.completeListeners(StackTables.of(tables).listeners())))
                .orElseGet(answers::listeners);
    }

    private static Known<Map<String, WindowsService>> services(ServiceControl control) {
        return SideBySide.read(() -> {
            Map<String, WindowsService> services = new LinkedHashMap<>();
            for (String name : SurveyedServices.NAMES) {
                control.status(name).ifPresent(status -> services.put(name, SurveyedServices.service(status)));
            }
            return services;
        });
    }

    private static Known<String> globalConfig(Known<Optional<byte[]>> file) {
        return file.map(content ->
                content.map(bytes -> GlobalConfig.parse(bytes).toText()).orElse(""));
    }

    private Known<GlobalConfigFile> globalConfigFile(Known<Optional<byte[]>> file) {
        if (!file.isKnown()) {
            return Known.unreadable(file.whyNot());
        }
        Optional<byte[]> content = file.value().orElseThrow();
        return content.isEmpty()
                ? Known.absent()
                : SideBySide.read(() -> new GlobalConfigFile(
                        modifiedAt(), Known.of(encoding(content.get())), Known.of(GLOBAL_CONFIG.names())));
    }

    private Known<Instant> modifiedAt() {
        return machine.files().modifiedAt(GLOBAL_CONFIG).map(Known::of).orElseGet(Known::absent);
    }

    private static String encoding(byte[] content) {
        boolean isUtf16 = content.length > 1 && content[0] == (byte) 0xff && content[1] == (byte) 0xfe;
        boolean isMarked = content.length > 2 && content[0] == (byte) 0xef && content[1] == (byte) 0xbb;
        return isUtf16 ? "utf-16le" : isMarked ? "utf-8-bom" : "utf-8";
    }
}
