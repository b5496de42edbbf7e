/**
 * Text that tools print, and what came of reading it.
 *
 * <p>{@link io.github.wslnet.text.Parsed} is what every parser returns, {@link
 * io.github.wslnet.text.UnparseableTextException} what it throws, {@link io.github.wslnet.text.OutputDecoder} what
 * turns a tool's bytes into text. All types are immutable and safe for use by several threads.
 */
package io.github.wslnet.text;
