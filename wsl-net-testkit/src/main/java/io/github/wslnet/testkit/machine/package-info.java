/**
 * The programs, registry and files of a fake Windows, as far as the library asks for them.
 *
 * <p>Not exported: {@link io.github.wslnet.testkit.FakeMachine} puts them together.
 */
package io.github.wslnet.testkit.machine;
