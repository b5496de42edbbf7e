/**
 * Routes of both sides, as their tools list them.
 *
 * <p>On Linux start at {@link io.github.wslnet.route.RoutingTable} and {@link io.github.wslnet.route.IpRouteOutput};
 * where there is no {@code ip}, at {@link io.github.wslnet.route.ProcNetRoute} and {@link
 * io.github.wslnet.route.ProcNetFibTrie}. On Windows {@link io.github.wslnet.route.NetRouteOutput} reads what {@code
 * Get-NetRoute} prints. All types are immutable and safe for use by several threads.
 */
@WslNetStyle
package io.github.wslnet.route;

import io.github.wslnet.internal.WslNetStyle;
