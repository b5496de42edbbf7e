// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.PortRange;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Events that happen to a world at random, for tests of what must hold whatever happens.
 *
 * <p>The same seed gives the same events. What the machine would refuse (a port that is held, a distro that is not
 * installed) is refused, and the next event comes; {@link World#transcript()} tells what did happen.
 *
 * @since 0.1.0
 */
public final class RandomEvents {
    private static final List<String> DISTROS = List.of("Ubuntu", "Debian", "Legacy");
    private static final List<String> ADDRESSES = List.of("0.0.0.0", "127.0.0.1", "::", "::1", "127.0.0.2");
    private static final List<Integer> PORTS = List.of(3000, 3001, 8080);
    private static final List<NetworkingMode> MODES =
            List.of(NetworkingMode.NAT, NetworkingMode.MIRRORED, NetworkingMode.CONSOMME, NetworkingMode.NONE);

    private static final List<BiConsumer<RandomEvents, World>> EVENTS = List.of(
            (any, world) -> world.distro(any.distro()).listening(any.address(), any.port(), "node"),
            (any, world) -> world.distro(any.distro()).listening(any.address(), any.port(), "python3"),
            (any, world) -> world.distro(any.distro()).close(any.port()),
            (any, world) -> world.distro(any.distro()).start(),
            (any, world) -> world.distro(any.distro()).openSession(),
            (any, world) -> world.distro(any.distro()).wslConf("[network]\nhostname=" + any.distro() + "\n"),
            (any, world) -> world.terminate(any.distro()),
            (any, world) -> world.uninstall(any.distro()),
            (any, world) -> any.install(world),
            (any, world) -> world.windows().listening(any.address(), any.port(), "httpd.exe"),
            (any, world) -> world.windows().close(any.port()),
            (any, world) -> world.windows().addForward(any.rule(world)),
            (any, world) -> world.windows().addFirewallRule(any.allowing()),
            (any, world) -> world.windows().stopService("iphlpsvc"),
            (any, world) -> world.windows().startService("iphlpsvc"),
            (any, world) -> world.windows()
                    .reservePorts(Transport.TCP, PortRange.single(any.port().port())),
            (any, world) ->
                    world.windows().firewall(any.one(List.of(FirewallProfile.values())), any.random.nextBoolean()),
            (any, world) -> world.restartWindows(),
            (any, world) -> world.shutdownWsl(),
            (any, world) -> world.sleepAndResume(Duration.ofHours(1)),
            (any, world) -> world.switchMode(any.one(MODES)),
            (any, world) -> world.vpnUp("VPN", "172.24.0.9/16"),
            (any, world) -> world.vpnDown("VPN"),
            (any, world) -> world.renameAdapter("Wi-Fi", "WLAN"),
            (any, world) -> world.joinLan("phone", "192.168.0." + (20 + any.random.nextInt(9))),
            (any, world) -> world.leaveLan("phone"),
            (any, world) -> world.moveToLan("10.1.2.3/24", "10.1.2.1"),
            (any, world) -> world.advance(Duration.ofMillis(any.random.nextInt(3000))),
            (any, world) -> world.idle(Duration.ofSeconds(any.random.nextInt(200))));

    private final Random random;

    private RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Lets events happen.
     *
     * @param seed which ones
     * @param count how many are tried; not negative
     */
    public static void happen(World world, long seed, int count) {
        RandomEvents any = new RandomEvents(seed);
        for (int i = 0; i < count; i++) {
            any.next(world);
        }
    }

    private void next(World world) {
        try {
            one(EVENTS).accept(this, world);
        } catch (AddressInUseException | IllegalArgumentException | IllegalStateException refused) {
            world.log().event("refused: " + refused.getMessage());
        }
    }

    private void install(World world) {
        String name = distro();
        world.installDistro(name, name.equals("Legacy") ? WslVersion.WSL1 : WslVersion.WSL2);
    }

    private PortProxyRule rule(World world) {
        String guest = world.network().guest().address().toString();
        return PortProxyRule.v4tov4(one(List.of("0.0.0.0", "192.168.0.4")), one(PORTS))
                .to(one(List.of(guest, "127.0.0.1", "192.168.0.7")), one(PORTS));
    }

    private FirewallRule allowing() {
        int port = one(PORTS);
        return FirewallRule.allow("port " + port).tcp(String.valueOf(port)).build();
    }

    private String distro() {
        return one(DISTROS);
    }

    private String address() {
        return one(ADDRESSES);
    }

    private TransportPort port() {
        return random.nextInt(5) == 0 ? TransportPort.udp(one(PORTS)) : TransportPort.tcp(one(PORTS));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
