// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

/**
 * The metric of a Windows interface; it is added to that of each of its routes, and the lowest sum is preferred.
 *
 * @param name the adapter's alias
 * @param metric the metric, 0 or more
 * @since 0.1.0
 */
public record InterfaceMetric(String name, int metric) {}
