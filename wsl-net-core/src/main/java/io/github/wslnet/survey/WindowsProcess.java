// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

/**
 * A process of Windows.
 *
 * @param name the file's name, for example {@code wslrelay.exe}
 * @param isService whether it runs in session 0, where no user's programs do but services, under accounts of their own
 */
record WindowsProcess(String name, boolean isService) {}
