// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.host.FileChangedException;
import io.github.wslnet.known.Known;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Goal;
import io.github.wslnet.plan.GuestFile;
import io.github.wslnet.plan.OwnDns;
import io.github.wslnet.plan.OwnHostname;
import io.github.wslnet.plan.OwnHosts;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.Step;
import io.github.wslnet.plan.StepFailedException;
import io.github.wslnet.plan.WslDns;
import io.github.wslnet.snapshot.Distro;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goals for the files of a distro do to it, and whether undo restores the very texts and the link. */
class ConfigGoalsTest {
    private static final String CONFIG = "# mine\r\n[Network]\r\nhostname = a # b\r\n\r\n[custom]\r\nx=1";
    private static final DistroName UBUNTU = DistroName.of("Ubuntu");
    private static final OwnDns GOOGLE = OwnDns.of("Ubuntu", IpAddress.parse("8.8.8.8"));
    private static final OwnHosts NAS = OwnHosts.of("Ubuntu", HostsEntry.of(IpAddress.parse("192.168.0.7"), "nas"));
    private static final OwnHostname DEV = OwnHostname.of("Ubuntu", "dev");

    private final FakeWslHost host = FakeWslHost.nat()
            .distro("Ubuntu", ubuntu -> ubuntu.wslConf(CONFIG).terminate().start());

    static Stream<Goal> goals() {
        return Stream.of(GOOGLE, NAS, DEV);
    }

    @ParameterizedTest
    @MethodSource("goals")
    void holds_after_it_was_ensured_and_the_distro_started_again(Goal goal) {
        ensure(goal);
        host.distro("Ubuntu").terminate().start();

        assertThat(Plan.ensuring(goal).against(host.snapshot()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("goals")
    void is_taken_back_to_the_very_texts_and_the_link(Goal goal) {
        Distro before = distro();
        Applied applied = ensure(goal);
        host.distro("Ubuntu").start();

        host.undo(applied);

        assertThat(distro().wslConf()).isEqualTo(before.wslConf());
        assertThat(distro().resolvConf()).isEqualTo(before.resolvConf());
        host.distro("Ubuntu").terminate().start();
        assertThat(distro()).isEqualTo(before);
    }

    @Test
    void puts_a_link_of_somebody_else_back() {
        host.distro("Ubuntu").wslConf("[network]\ngenerateResolvConf=false\ngenerateHosts=false\n");
        host.distro("Ubuntu").write("/etc/resolv.conf", new GuestFile.Link("../run/systemd/resolve/stub-resolv.conf"));
        host.distro("Ubuntu").hosts("\ufeff127.0.0.1 localhost\r\n10.0.0.1 a");
        Distro before = distro();

        host.undo(host.apply(Plan.ensuring(GOOGLE, NAS).against(host.snapshot())));

        assertThat(distro()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("goals")
    void leaves_all_as_it_was_when_its_last_step_fails(Goal goal) {
        Distro before = distro();
        Plan plan = Plan.ensuring(goal).against(host.snapshot());
        Step last = plan.steps().get(plan.steps().size() - 1);
        host.on(Moment.step(last.kind())).failOnce(Fault.exitCode(1, "no space left on device"));

        assertThatExceptionOfType(StepFailedException.class)
                .isThrownBy(() -> host.apply(plan))
                .withMessageContaining("no space left on device; all is as before")
                .satisfies(e -> assertThat(e.remaining()).isEmpty());
        assertThat(distro()).isEqualTo(before);
    }

    @Test
    void gives_dns_back_to_wsl_and_takes_that_back() {
        ensure(GOOGLE);
        host.distro("Ubuntu").start();
        Distro own = distro();

        Applied back = ensure(WslDns.of("Ubuntu"));
        host.distro("Ubuntu").start();
        assertThat(distro().resolvConf().value().orElseThrow().link()).contains("/mnt/wsl/resolv.conf");
        assertThat(distro().wslConf().orElse("")).isEqualTo(CONFIG);

        host.undo(back);
        assertThat(distro()).as("though WSL made its link in between").isEqualTo(own);
    }

    @Test
    void writes_entries_that_a_start_leaves_alone() {
        ensure(NAS);
        host.distro("Ubuntu").terminate().start();

        assertThat(distro().hosts().orElse("")).endsWith("192.168.0.7\tnas\n# wsl-net end plan\n");
    }

    @Test
    void loses_entries_that_need_not_last_at_the_next_start() {
        ensure(NAS.untilNextStart());
        host.distro("Ubuntu").terminate().start();

        assertThat(distro().hosts().orElse("")).doesNotContain("nas");
    }

    @Test
    void names_the_distro_at_its_next_start() {
        ensure(DEV);
        assertThat(host.distro("Ubuntu").hostname()).isEqualTo("a");

        host.distro("Ubuntu").start();
        assertThat(host.distro("Ubuntu").hostname()).isEqualTo("dev");
        assertThat(distro().hosts().orElse("")).contains("127.0.1.1\tdev.localdomain\tdev\n");
    }

    @Test
    void does_not_undo_what_somebody_changed_since() {
        Applied applied = ensure(NAS);
        host.distro("Ubuntu").hosts("10.0.0.1 theirs\n");

        assertThatExceptionOfType(StepFailedException.class)
                .isThrownBy(() -> host.undo(applied))
                .withMessageContaining("/etc/hosts is not a file of");
        assertThat(distro().hosts().orElse("")).isEqualTo("10.0.0.1 theirs\n");
    }

    @Test
    void says_which_steps_could_not_be_taken_back() {
        Plan plan = Plan.ensuring(DEV, GOOGLE).against(host.snapshot());
        host.on(Moment.step("file-write")).failOnce(Fault.exitCode(1, "read-only file system"));

        assertThatExceptionOfType(StepFailedException.class)
                .isThrownBy(() -> host.apply(plan))
                .satisfies(e -> assertThat(e.remaining()).extracting(Step::kind).containsExactly("distro-terminate"));
    }

    @Test
    void reads_and_writes_the_files_themselves() {
        DistroConfig config = host.readConfig(UBUNTU);
        DistroConfig edited = config.with(DistroSettings.GENERATE_HOSTS, false);
        host.writeConfig(UBUNTU, config, edited);
        GlobalConfig global = host.readGlobalConfig();
        host.writeGlobalConfig(global, global.with(GlobalSettings.FIREWALL, false));

        assertThat(host.readConfig(UBUNTU)).isEqualTo(edited);
        assertThat(host.snapshot().windows().globalConfig().orElse("")).isEqualTo("[wsl2]\nfirewall=false\n");
        assertThatExceptionOfType(FileChangedException.class)
                .isThrownBy(() -> host.writeConfig(UBUNTU, config, config))
                .satisfies(e -> assertThat(e.path()).isEqualTo("/etc/wsl.conf"));
        assertThatExceptionOfType(FileChangedException.class).isThrownBy(() -> host.writeGlobalConfig(global, global));
    }

    private Applied ensure(Goal goal) {
        return host.apply(Plan.ensuring(goal).against(host.snapshot()));
    }

    private Distro distro() {
        return host.snapshot()
                .wsl()
                .distro(UBUNTU)
                .orElseThrow()
                .withStartedAt(Known.absent())
                .withWslConfModifiedAt(Known.absent());
    }
}
