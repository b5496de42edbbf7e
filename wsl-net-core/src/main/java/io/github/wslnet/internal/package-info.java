// SPDX-License-Identifier: Apache-2.0
/** How value types are generated: {@link io.github.wslnet.internal.WslNetStyle}. */
package io.github.wslnet.internal;
