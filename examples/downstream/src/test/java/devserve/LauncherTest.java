package devserve;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.testkit.assertj.WslNetAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.LiveWorld;
import io.github.wslnet.testkit.Moment;
import io.github.wslnet.testkit.World;
import io.github.wslnet.testkit.junit.FakeWsl;
import io.github.wslnet.testkit.junit.Preset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@FakeWsl(distro = "Ubuntu")
class LauncherTest {
    private final List<String> refusals = new ArrayList<>();

    @BeforeEach
    void serve(World world) {
        world.distro("Ubuntu").listening(tcp(3000), "devserve");
    }

    @Test
    void prints_an_address_for_each_place(WslHost host) {
        Urls urls = new Launcher(host, "Ubuntu", 3000).launch(refusals::add);

        assertThat(urls).hasToString("""
                on Windows     http://localhost:3000
                in WSL         http://localhost:3000
                on your phone  http://192.168.0.4:3000""");
        assertThat(host).forwards(tcp(3000), "Ubuntu", 3000);
    }

    @Test
    void lets_the_phone_in_again_after_a_restart(World world, WslHost host) {
        Launcher launcher = new Launcher(host, "Ubuntu", 3000);
        launcher.launch(refusals::add);
        world.restartWindows().distro("Ubuntu").listening(tcp(3000), "devserve");

        assertThat(launcher.launch(refusals::add).phone()).isPresent();
        assertThat(host).forwards(tcp(3000), "Ubuntu", 3000);
    }

    @Test
    void says_what_the_phone_lacks_when_the_user_refuses(World world, WslHost host) {
        world.on(Moment.elevation()).failOnce(Fault.uacRefused());

        Urls urls = new Launcher(host, "Ubuntu", 3000).launch(refusals::add);

        assertThat(urls.phone()).isEmpty();
        assertThat(refusals).singleElement().asString().contains("+ portproxy v4tov4 0.0.0.0/3000");
        assertThat(host).hasNoForwards();
    }

    @Test
    void takes_back_what_it_made(WslHost host) {
        Launcher launcher = new Launcher(host, "Ubuntu", 3000);
        launcher.launch(refusals::add);
        launcher.stop();

        assertThat(host).hasNoForwards().hasNoFirewallRules();
    }

    @Test
    @FakeWsl(preset = Preset.BUILD_18917, distro = "Ubuntu")
    void gives_the_guests_address_where_nothing_relays_localhost(World world, WslHost host) {
        world.on(Moment.elevation()).failOnce(Fault.uacRefused());

        assertThat(new Launcher(host, "Ubuntu", 3000).launch(refusals::add).windows())
                .hasToString("http://172.26.17.100:3000");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void is_visited_by_the_switch_and_by_localhost(LiveWorld live, WslHost host) throws Exception {
        try (Page page = new Page(0)) {
            live.serve("Ubuntu", tcp(3000), page.address());
            new Launcher(host, "Ubuntu", 3000).launch(refusals::add);

            assertThat(Page.get(live.uri(Vantage.lan(), "192.168.0.4:3000"))).isEqualTo("hello from WSL\n");
            assertThat(Page.get(live.uri(Vantage.windows(), "localhost:3000"))).isEqualTo("hello from WSL\n");
            assertThat(page.visitors().stream().map(peer -> live.nameOf(peer).orElseThrow()))
                    .containsExactly(IpAddress.parse("172.26.16.1"), IpAddress.parse("127.0.0.1"));
        }
    }
}
