// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How value types of this library are generated; frozen here so that all of them look alike to a caller.
 *
 * @since 0.1.0
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        jdk9Collections = true,
        strictBuilder = true,
        defaultAsDefault = true,
        // what an interface can't say of its own toString: a line about a large value instead of all that is in it
        underrideToString = "describe",
        depluralize = true,
        depluralizeDictionary = {"address:addresses", "alias:aliases", "process:processes"},
        // none: an annotation that is not on a user's class path would warn in each of the user's compilations
        allowedClasspathAnnotations = {Override.class})
public @interface WslNetStyle {}
