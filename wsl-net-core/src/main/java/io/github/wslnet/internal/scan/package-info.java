/** Walking through a text by lines and fields without copying it. Not exported. */
package io.github.wslnet.internal.scan;
