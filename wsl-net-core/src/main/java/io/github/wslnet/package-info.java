/** What every package shares: {@link io.github.wslnet.WslNetException} and the style of the value types. */
package io.github.wslnet;
