// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.conf;

import io.github.wslnet.cli.Input;
import io.github.wslnet.config.ConfigDocument;
import io.github.wslnet.config.ConfigProblem;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.SettingName;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.dns.ResolvConf;
import io.github.wslnet.text.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wslnet conf KIND}: reads a file from standard input and prints it with settings changed. */
@Command(
        name = "conf",
        mixinStandardHelpOptions = true,
        description = "Changes settings of a file; every other byte comes out as it went in.")
public final class ConfCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    private Kind kind = Kind.WSL_CONF;

    @ArgGroup(multiplicity = "0..*")
    private List<Edit> edits = new ArrayList<>();

    /** The files that can be given. */
    enum Kind {
        WSL_CONF("wsl-conf"),
        WSLCONFIG("wslconfig"),
        HOSTS("hosts"),
        RESOLV_CONF("resolv-conf");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        boolean hasSettings() {
            return this == WSL_CONF || this == WSLCONFIG;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!edits.isEmpty() && !kind.hasSettings()) {
            throw new ParameterException(spec.commandLine(), kind + " has no settings: give neither --set nor --unset");
        }
        byte[] edited = edited(Input.of(System.in));
        System.out.write(edited);
        System.out.flush();
        return 0;
    }

    private byte[] edited(byte[] bytes) {
        return switch (kind) {
            case WSL_CONF -> edited(DistroConfig.parse(bytes)).toBytes();
            case WSLCONFIG -> edited(GlobalConfig.parse(bytes)).toBytes();
            case HOSTS -> HostsFile.parse(bytes).toBytes();
            case RESOLV_CONF -> ResolvConf.parse(bytes).toBytes();
        };
    }

    private <C extends ConfigDocument<C>> C edited(C config) {
        C edited = config;
        for (Edit edit : edits) {
            edited = edit.applyTo(edited);
        }
        edited.problems().stream().filter(this::isOfAnEdit).forEach(this::report);
        return edited;
    }

    private boolean isOfAnEdit(ConfigProblem problem) {
        Optional<SettingName> name = problem.name();
        return edits.stream().anyMatch(edit -> name.equals(Optional.of(edit.name())));
    }

    private void report(ConfigProblem problem) {
        spec.commandLine()
                .getErr()
                .println(VisibleText.line(
                        "wslnet: line " + problem.line() + ": " + problem.message() + ": " + problem.remedy()));
    }
}
