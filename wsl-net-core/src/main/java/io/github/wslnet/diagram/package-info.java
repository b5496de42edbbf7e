/**
 * Pictures of a machine: how LAN, Windows, the switch and WSL are wired, and the way that a connection takes.
 *
 * <p>Start at {@link io.github.wslnet.diagram.Diagram}, which draws for a terminal, for Mermaid and as SVG. All types are
 * immutable and safe for use by several threads.
 */
package io.github.wslnet.diagram;
