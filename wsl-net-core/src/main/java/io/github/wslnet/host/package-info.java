/**
 * The seam between programs and machines.
 *
 * <p>{@link io.github.wslnet.host.WslHost} is what programs hold; a real machine and the testkit's fake one implement
 * it.
 */
package io.github.wslnet.host;
