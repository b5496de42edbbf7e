// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which types the signature of a type and of its members names. */
final class References {
    private final Set<Class<?>> found = new HashSet<>();
    private final Set<Type> seen = new HashSet<>();

    private final Bindings bindings;

    private References(Bindings bindings) {
        this.bindings = bindings;
    }

    static Stream<Class<?>> ofSignatures(Class<?> type, Predicate<Class<?>> isListed) {
        References references = new References(Bindings.of(type));
        references.addHeader(type, isListed);
        Members members = new Members(type, isListed);
        members.fields().stream().map(Field::getGenericType).forEach(references::add);
        members.constructors().forEach(references::addExecutable);
        for (Method method : members.methods()) {
            references.add(method.getGenericReturnType());
            references.addExecutable(method);
        }
        return references.found.stream();
    }

    private void addHeader(Class<?> type, Predicate<Class<?>> isListed) {
        Stream.of(type.getTypeParameters()).forEach(this::add);
        Stream<Class<?>> above =
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
        above.filter(isListed).forEach(this::add);
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).filter(isListed).forEach(this::add);
        }
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::add);
        }
        if (type.getDeclaringClass() != null) {
            add(type.getDeclaringClass());
        }
    }

    private void addExecutable(Executable executable) {
        Stream.of(executable.getTypeParameters()).forEach(this::add);
        Stream.of(executable.getGenericParameterTypes()).forEach(this::add);
        Stream.of(executable.getGenericExceptionTypes()).forEach(this::add);
    }

    private void add(Type named) {
        Type type = bindings.resolve(named);
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof Class<?> known) {
            if (known.isArray()) {
                add(known.getComponentType());
            } else if (!known.isPrimitive()) {
                found.add(known);
            }
        } else if (type instanceof ParameterizedType parameterized) {
            add(parameterized.getRawType());
            Stream.of(parameterized.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType());
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(this::add);
            Stream.of(wildcard.getLowerBounds()).forEach(this::add);
        } else if (type instanceof TypeVariable<?> variable) {
            Stream.of(variable.getBounds()).forEach(this::add);
        }
    }
}
