/** Benchmarks; each class holds ours and its peers over the same input, so that one run gives ratios. */
package io.github.wslnet.benchmarks;
