/**
 * Who reaches whom, by which way, as whom, and if not, why not.
 *
 * <p>Start at {@link io.github.wslnet.reach.Reachability}: index a snapshot once, then ask; the answer is an {@link
 * io.github.wslnet.reach.Explanation}. All types are immutable and safe for use by several threads.
 *
 * <pre>{@code
 * Explanation why = Reachability.in(snapshot).from(Vantage.lan()).to("Ubuntu", tcp(3000));
 * }</pre>
 */
package io.github.wslnet.reach;
