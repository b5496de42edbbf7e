package devserve;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets Windows and the LAN reach a server in a distro, again after each restart. */
final class Launcher {
    private final WslHost host;
    private final String distro;
    private final TransportPort port;

    Launcher(WslHost host, String distro, int port) {
        this.host = host;
        this.distro = distro;
        this.port = TransportPort.tcp(port);
    }

    /**
     * Lets the LAN in as far as the user consents, and says where the server is.
     *
     * @param refused told, for example printed, when an administrator was needed and not had
     */
    Urls launch(Consumer<String> refused) {
        Plan plan = plan();
        if (!plan.isEmpty()) {
            try {
                host.apply(plan);
            } catch (ElevationRequiredException e) {
                refused.accept("your phone can't get in: " + plan.describe());
            }
        }
        return urls();
    }

    /** Takes back what was made. */
    void stop() {
        host.apply(Plan.removing(exposure()).against(host.snapshot()));
    }

    private Plan plan() {
        return Plan.ensuring(exposure()).against(host.snapshot());
    }

    private LanExposure exposure() {
        return LanExposure.of(distro, port);
    }

    private Urls urls() {
        Snapshot now = host.snapshot();
        Reachability reach = Reachability.in(now);
        boolean localhost =
                reach.from(Vantage.windows()).toLocalhost(port).isReachable();
        URI guest = now.wsl().eth0Address().map(this::uri).orElseGet(() -> uri("localhost"));
        return new Urls(localhost ? uri("localhost") : guest, uri("localhost"), phone(now, reach));
    }

    private Optional<URI> phone(Snapshot now, Reachability reach) {
        return now.windows().lanAdapters().stream()
                .map(Adapter::addresses)
                .flatMap(known -> known.orElse(List.of()).stream())
                .map(held -> held.address())
                .filter(address -> reach.from(Vantage.lan()).to(address, port).isReachable())
                .map(this::uri)
                .findFirst();
    }

    private URI uri(IpAddress address) {
        return uri(address.toString());
    }

    private URI uri(String name) {
        return URI.create("http://" + name + ":" + port.port());
    }
}
