// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Scene;
import io.github.wslnet.snapshot.ResolvConfState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnDnsTest {
    private static final OwnDns GOOGLE = OwnDns.of("Ubuntu", IpAddress.parse("8.8.8.8"));
    private static final String WSL_CONF = "# mine\n[network]\nhostname = dev\n";

    /** Article 1: edit wsl.conf, remove the link, write the file, terminate the distro. */
    @Test
    void a23_four_things_are_done() {
        Plan plan = ensure(linked());

        assertThat(plan.steps())
                .extracting(Step::kind)
                .containsExactly("config-edit", "file-write", "distro-terminate");
        assertThat(commands(plan))
                .containsExactly(
                        "wsl.exe -d Ubuntu -u root -e tee /etc/wsl.conf",
                        "wsl.exe -d Ubuntu -u root -e rm -f /etc/resolv.conf",
                        "wsl.exe -d Ubuntu -u root -e tee /etc/resolv.conf",
                        "wsl.exe --terminate Ubuntu");
        assertThat(plan.steps())
                .extracting(Step::standardInput)
                .containsExactly(
                        Optional.of("# mine\n[network]\nhostname = dev\ngenerateResolvConf=false\n"),
                        Optional.of("nameserver 8.8.8.8\n"),
                        Optional.empty());
        assertThat(plan.needsAdmin()).isFalse();
        assertThat(plan.describe()).isEqualTo("""
                        edit /etc/wsl.conf of Ubuntu
                        in Ubuntu replace /etc/resolv.conf (a link to ../run/resolvconf/resolv.conf) by a file of 19 characters
                        terminate Ubuntu (ends all its programs)\
                        """);
    }

    @Test
    void several_servers_stand_in_the_order_in_which_they_are_asked() {
        OwnDns two = OwnDns.of("Ubuntu", IpAddress.parse("1.1.1.1"), IpAddress.parse("2606:4700:4700::1111"));

        assertThat(Plan.ensuring(two)
                        .against(linked().snapshot())
                        .steps()
                        .get(1)
                        .standardInput())
                .contains("nameserver 1.1.1.1\nnameserver 2606:4700:4700::1111\n");
    }

    @Test
    void what_holds_already_takes_no_step() {
        Scene done = linked().butUbuntu(ubuntu -> ubuntu.withWslConf(Known.of("[network]\ngenerateResolvConf=0\n"))
                .withResolvConf(Known.of(ResolvConfState.file("nameserver 8.8.8.8\n"))));

        assertThat(ensure(done).isEmpty()).isTrue();
    }

    @Test
    void once_wsl_leaves_the_file_alone_another_server_takes_no_restart() {
        Scene other = linked().butUbuntu(ubuntu -> ubuntu.withWslConf(Known.of("[network]\ngenerateResolvConf=0\n"))
                .withResolvConf(Known.of(ResolvConfState.file("nameserver 9.9.9.9\n"))));

        assertThat(commands(ensure(other))).containsExactly("wsl.exe -d Ubuntu -u root -e tee /etc/resolv.conf");
    }

    @Test
    void other_lines_of_a_file_that_somebody_wrote_stay() {
        Scene theirs = linked().butUbuntu(ubuntu -> ubuntu.withWslConf(Known.of("[network]\ngenerateResolvConf=0\n"))
                .withResolvConf(Known.of(
                        ResolvConfState.file("# vpn\nnameserver 9.9.9.9\nsearch corp.example\noptions timeout:1\n"))));

        assertThat(ensure(theirs).steps().get(0).standardInput())
                .contains("# vpn\nnameserver 8.8.8.8\nsearch corp.example\noptions timeout:1\n");
    }

    @Test
    void bytes_that_a_snapshot_can_not_hold_are_not_touched() {
        assertImpossible(
                linked().butUbuntu(ubuntu -> ubuntu.withWslConf(Known.of("# caf\ufffd\n"))), "bytes that are no UTF-8");
        assertImpossible(
                linked().butUbuntu(ubuntu -> ubuntu.withWslConf(Known.of("\ufffd\n"))), "bytes that are no UTF-8");
    }

    @Test
    void a_missing_file_is_written() {
        Scene missing = linked().butUbuntu(ubuntu ->
                ubuntu.withResolvConf(Known.of(new ResolvConfState(Optional.empty(), Optional.empty()))));
        Step write = ensure(missing).steps().get(1);

        assertThat(write.describe()).contains("/etc/resolv.conf (no file) by a file of 19 characters");
        assertThat(write.undo().step().orElseThrow().commandLine())
                .hasToString("wsl.exe -d Ubuntu -u root -e rm -f /etc/resolv.conf");
    }

    @Test
    void a_distro_that_is_stopped_need_not_be_terminated() {
        Scene stopped = linked().butUbuntu(ubuntu -> ubuntu.withState(Known.of("Stopped")));

        assertThat(ensure(stopped).steps()).extracting(Step::kind).containsExactly("config-edit", "file-write");
    }

    @Test
    void undo_restores_the_text_and_the_link() {
        List<Step> undo = ensure(linked()).undoSteps();

        assertThat(undo).extracting(Step::kind).containsExactly("file-write", "config-edit");
        assertThat(undo.get(0).commandLine())
                .hasToString("wsl.exe -d Ubuntu -u root -e ln -sfn ../run/resolvconf/resolv.conf /etc/resolv.conf");
        assertThat(undo.get(0).standardInput()).isEmpty();
        assertThat(undo.get(1).standardInput()).contains(WSL_CONF);
    }

    @Test
    void a_termination_can_not_be_undone_and_says_why() {
        Step terminate = ensure(linked()).steps().get(2);

        assertThat(terminate.undo())
                .hasToString("none: programs that were ended do not come back; the distro starts at its next use");
    }

    @Test
    void removal_gives_the_file_back_to_wsl() {
        Plan plan = Plan.removing(GOOGLE).against(done().snapshot());

        assertThat(plan.steps())
                .containsExactly(
                        new GuestStep.ConfigEdit(
                                DistroName.of("Ubuntu"),
                                "[network]\nhostname = dev\ngenerateResolvConf = false\n",
                                "[network]\nhostname = dev\n"),
                        new GuestStep.FileWrite(
                                DistroName.of("Ubuntu"),
                                "/etc/resolv.conf",
                                new GuestFile.Text("nameserver 8.8.8.8\n"),
                                new GuestFile.Missing()),
                        new GuestStep.DistroTerminate(DistroName.of("Ubuntu")));
    }

    @Test
    void removal_leaves_a_file_with_other_servers_to_whoever_wrote_it() {
        Scene theirs = done().butUbuntu(
                        ubuntu -> ubuntu.withResolvConf(Known.of(ResolvConfState.file("nameserver 9.9.9.9\n"))));

        assertThat(Plan.removing(GOOGLE).against(theirs.snapshot()).isEmpty()).isTrue();
        assertThat(Plan.removing(GOOGLE).against(linked().snapshot()).isEmpty()).isTrue();
    }

    @Test
    void other_servers_can_take_the_place_of_these_in_one_plan() {
        OwnDns quad9 = OwnDns.of("Ubuntu", IpAddress.parse("9.9.9.9"));
        Plan plan = Plan.ensuring(quad9).removing(GOOGLE).against(done().snapshot());

        assertThat(plan.steps())
                .extracting(Step::kind)
                .containsExactly("config-edit", "file-write", "distro-terminate", "config-edit", "file-write");
    }

    @Test
    void the_setting_stands_before_an_error_at_which_wsl_stops_reading() {
        Scene broken = linked().butUbuntu(ubuntu -> ubuntu.withWslConf(Known.of("[boot]\n;oops\n[network]\n")));

        assertThat(ensure(broken).steps().get(0).standardInput())
                .map(text -> text.substring(0, text.indexOf(";oops")))
                .contains("[boot]\n\n[network]\ngenerateResolvConf=false\n");
    }

    @Test
    void what_is_not_known_can_not_be_planned() {
        assertImpossible(linked().butUbuntu(ubuntu -> ubuntu.withWslConf(Known.absent())), "/etc/wsl.conf is not read");
        assertImpossible(
                linked().butUbuntu(ubuntu -> ubuntu.withResolvConf(Known.unreadable("no such user"))),
                "/etc/resolv.conf is no such user");
        assertImpossible(
                linked().butWsl(wsl -> wsl.withDistros(Known.of(List.of()))), "no distribution is called Ubuntu");
        assertImpossible(linked().butWsl(wsl -> wsl.withDistros(Known.absent())), "wsl.distros is not read");
    }

    @Test
    void linux_asks_at_most_three_servers() {
        IpAddress server = IpAddress.parse("8.8.8.8");

        assertThatIllegalArgumentException().isThrownBy(() -> OwnDns.of("Ubuntu"));
        assertThatIllegalArgumentException().isThrownBy(() -> OwnDns.of("Ubuntu", server, server, server, server));
        assertThat(OwnDns.of("Ubuntu", server, server, server).servers()).hasSize(3);
    }

    private static void assertImpossible(Scene machine, String message) {
        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> ensure(machine))
                .withMessageContaining(message);
    }

    private static Scene linked() {
        return article()
                .butUbuntu(ubuntu -> ubuntu.withWslConf(Known.of(WSL_CONF))
                        .withResolvConf(Known.of(
                                ResolvConfState.linkTo("../run/resolvconf/resolv.conf", "nameserver 172.26.16.1\n"))));
    }

    private static Scene done() {
        return article()
                .butUbuntu(ubuntu -> ubuntu.withWslConf(
                                Known.of("[network]\nhostname = dev\ngenerateResolvConf = false\n"))
                        .withResolvConf(Known.of(ResolvConfState.file("nameserver 8.8.8.8\n"))));
    }

    private static Plan ensure(Scene machine) {
        return Plan.ensuring(GOOGLE).against(machine.snapshot());
    }

    private static List<String> commands(Plan plan) {
        return plan.steps().stream()
                .flatMap(step -> step.commandLines().stream())
                .map(CommandLine::toString)
                .toList();
    }
}
