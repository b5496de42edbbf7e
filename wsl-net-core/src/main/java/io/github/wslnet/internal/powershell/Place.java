// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

/**
 * Where something stands in the text.
 *
 * @param line the physical line, from 1
 * @param offset the character, from 0
 */
record Place(int line, int offset) {}
