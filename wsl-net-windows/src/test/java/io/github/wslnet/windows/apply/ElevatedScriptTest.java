// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.plan.PowerShellScript;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElevatedScriptTest {
    private final FakeMachine machine = World.nat().host().machine();
    private final PowerShellScript script = PowerShellScript.taking(List.of(), PowerShellScript.PortProxyWay.REGISTRY);

    /** {@code .ci/powershell-grammar} parses it. */
    @Test
    void what_runs_a_script_is_laid_down_with_its_commands() throws IOException {
        Path folder = Path.of("target", "powershell");
        String bootstrap = new ElevatedScript(machine, "run.1").bootstrap(script);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bootstrap.ps1"), bootstrap);
        Files.writeString(
                folder.resolve("bootstrap.commands"),
                "([ScriptBlock]::Create([System.Text.Encoding]::UTF8.GetString($Bytes)))\n");

        assertThat(bootstrap.lines()).hasSize(6);
    }

    @Test
    void it_runs_the_bytes_that_it_has_hashed_and_reads_them_once() {
        assertThat(new ElevatedScript(machine, "run.1").bootstrap(script))
                .containsOnlyOnce("ReadAllBytes('C:\\Users\\me\\AppData\\Local\\wsl-net\\journal\\run.1.ps1')")
                .containsPattern("-cne '[0-9A-F]{64}'\\) \\{ exit 87 \\}")
                .contains("'C:\\Users\\me\\AppData\\Local\\wsl-net\\journal\\run.1.log'")
                .doesNotContain("\"");
    }
}
