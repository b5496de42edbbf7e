/**
 * The ways that a Linux system sends packets.
 *
 * <p>Start at {@link io.github.wslnet.route.RoutingTable} and {@link io.github.wslnet.route.IpRouteOutput}; where there
 * is no {@code ip}, at {@link io.github.wslnet.route.ProcNetRoute} and {@link io.github.wslnet.route.ProcNetFibTrie}.
 * All types are immutable and safe for use by several threads.
 */
@WslNetStyle
package io.github.wslnet.route;

import io.github.wslnet.WslNetStyle;
