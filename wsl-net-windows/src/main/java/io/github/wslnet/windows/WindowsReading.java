// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.ServiceControl;
import io.github.wslnet.machine.UserPath;
import io.github.wslnet.snapshot.GlobalConfigFile;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import io.github.wslnet.survey.RegistryAnswers;
import io.github.wslnet.survey.SurveyedServices;
import io.github.wslnet.survey.WindowsAnswers;
import java.time.Instant;
import java.util.LinkedHashMap;
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
        WindowsSide.Builder side = WindowsSide.builder()
                .build(registry.build())
                .portProxy(registry.portProxy())
                .registry(registry.nat())
                .policies(registry.policies())
                .tcpip6DisabledComponents(registry.tcpip6DisabledComponents())
                .globalConfig(globalConfig())
                .globalConfigFile(globalConfigFile());
        WindowsAnswers answers = answers();
        return side.elevated(elevated(answers))
                .adapters(answers.adapters())
                .listeners(answers.listeners())
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

    private static Known<Map<String, WindowsService>> services(ServiceControl control) {
        return SideBySide.read(() -> {
            Map<String, WindowsService> services = new LinkedHashMap<>();
            for (String name : SurveyedServices.NAMES) {
                control.status(name).ifPresent(status -> services.put(name, SurveyedServices.service(status)));
            }
            return services;
        });
    }

    private Known<String> globalConfig() {
        return SideBySide.read(() -> machine.files()
                .read(GLOBAL_CONFIG)
                .map(bytes -> GlobalConfig.parse(bytes).toText())
                .orElse(""));
    }

    private Known<GlobalConfigFile> globalConfigFile() {
        Known<Optional<Instant>> time = SideBySide.read(() -> machine.files().modifiedAt(GLOBAL_CONFIG));
        return time.value()
                .flatMap(found -> found)
                .map(GlobalConfigFile::modifiedAt)
                .map(Known::of)
                .orElseGet(() -> time.isKnown() ? Known.absent() : Known.unreadable(time.whyNot()));
    }
}
