// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Of tests that call Windows' own functions; {@code .ci/wine-tests} runs them where there is no Windows. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("windows")
@EnabledOnOs(value = OS.WINDOWS, disabledReason = "calls Windows' own functions; .ci/wine-tests runs it by wine")
@interface OnWindows {}
