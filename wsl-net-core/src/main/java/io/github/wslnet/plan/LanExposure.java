// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Hosts of the LAN reach a server in a distro through Windows.
 *
 * <p>Where the guest stands behind the switch (NAT) that takes a portproxy rule and a firewall rule; a WSL1 distro and
 * the modes in which the LAN reaches the guest directly need the firewall rule alone. The portproxy rule holds the
 * guest's address, which changes when Windows restarts: plan the same goal again and just that rule is replaced.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public abstract sealed class LanExposure extends Goal implements WithLanExposure permits ImmutableLanExposure {
    LanExposure() {}

    /** Returns the distro in which the server runs. */
    public abstract DistroName distro();

    /** Returns the port that the server listens on. */
    public abstract TransportPort port();

    /** Returns the port on Windows that the LAN connects to; without one it is the server's. */
    public abstract Optional<Port> listenPort();

    /** Returns the networks that may connect; none means every host that reaches Windows. */
    public abstract List<Cidr> allowedSources();

    /**
     * Returns the exposure of a server on the same port of Windows to every host.
     *
     * @param port a TCP port; portproxy passes nothing else on
     * @throws IllegalArgumentException when the name is none that WSL takes, or the port is UDP
     */
    public static LanExposure of(String distro, TransportPort port) {
        return new Builder().distro(DistroName.of(distro)).port(port).build();
    }

    /** Returns the exposure to these networks only. */
    public LanExposure allowFrom(Cidr... sources) {
        return withAllowedSources(sources);
    }

    /**
     * Returns the exposure on another port of Windows.
     *
     * @throws IllegalArgumentException when the port is not in 1..65535
     */
    public LanExposure listeningOn(int port) {
        return withListenPort(Port.of(port));
    }

    @Override
    void ensure(Draft draft) {
        new LanExposureSteps(this, draft).ensure();
    }

    @Override
    void remove(Draft draft) {
        new LanExposureSteps(this, draft).remove();
    }

    /** Tells whether the server's port is the one that the LAN connects to. */
    boolean keepsPort() {
        return windowsPort().equals(port().port());
    }

    Port windowsPort() {
        return listenPort().orElse(port().port());
    }

    @Value.Check
    void check() {
        if (port().transport() != Transport.TCP) {
            throw new IllegalArgumentException("portproxy forwards TCP alone, so " + port()
                    + " can't be exposed by it; use mirrored mode for UDP");
        }
    }

    /** Builds a {@link LanExposure}. */
    static final class Builder extends ImmutableLanExposure.Builder {
        Builder() {}
    }
}
