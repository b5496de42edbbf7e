// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a caller may rely on in every exported type, by its shape; {@link ExportedValuesTest} looks at values. */
class ExportedTypesTest {
    /** Classes with state that are no values: they answer, walk, collect or decode. */
    private static final Set<String> NO_VALUES = Set.of(
            "io.github.wslnet.config.Setting", // equal to itself only, as its Javadoc says
            "io.github.wslnet.diagram.Diagram",
            "io.github.wslnet.firewall.ChangingFirewall",
            "io.github.wslnet.firewall.HostGate",
            "io.github.wslnet.firewall.HyperVGate",
            "io.github.wslnet.json.JsonCursor",
            "io.github.wslnet.json.JsonObject",
            "io.github.wslnet.reach.Reachability",
            "io.github.wslnet.reach.Reachability$From",
            "io.github.wslnet.recording.RecordingMachine",
            "io.github.wslnet.recording.ReplayMachine",
            "io.github.wslnet.snapshot.ConfigStatus",
            "io.github.wslnet.survey.GuestAnswers",
            "io.github.wslnet.survey.GuestNetwork",
            "io.github.wslnet.survey.RegistryAnswers",
            "io.github.wslnet.survey.WindowsAnswers",
            "io.github.wslnet.survey.WindowsSurvey",
            "io.github.wslnet.table.StackTables",
            "io.github.wslnet.text.OutputDecoder");

    /** Classes that callers make with {@code new} though they are neither records nor exceptions. */
    private static final Set<String> MADE_WITH_NEW = Set.of("io.github.wslnet.json.JsonObject");

    /** The one exception that is not to be caught with the others, as its Javadoc says. */
    private static final String UNCATCHABLE = "io.github.wslnet.recording.NotRecordedException";

    /** Methods that are about optionals, by their names. */
    private static final Set<String> TAKE_OPTIONALS = Set.of("putIfPresent");

    private static final Set<Class<?>> OPTIONALS = Set.of(Optional.class, OptionalInt.class, OptionalLong.class);

    private static final List<Class<?>> EXPORTED = exported();

    @Test
    void values_say_what_they_are_and_when_they_are_equal() {
        assertThat(EXPORTED.stream()
                        .filter(ExportedTypesTest::hasState)
                        .filter(ExportedTypesTest::isHandedOut)
                        .filter(type -> !NO_VALUES.contains(type.getName()))
                        .filter(type -> !overrides(type, "toString")
                                || !overrides(type, "hashCode")
                                || !overrides(type, "equals", Object.class)))
                .isEmpty();
    }

    @Test
    void what_is_listed_as_no_value_exists() {
        assertThat(EXPORTED.stream().map(Class::getName)).containsAll(NO_VALUES).containsAll(MADE_WITH_NEW);
    }

    @Test
    void public_fields_are_constants() {
        assertThat(members(type -> Stream.of(type.getFields()).filter(field -> field.getDeclaringClass() == type))
                        .filter(field -> !isStaticFinal(field)
                                || field instanceof Field constant
                                        && constant.getType().isArray()))
                .isEmpty();
    }

    @Test
    void nobody_has_to_pass_an_optional() {
        assertThat(members(ExportedTypesTest::methods)
                        .map(Executable.class::cast)
                        .filter(method -> !method.getDeclaringClass().isRecord() || method instanceof Method)
                        .filter(method -> !TAKE_OPTIONALS.contains(method.getName()))
                        .filter(method -> Stream.of(method.getParameterTypes()).anyMatch(OPTIONALS::contains)))
                .isEmpty();
    }

    @Test
    void optionals_are_never_inside_of_collections_nor_of_each_other() {
        assertThat(members(ExportedTypesTest::methods)
                        .filter(Method.class::isInstance)
                        .map(Method.class::cast)
                        .map(Method::toGenericString)
                        .filter(signature -> signature.contains("List<java.util.Optional")
                                || signature.contains("Optional<java.util.Optional")))
                .isEmpty();
    }

    @Test
    void objects_come_from_factories_with_names() {
        assertThat(EXPORTED.stream()
                        .filter(type -> !type.isRecord() && !Throwable.class.isAssignableFrom(type))
                        .filter(type -> !MADE_WITH_NEW.contains(type.getName()))
                        .filter(type -> type.getConstructors().length > 0))
                .isEmpty();
    }

    /** A new name here means a new test of its copying. */
    @Test
    void few_types_give_bytes_out() {
        Set<String> givers = new TreeSet<>();
        members(ExportedTypesTest::methods)
                .map(Executable.class::cast)
                .filter(method -> returned(method) == byte[].class)
                .forEach(method -> givers.add(method.getDeclaringClass().getSimpleName() + "." + method.getName()));

        assertThat(givers)
                .containsExactlyInAnyOrder(
                        "AddressedBytes.bytes",
                        "CommandResult.stderr",
                        "CommandResult.stdout",
                        "ConfigDocument.toBytes",
                        "GuestSurvey.input",
                        "IpAddress.toBytes",
                        "Ipv4Address.toBytes",
                        "Ipv6Address.toBytes",
                        "LogonTask.toBytes",
                        "MacAddress.toBytes",
                        "NativeTables.routes",
                        "NativeTables.tcp",
                        "NativeTables.udp",
                        "PowerShellScript.toBytes");
    }

