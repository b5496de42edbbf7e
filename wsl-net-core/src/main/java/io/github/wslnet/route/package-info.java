/**
 * Routes of both sides, as their tools list them.
 *
 * <p>{@link io.github.wslnet.route.NetRouteOutput} reads what {@code Get-NetRoute} prints. All types are immutable and
 * safe for use by several threads.
 */
package io.github.wslnet.route;
