/**
 * Windows' services as {@code Get-Service} lists them.
 *
 * <p>Start at {@link io.github.wslnet.service.ServiceOutput}, which reads tables, lists, JSON and CSV into {@link
 * io.github.wslnet.service.ListedService}s. All types are immutable and safe for use by several threads.
 */
package io.github.wslnet.service;
