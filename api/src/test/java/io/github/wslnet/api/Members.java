// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a user can call of a type.
 *
 * <p>What it inherits from a type that users can't name, such as a generated one, counts as its own. What every object has
 * does not count, nor what the language gives to every enum.
 */
final class Members {
    private final Class<?> type;
    private final Predicate<Class<?>> isListed;

    /**
     * Looks at a type.
     *
     * @param isListed which types have a place of their own in the listing
     */
    Members(Class<?> type, Predicate<Class<?>> isListed) {
        this.type = type;
        this.isListed = isListed;
    }

    /** Whether somebody else can write a subclass, so that protected members are for users. */
    static boolean extensible(Class<?> type) {
        return !Modifier.isFinal(type.getModifiers())
                && !type.isSealed()
                && Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(constructor ->
                                (constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0);
    }

    List<Field> fields() {
        return Stream.concat(Stream.of(type), hiddenSupertypes())
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(this::isForUsers)
                .sorted(Comparator.comparing(Field::isEnumConstant).reversed().thenComparing(Field::getName))
                .toList();
    }

    List<Constructor<?>> constructors() {
        return Arrays.<Constructor<?>>stream(type.getDeclaredConstructors())
                .filter(this::isForUsers)
                .sorted(Comparator.comparing(Constructor::toGenericString))
                .toList();
    }

    List<Method> methods() {
        Map<String, Method> bySignature = new LinkedHashMap<>();
        Stream.concat(Stream.of(type), hiddenSupertypes())
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(this::isForUsers)
                .filter(method -> !method.isBridge() && !isOfEveryObject(method) && !isOfEveryEnum(method))
                .forEach(method -> bySignature.putIfAbsent(signature(method), method));
        return bySignature.values().stream()
                .sorted(Comparator.comparing(Method::getName).thenComparing(Members::signature))
                .toList();
    }

    /** The types above it that have no place of their own, nearest first. */
    Stream<Class<?>> hiddenSupertypes() {
        return supertypes(type)
                .filter(isListed.negate().and(each -> each.getName().startsWith("io.github.wslnet.")))
                .flatMap(each -> Stream.concat(Stream.of(each), new Members(each, isListed).hiddenSupertypes()));
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
    }

    private boolean isForUsers(Member member) {
        return !member.isSynthetic()
                && (Modifier.isPublic(member.getModifiers())
                        || Modifier.isProtected(member.getModifiers()) && extensible(type));
    }

    private static String signature(Executable executable) {
        return executable.getName() + Arrays.toString(executable.getParameterTypes());
    }

    private static boolean isOfEveryObject(Method method) {
        return Set.of("equals[class java.lang.Object]", "hashCode[]", "toString[]", "getClass[]")
                .contains(signature(method).replace("interface ", "class "));
    }

    private boolean isOfEveryEnum(Method method) {
        return type.isEnum()
                && Modifier.isStatic(method.getModifiers())
                && Set.of("values[]", "valueOf[class java.lang.String]").contains(signature(method));
    }
}