    @Test
    void arrays_of_other_things_are_only_taken_one_by_one() {
        assertThat(members(ExportedTypesTest::methods)
                        .map(Executable.class::cast)
                        .filter(method -> !method.getName().equals("values"))
                        .filter(method -> isOtherArray(returned(method))
                                || !method.isVarArgs()
                                        && Stream.of(method.getParameterTypes())
                                                .anyMatch(ExportedTypesTest::isOtherArray)))
                .isEmpty();
    }

    @Test
    void exceptions_are_final_have_one_parent_and_a_serial_version() throws ReflectiveOperationException {
        List<Class<?>> exceptions =
                EXPORTED.stream().filter(Throwable.class::isAssignableFrom).toList();

        assertThat(exceptions).hasSizeGreaterThan(5);
        for (Class<?> exception : exceptions) {
            Field version = exception.getDeclaredField("serialVersionUID");
            boolean isRoot = exception == WslNetException.class;

            assertThat(WslNetException.class.isAssignableFrom(exception)
                            || exception.getName().equals(UNCATCHABLE))
                    .as(exception.getName())
                    .isTrue();
            assertThat(isStaticFinal(version) && version.getType() == long.class)
                    .as(exception.getName())
                    .isTrue();
            assertThat(Modifier.isFinal(exception.getModifiers()) || isRoot)
                    .as(exception.getName())
                    .isTrue();
        }
    }

    @Test
    void classes_can_not_be_extended_and_values_not_be_implemented_by_others() {
        assertThat(EXPORTED.stream()
                        .filter(type -> !type.isAnnotation() && type != WslNetException.class)
                        .filter(type ->
                                !type.isInterface() || type.getSimpleName().startsWith("Immutable"))
                        .filter(type -> !Modifier.isFinal(type.getModifiers()) && !type.isSealed() && !type.isEnum()))
                .isEmpty();
    }

    private static List<Class<?>> exported() {
        ModuleDescriptor core = WslNetException.class.getModule().getDescriptor();
        Set<String> packages = new TreeSet<>();
        core.exports().forEach(export -> packages.add(export.source()));
        return new ClassFileImporter()
                        .importUrl(WslNetException.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation())
                        .stream()
                        .filter(type -> packages.contains(type.getPackageName()))
                        .map(JavaClass::reflect)
                        .<Class<?>>map(type -> type)
                        .filter(ExportedTypesTest::isVisible)
                        .toList();
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isAnonymousClass()
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    /** Builders and what Immutables makes are left out: they are alike everywhere. */
    private static boolean hasState(Class<?> type) {
        return !type.isInterface()
                && !type.isEnum()
                && !type.isAnnotation()
                && !Throwable.class.isAssignableFrom(type)
                && !type.getSimpleName().equals("Builder")
                && !Modifier.isAbstract(type.getModifiers())
                && Stream.of(type.getDeclaredFields()).anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
    }

    /** Readers have state too, but nobody gets hold of one. */
    private static boolean isHandedOut(Class<?> type) {
        return type.isRecord()
                || members(ExportedTypesTest::methods)
                        .filter(Method.class::isInstance)
                        .map(method -> ((Method) method).getGenericReturnType().getTypeName())
                        .anyMatch(returned -> List.of(returned.split("[<>, ]+")).contains(type.getName()));
    }

    private static boolean overrides(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new LinkageError(type + " has no " + name, e);
        }
    }

    private static boolean isStaticFinal(Member member) {
        return Modifier.isStatic(member.getModifiers()) && Modifier.isFinal(member.getModifiers());
    }

    private static boolean isOtherArray(Class<?> type) {
        return type.isArray() && type != byte[].class;
    }

    private static Class<?> returned(Executable method) {
        return method instanceof Method returning ? returning.getReturnType() : void.class;
    }

    private static Stream<Member> members(Function<Class<?>, Stream<? extends Member>> of) {
        return EXPORTED.stream().flatMap(of);
    }

    /** Returns what a type, or a class of its package that it extends, offers; what is generated for builders is not ours. */
    private static Stream<Executable> methods(Class<?> type) {
        Predicate<Executable> isOurs =
                method -> !method.getDeclaringClass().getName().contains(".Immutable") && !method.isSynthetic();
        Stream<Constructor<?>> constructors = Stream.of(type.getConstructors());
        return Stream.concat(
                        constructors,
                        Stream.of(type.getMethods())
                                .filter(method ->
                                        method.getDeclaringClass().getName().startsWith("io.github.wslnet")))
                .map(Executable.class::cast)
                .filter(isOurs)
                .filter(method -> !method.getDeclaringClass().getSimpleName().startsWith("With"));
    }
}
