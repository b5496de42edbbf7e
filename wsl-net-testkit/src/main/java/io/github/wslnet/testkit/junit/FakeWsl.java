// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a fresh world, by parameters of the types {@code World}, {@code FakeWslHost}, {@code WslHost},
 * {@code FakeMachine} or {@code LiveWorld}.
 *
 * <pre>{@code
 * @Test
 * @FakeWsl(preset = Preset.MIRRORED, distro = "Ubuntu")
 * void opens_a_tunnel(World world, WslHost host) { ... }
 * }</pre>
 *
 * <p>On a class it holds for all its tests; on a test it holds instead of that on the class.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(WslNetExtension.class)
public @interface FakeWsl {
    /** Returns what kind of machine it is. */
    Preset preset() default Preset.NAT;

    /** Returns the distros that are installed and run. */
    String[] distro() default {};
}
