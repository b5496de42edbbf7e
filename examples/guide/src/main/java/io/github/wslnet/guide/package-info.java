// SPDX-License-Identifier: Apache-2.0
/** The examples of the pages in docs: a class a page, a method an example. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.guide;
