// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.known.Known;
import io.github.wslnet.machine.NativeCallFailedException;
import io.github.wslnet.machine.ServiceControl;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.snapshot.WindowsSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The service control manager of a machine, and the objects of {@code Get-Service}.
 *
 * @since 0.1.0
 */
public final class ServiceObjects implements ServiceControl {
    private static final int ACCESS_DENIED = 5;
    private static final List<String> STATES = List.of(
            "", "Stopped", "StartPending", "StopPending", "Running", "ContinuePending", "PausePending", "Paused");
    private static final List<String> STARTS = List.of("Boot", "System", "Auto", "Manual", "Disabled");

    private final Supplier<WindowsSide> windows;

    /** Makes the service control manager of a machine at each moment. */
    public ServiceObjects(Supplier<WindowsSide> windows) {
        this.windows = windows;
    }

    static Known<List<Object>> services(WindowsSide windows) {
        return windows.services().map(services -> {
            List<Object> objects = new ArrayList<>();
            services.forEach((name, service) ->
                    objects.add(Map.of("Name", name, "Status", state(service), "StartType", start(service))));
            return objects;
        });
    }

    @Override
    public Optional<ServiceStatus> status(String name) {
        Map<String, WindowsService> services = windows.get()
                .services()
                .value()
                .orElseThrow(() -> new NativeCallFailedException(
                        "OpenSCManagerW", "the services", ACCESS_DENIED, "ask an administrator"));
        return Optional.ofNullable(services.get(name)).map(found -> new ServiceStatus(state(found), start(found)));
    }

    private static int state(WindowsService service) {
        return STATES.indexOf(service.state().orElse(""));
    }

    private static int start(WindowsService service) {
        return STARTS.indexOf(service.start().orElse("Auto"));
    }
}
