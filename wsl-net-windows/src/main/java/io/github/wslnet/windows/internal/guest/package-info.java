/** Commands inside a distro, of which every way to its files is made. */
package io.github.wslnet.windows.internal.guest;
