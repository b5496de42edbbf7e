/**
 * The seam between programs and machines.
 *
 * <p>Start at {@link io.github.wslnet.host.WslHost}: a snapshot comes out of it, and plans and edited configuration files go
 * in. {@code WindowsWslHost} of the module {@code io.github.wslnet.windows} is a real machine, {@code FakeWslHost} of the testkit
 * one for tests. The exceptions of this package are what either of them can refuse.
 *
 * <pre>{@code
 * Snapshot now = host.snapshot();
 * Applied applied = host.apply(Plan.ensuring(goal).against(now));
 * host.undo(applied);
 * }</pre>
 */
package io.github.wslnet.host;
