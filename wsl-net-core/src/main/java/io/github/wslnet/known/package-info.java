/** {@link io.github.wslnet.known.Known}: a value, or the admission that it is not known. */
package io.github.wslnet.known;
