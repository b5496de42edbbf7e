/**
 * Network adapters of Windows, and what the tools that list them print.
 *
 * <p>{@link io.github.wslnet.adapter.Adapter} is an adapter as a snapshot holds it. All types are immutable and safe
 * for use by several threads.
 */
package io.github.wslnet.adapter;
