/**
 * What every package shares.
 *
 * <p>{@link io.github.wslnet.WslNetException} is above every exception of the library that a caller may want to catch; all of
 * them are unchecked. {@link io.github.wslnet.internal.WslNetStyle} is how the value types are generated.
 */
package io.github.wslnet;
