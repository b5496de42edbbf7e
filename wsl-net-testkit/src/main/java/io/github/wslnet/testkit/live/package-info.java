// SPDX-License-Identifier: Apache-2.0
/**
 * Real sockets that behave as a world says that its own do.
 *
 * <p>Not exported: {@link io.github.wslnet.testkit.LiveWorld} puts them together.
 */
package io.github.wslnet.testkit.live;
