/**
 * Windows by its native functions: the one place that knows JNA.
 *
 * <p>{@link io.github.wslnet.windows.internal.jna.LocalWindows} is the entry. Functions and structures have Windows' own
 * spelling and stay in here. Nothing native is loaded before a function is called, so that all classes load anywhere.
 */
package io.github.wslnet.windows.internal.jna;
