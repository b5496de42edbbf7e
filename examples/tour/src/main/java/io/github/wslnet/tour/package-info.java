/** The story of WSL networking, told in a terminal; {@link io.github.wslnet.tour.Tour} is where it starts. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.tour;
