/**
 * Assertions of AssertJ about hosts, worlds, snapshots, plans and explanations, whose failures say what was there.
 *
 * <p>{@link io.github.wslnet.testkit.assertj.WslNetAssertions} is for a static import. Needs {@code assertj-core} on the
 * path of the tests, which this library leaves to them.
 *
 * <pre>{@code
 * assertThat(host).forwards(tcp(3000), "Ubuntu", 3000);
 * }</pre>
 */
package io.github.wslnet.testkit.assertj;
