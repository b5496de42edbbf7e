// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.ListedDistro;
import io.github.wslnet.distro.WslListOutput;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersionOutput;
import io.github.wslnet.known.Known;
import io.github.wslnet.survey.GuestAnswers;
import io.github.wslnet.survey.GuestSurvey;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.UnparseableTextException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** What {@code wsl.exe} is asked in one reading: which distros run, and then each of them. */
final class GuestsReading {
    private static final Duration LISTING_LIMIT = Duration.ofSeconds(15);
    private static final Duration GUEST_LIMIT = Duration.ofSeconds(30);
    private static final CommandLine RUNNING = CommandLine.of("wsl.exe", "--list", "--running", "--quiet");
    private static final CommandLine VERSION = CommandLine.of("wsl.exe", "--version");

    private final CommandRunner commands;
    private final SideBySide questions;
    private final Future<Known<List<DistroName>>> running;
    private final Map<DistroName, Future<Known<GuestAnswers>>> guests = new LinkedHashMap<>();

    /**
     * Begins to ask which distros run.
     *
     * @param noneIsThere whether it is known that no distro is installed: {@code wsl.exe} offers to install one then, and
     *     waits for a key
     */
    GuestsReading(CommandRunner commands, SideBySide questions, boolean noneIsThere) {
        this.commands = commands;
        this.questions = questions;
        this.running = questions.ask(() -> noneIsThere ? List.of() : list());
    }

    /** Waits until it is known which distros run, and begins to ask each of them. */
    Known<List<DistroName>> begin() {
        Known<List<DistroName>> names = SideBySide.await(running);
        names.orElse(List.of()).forEach(name -> guests.put(name, questions.ask(() -> survey(name))));
        return names;
    }

    /** Waits for a distro's answers; nobody was asked when it does not run. */
    Known<GuestAnswers> answers(DistroName name) {
        Future<Known<GuestAnswers>> answers = guests.get(name);
        return answers == null ? Known.absent() : SideBySide.await(answers);
    }

    /** Asks {@code wsl.exe} for its version, which one that came with Windows has none of. */
    Known<WslRelease> release() {
        Known<CommandResult> result = SideBySide.await(questions.ask(() -> commands.run(VERSION, LISTING_LIMIT)));
        if (!result.isKnown()) {
            return Known.unreadable(result.whyNot());
        }
        CommandResult printed = result.value().orElseThrow();
        return printed.isSuccess() ? SideBySide.read(() -> release(printed)) : Known.absent();
    }

    private static WslRelease release(CommandResult printed) {
        return WslVersionOutput.parse(printed.stdout(OutputDecoder.detecting()))
                .value()
                .release()
                .orElseThrow(() -> new UnparseableTextException("wsl --version", 0, "", "expected a release"));
    }

    /** That none runs is said with the exit code of an error. */
    private List<DistroName> list() {
        CommandResult result = commands.run(RUNNING, LISTING_LIMIT);
        String text = result.stdout(OutputDecoder.detecting());
        if (text.isBlank()) {
            result.orThrow("does wsl.exe work by itself?");
        }
        try {
            return WslListOutput.parseQuiet(text).value().stream()
                    .map(ListedDistro::name)
                    .toList();
        } catch (UnparseableTextException e) {
            result.orThrow("does wsl.exe work by itself?");
            throw e;
        }
    }

    private GuestAnswers survey(DistroName name) {
        CommandResult result = commands.run(GuestSurvey.command(name), GuestSurvey.input(), GUEST_LIMIT)
                .orThrow("does the distribution have a shell?");
        return GuestAnswers.parse(new String(result.stdout(), StandardCharsets.UTF_8));
    }
}
