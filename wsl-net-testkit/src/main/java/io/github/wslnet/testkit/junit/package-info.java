/**
 * Fake worlds for tests of JUnit 5, and the tests that every host has to pass.
 *
 * <p>{@link io.github.wslnet.testkit.junit.FakeWsl} gives a test its world by an annotation, {@link
 * io.github.wslnet.testkit.junit.WslNetExtension} by a field. Needs {@code junit-jupiter-api} on the path of the tests,
 * and the contract {@code assertj-core} too, which this library leaves to them.
 */
package io.github.wslnet.testkit.junit;
