// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.fuzz;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.survey.GuestAnswers;
import io.github.wslnet.survey.GuestNetwork;
import io.github.wslnet.survey.RegistryAnswers;
import io.github.wslnet.survey.WindowsAnswers;
import io.github.wslnet.text.OutputDecoder;
import java.util.List;
import java.util.Map;

/** The answers of the two survey scripts: once they are read, no question about them throws. */
final class SurveyTargets {
    private SurveyTargets() {}

    static void windows(byte[] bytes) {
        WindowsAnswers answers = WindowsAnswers.parse(OutputDecoder.detecting().decode(bytes));
        answered(() -> {
            answers.elevated();
            answers.adapters();
            answers.listeners();
            answers.services();
            answers.firewall();
            answers.excludedPorts();
            answers.dynamicPorts();
            answers.completeAdapters(answers.adapters().orElse(List.of()));
            answers.completeListeners(answers.listeners().orElse(List.of()));
            registry(answers.registry());
        });
    }

    private static void registry(Registry registry) {
        RegistryAnswers answers = RegistryAnswers.of(registry);
        answers.build();
        answers.portProxy();
        answers.nat();
        answers.policies();
        answers.tcpip6DisabledComponents();
        answers.power();
        answers.proxy();
        answers.release();
        answers.distros();
    }

    static void guest(byte[] bytes) {
        GuestAnswers answers = GuestAnswers.parse(OutputDecoder.detecting().decode(bytes));
        answered(() -> {
            answers.kernel();
            answers.bootTime();
            answers.startedAt();
            answers.mode();
            answers.release();
            answers.links();
            answers.gateway();
            answers.routeEntries();
            answers.sysctl();
            answers.interop();
            answers.listeners();
            answers.wslConf();
            answers.wslConfModifiedAt();
            answers.hosts();
            answers.resolvConf();
            GuestNetwork.of(Map.of(DistroName.of("Ubuntu"), Known.of(answers))).listeners(DistroName.of("Ubuntu"));
        });
    }

    /** A refusal here is a finding too. */
    private static void answered(Runnable questions) {
        try {
            questions.run();
        } catch (RuntimeException e) {
            throw new AssertionError("a question about a survey's answers threw", e);
        }
    }
}
