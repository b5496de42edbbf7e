// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsSurveyTest {
    @Test
    void asks_each_question_on_its_own() {
        assertThat(questions(WindowsSurvey.ofEverything()))
                .contains(
                        "Ask 'udp' { Get-NetUDPEndpoint | Select-Object 'LocalAddress','LocalPort','OwningProcess' }",
                        "Ask 'dynamicTcp' { Netsh 'ipv4' 'dynamicport' 'tcp' }",
                        "Ask 'services' { Get-Service -Name 'iphlpsvc','hns','SharedAccess','mpssvc','WslService',"
                                + "'LxssManager','GlobalSecureAccessTunnelingService' -ErrorAction 'SilentlyContinue'"
                                + " | Select-Object 'Name','Status','StartType' }",
                        "Ask 'HKLM\\SOFTWARE\\Policies\\WSL' { Key 'LocalMachine' 'SOFTWARE\\Policies\\WSL' }",
                        "Ask 'HKLM\\SOFTWARE\\wsl-net\\1\\PortProxy\\v6tov4\\tcp'"
                                + " { Key 'LocalMachine' 'SOFTWARE\\wsl-net\\1\\PortProxy\\v6tov4\\tcp' }",
                        "Ask 'HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss'"
                                + " { Keys 'CurrentUser' 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss' }")
                .hasSize(WindowsSection.values().length + 16);
    }

    @Test
    void leaves_out_what_the_program_reads_itself() {
        List<String> all = questions(WindowsSurvey.ofEverything());

        assertThat(all)
                .filteredOn(question -> !questions(WindowsSurvey.besidesNative(true, false, false))
                        .contains(question))
                .hasSize(16)
                .allMatch(question -> question.startsWith("Ask 'HK"));
        assertThat(all)
                .filteredOn(question -> !questions(WindowsSurvey.besidesNative(false, true, false))
                        .contains(question))
                .extracting(question -> question.split("'", -1)[1])
                .containsExactly("interfaces", "addresses", "routes", "tcp", "udp");
        assertThat(all)
                .filteredOn(question -> !questions(WindowsSurvey.besidesNative(false, false, true))
                        .contains(question))
                .singleElement()
                .asString()
                .startsWith("Ask 'services'");
    }

    @Test
    void the_command_has_the_script_as_one_argument() {
        WindowsSurvey survey = WindowsSurvey.besidesNative(true, true, true);
        List<String> arguments = survey.command().arguments();
        byte[] script = Base64.getDecoder().decode(arguments.get(arguments.size() - 1));

        assertThat(new String(script, StandardCharsets.UTF_16LE)).isEqualTo(survey.script());
        assertThat(survey.script())
                .startsWith("$ErrorActionPreference = 'Stop'\n")
                .contains("$json = ConvertTo-Json -InputObject $answer -Depth 6 -Compress\n");
    }

    private static List<String> questions(WindowsSurvey survey) {
        return survey.script().lines().filter(line -> line.startsWith("Ask '")).toList();
    }
}
