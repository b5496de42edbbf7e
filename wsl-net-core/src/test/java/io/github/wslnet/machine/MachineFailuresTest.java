// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a machine's failures tell a person and a program. */
class MachineFailuresTest {
    @Test
    void a_failed_call_names_the_function_its_subject_the_error_and_what_to_do() {
        NativeCallFailedException failure =
                new NativeCallFailedException("RegOpenKeyExW", "HKLM\\SYSTEM", 5, "run it as an administrator");

        assertThat(failure)
                .hasMessage("RegOpenKeyExW for HKLM\\SYSTEM failed with error 5; run it as an administrator");
        assertThat(failure.function()).isEqualTo("RegOpenKeyExW");
        assertThat(failure.code()).isEqualTo(5);
    }

    @Test
    void a_refused_elevation_says_why_and_what_to_do() {
        ElevationRefusedException failure = new ElevationRefusedException("the user refused");

        assertThat(failure)
                .hasMessage("Windows gave no administrator: the user refused;"
                        + " run the program from an elevated terminal, or consent");
        assertThat(failure.reason()).isEqualTo("the user refused");
    }
}
