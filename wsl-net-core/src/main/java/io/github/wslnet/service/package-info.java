/**
 * Windows' services as {@code Get-Service} lists them.
 *
 * <p>Start at {@link io.github.wslnet.service.ServiceOutput}. All types are immutable and safe for use by several
 * threads.
 */
package io.github.wslnet.service;
