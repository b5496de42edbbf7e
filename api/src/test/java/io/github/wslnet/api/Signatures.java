// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The declarations of a type as one line of text each, close to how the source has them.
 *
 * <p>{@code public} is left out, and so are {@code java.lang.}, {@code java.util.} and {@code io.github.wslnet.} before names.
 */
final class Signatures {
    private final Class<?> type;
    private final Predicate<Class<?>> isListed;
    private final Bindings bindings;

    Signatures(Class<?> type, Predicate<Class<?>> isListed) {
        this.type = type;
        this.isListed = isListed;
        this.bindings = Bindings.of(type);
    }

    String type() {
        StringBuilder text = new StringBuilder(annotations(type.getAnnotations()));
        text.append(typeModifiers()).append(kind(type)).append(' ').append(name(type));
        text.append(variables(type.getTypeParameters()));
        if (type.isRecord()) {
            text.append(Arrays.stream(type.getRecordComponents())
                    .map(this::component)
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        AnnotatedType superclass = type.getAnnotatedSuperclass();
        List<String> classes = superclass == null || type.isEnum() || type.isRecord()
                ? List.of()
                : visible(Stream.of(superclass), type.getSuperclass());
        text.append(list(" extends ", classes.stream().filter(name -> !name.equals("Object"))));
        text.append(list(type.isInterface() ? " extends " : " implements ", interfaces()));
        if (type.isSealed()) {
            text.append(list(" permits ", permitted()));
        }
        return text.toString();
    }

    String field(Field field) {
        return field.isEnumConstant()
                ? field.getName()
                : annotations(field.getAnnotations())
                        + modifiers(field.getModifiers() & Modifier.fieldModifiers())
                        + text(field.getAnnotatedType())
                        + " "
                        + field.getName();
    }

    String constructor(Executable constructor) {
        Class<?> type = constructor.getDeclaringClass();
        return annotations(constructor.getAnnotations())
                + modifiers(constructor.getModifiers())
                + type.getSimpleName()
                + parameters(constructor)
                + exceptions(constructor);
    }

    String method(Method method) {
        String variables = variables(method.getTypeParameters());
        Object byDefault = method.getDefaultValue();
        return annotations(method.getAnnotations())
                + (method.isDefault() ? "default " : "")
                + modifiers(method.getModifiers() & Modifier.methodModifiers() & ~Modifier.SYNCHRONIZED)
                + (variables.isEmpty() ? "" : variables + " ")
                + text(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + parameters(method)
                + exceptions(method)
                + (byDefault == null ? "" : " default " + constant(byDefault));
    }

    /** The name as it stands in the listing. */
    static String name(Class<?> type) {
        return type.getCanonicalName()
                .replaceFirst("^io\\.github\\.wslnet\\.", "")
                .replaceFirst("^java\\.(lang|util)\\.(?=[A-Z])", "");
    }

    private static String constant(Object value) {
        if (value instanceof Object[] values) {
            return Arrays.stream(values).map(Signatures::constant).collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        } else if (type.isInterface()) {
            return "interface";
        } else if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    /** A record and an enum are final and an interface is abstract by nature. */
    private String typeModifiers() {
        boolean plain = !type.isEnum() && !type.isRecord() && !type.isInterface();
        int modifiers = plain ? type.getModifiers() & (Modifier.ABSTRACT | Modifier.FINAL) : 0;
        return modifiers(modifiers | type.getModifiers() & Modifier.PROTECTED) + (type.isSealed() ? "sealed " : "");
    }

    private static String modifiers(int modifiers) {
        String text = Modifier.toString(modifiers & ~(Modifier.PUBLIC | Modifier.TRANSIENT | Modifier.VOLATILE));
        return text.isEmpty() ? "" : text + " ";
    }

    private String component(RecordComponent component) {
        return text(component.getAnnotatedType()) + " " + component.getName();
    }

    private Stream<String> interfaces() {
        if (type.isAnnotation()) {
            return Stream.of();
        }
        Stream<String> own = Stream.of();
        AnnotatedType[] interfaces = type.getAnnotatedInterfaces();
        for (int i = 0; i < interfaces.length; i++) {
            own = Stream.concat(own, visible(Stream.of(interfaces[i]), type.getInterfaces()[i]).stream());
        }
        Stream<String> inherited = new Members(type, isListed)
                .hiddenSupertypes()
                .flatMap(hidden -> Arrays.stream(hidden.getInterfaces()))
                .filter(this::isVisible)
                .map(Signatures::name);
        return Stream.concat(own, inherited).distinct().sorted();
    }

    private List<String> visible(Stream<AnnotatedType> types, Class<?> type) {
        return isVisible(type) ? types.map(this::text).toList() : List.of();
    }

    private boolean isVisible(Class<?> type) {
        return isListed.test(type) || !type.getName().startsWith("io.github.wslnet.");
    }

    private Stream<String> permitted() {
        return Arrays.stream(type.getPermittedSubclasses())
                .filter(isListed)
                .map(Signatures::name)
                .sorted();
    }

    private static String list(String before, Stream<String> names) {
        String text = names.collect(Collectors.joining(", "));
        return text.isEmpty() ? "" : before + text;
    }

    private String parameters(Executable executable) {
        Parameter[] parameters = executable.getParameters();
        return Arrays.stream(parameters)
                .map(parameter -> {
                    String type = text(parameter.getAnnotatedType());
                    return (parameter.isVarArgs() ? type.replaceFirst("\\[]$", "...") : type) + " "
                            + parameter.getName();
                })
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String exceptions(Executable executable) {
        return list(
                " throws ",
                Arrays.stream(executable.getAnnotatedExceptionTypes())
                        .map(this::text)
                        .sorted());
    }

    private String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables).map(this::variable).collect(Collectors.joining(", ", "<", ">"));
    }

    private String variable(TypeVariable<?> variable) {
        String bounds = Arrays.stream(variable.getAnnotatedBounds())
                .map(this::text)
                .filter(bound -> !bound.equals("Object"))
                .collect(Collectors.joining(" & "));
        return variable.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    private String text(AnnotatedType type) {
        String annotations = annotations(type.getAnnotations());
        if (type instanceof AnnotatedArrayType array) {
            return text(array.getAnnotatedGenericComponentType()) + (annotations.isEmpty() ? "" : " " + annotations)
                    + "[]";
        } else if (type instanceof AnnotatedParameterizedType parameterized) {
            String arguments = Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                    .map(this::text)
                    .collect(Collectors.joining(", ", "<", ">"));
            return annotations + raw(((ParameterizedType) type.getType()).getRawType()) + arguments;
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            return annotations + "?" + bounds(" super ", wildcard.getAnnotatedLowerBounds())
                    + bounds(" extends ", wildcard.getAnnotatedUpperBounds());
        }
        return annotations + raw(type.getType());
    }

    private String bounds(String word, AnnotatedType[] bounds) {
        return list(word, Arrays.stream(bounds).map(this::text).filter(bound -> !bound.equals("Object")));
    }

    private String raw(Type named) {
        Type type = bindings.resolve(named);
        return type instanceof Class<?> known ? name(known) : type.getTypeName();
    }

    /** Those that say something to a caller; where nothing is said, nothing is null. */
    private static String annotations(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> annotation.annotationType().getSimpleName())
                .filter(name ->
                        List.of("Nullable", "Deprecated", "FunctionalInterface").contains(name))
                .sorted()
                .map(name -> "@" + name + " ")
                .collect(Collectors.joining());
    }
}
