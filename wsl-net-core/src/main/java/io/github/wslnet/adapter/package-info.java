/**
 * Network adapters of Windows, and what the tools that list them print.
 *
 * <p>{@link io.github.wslnet.adapter.Adapter} is an adapter as a snapshot holds it. {@link
 * io.github.wslnet.adapter.NetIpAddressOutput} and its like read what PowerShell prints, {@link
 * io.github.wslnet.adapter.IpconfigOutput} what {@code ipconfig} does. All types are immutable and safe for use by
 * several threads.
 */
package io.github.wslnet.adapter;
