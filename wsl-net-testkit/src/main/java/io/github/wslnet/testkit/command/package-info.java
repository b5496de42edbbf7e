// SPDX-License-Identifier: Apache-2.0
/**
 * The commands that were run on a fake machine: those that it knew, with how they ended, and the one that it did not.
 *
 * <p>A test reads {@link io.github.wslnet.testkit.command.FakeCall} from {@link
 * io.github.wslnet.testkit.FakeMachine#transcript()}.
 */
package io.github.wslnet.testkit.command;
