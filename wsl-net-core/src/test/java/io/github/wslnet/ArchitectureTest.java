// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.Timer;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules for every class of this module; {@code SourceTest} of module api has those that only the source shows. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(
                    WslNetException.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void core_needs_only_pure_packages_and_a_json_lexer() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "io.github.wslnet..",
                                "java.lang",
                                "java.lang.annotation",
                                "java.lang.invoke",
                                "java.lang.runtime",
                                "java.math",
                                "java.nio",
                                "java.nio.charset",
                                "java.time",
                                "java.util",
                                "java.util.function",
                                "java.util.stream",
                                "com.fasterxml.jackson.core..",
                                "org.immutables.value",
                                "org.jspecify.annotations")
                        .or(belongToAnyOf(InetAddress.class, UnknownHostException.class))
                        .or(belongToAnyOf(IOException.class, StringWriter.class))
                        .or(belongToAnyOf(ModuleDescriptor.Version.class)))
                .because(
                        "text, bytes and instants come in as arguments: no files, processes, sockets, threads, logging")
                .check(CORE);
    }

    /** What PowerShell prints is several documents in one text, of which some may be cut off. */
    @Test
    void json_is_lexed_where_documents_are_read_and_where_powershell_is() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "io.github.wslnet.json",
                        "io.github.wslnet.internal.json",
                        "io.github.wslnet.internal.powershell")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "java.io"))
                .check(CORE);
    }

    @Test
    void no_address_is_ever_looked_up() {
        noClasses()
                .that(not(resideInAPackage("io.github.wslnet.address")))
                .should()
                .dependOnClassesThat(resideInAPackage("java.net"))
                .check(CORE);
        noClasses()
                .should()
                .accessTargetWhere(memberOf(InetAddress.class, "(?!getByAddress|getAddress|getHostAddress).*"))
                .check(CORE);
    }

    @Test
    void core_starts_no_thread_and_no_process() {
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        Thread.class,
                        ThreadLocal.class,
                        Timer.class,
                        Process.class,
                        ProcessBuilder.class,
                        Runtime.class))
                .check(CORE);
    }

    @Test
    void core_reads_no_clock_no_environment_and_no_dice() {
        noClasses()
                .should()
                .accessTargetWhere(memberOf(System.class, "(?!arraycopy).*"))
                .orShould()
                .accessTargetWhere(target(nameMatching("now")).and(target(owner(resideInAPackage("java.time")))))
                .orShould()
                .dependOnClassesThat(belongToAnyOf(Clock.class, Date.class, Random.class, UUID.class))
                .check(CORE);
    }

    @Test
    void core_does_not_depend_on_where_it_runs() {
        noClasses()
                .should()
                .accessTargetWhere(memberOf(Locale.class, "getDefault"))
                .orShould()
                .accessTargetWhere(memberOf(Charset.class, "defaultCharset"))
                .orShould()
                .accessTargetWhere(memberOf(TimeZone.class, "getDefault"))
                .orShould()
                .accessTargetWhere(memberOf(ZoneId.class, "systemDefault"))
                .check(CORE);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .that(not(generated()))
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Data|Info)")
                .orShould()
                .resideInAnyPackage("..util..", "..helper..", "..impl..", "..model..", "..parser..", "..exception..")
                .check(CORE);
    }

    @Test
    void what_is_exported_mentions_nothing_internal() {
        classes()
                .that(not(resideInAPackage("..internal..")))
                .should(mentionNothingInternal())
                .check(CORE);
    }

    /** Half is the aim; lower the bound as types are closed, never raise it. */
    @Test
    void at_most_two_top_level_types_in_three_are_open_to_callers() {
        List<JavaClass> types = CORE.stream()
                .filter(type -> type.isTopLevelClass() && !generated().test(type))
                .toList();
        List<String> open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(not(resideInAPackage("..internal..")))
                .map(JavaClass::getName)
                .sorted()
                .toList();

        assertThat(open).as("open ones of %s", types.size()).hasSizeLessThanOrEqualTo(types.size() * 2 / 3);
    }

    private static DescribedPredicate<JavaAccess<?>> memberOf(Class<?> owner, String name) {
        return target(owner(belongToAnyOf(owner))).and(target(nameMatching(name)));
    }

    /** What Immutables wrote, and what stands for the Javadoc of a package. */
    private static DescribedPredicate<JavaClass> generated() {
        return DescribedPredicate.describe(
                "generated",
                type -> type.getFullName()
                        .matches(".*\\.(Immutable|With)[A-Z]\\w*(\\$.*)?|.*\\.(package|module)-info"));
    }

    private static ArchCondition<JavaClass> mentionNothingInternal() {
        return new ArchCondition<>("mention nothing internal where callers see it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isVisible(type.getModifiers())) {
                    return;
                }
                Stream<JavaType> supertypes =
                        Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream());
                Stream<JavaType> members = type.getMembers().stream()
                        .filter(member -> isVisible(member.getModifiers()))
                        .flatMap(ArchitectureTest::signature);
                Stream.concat(supertypes, members)
                        .flatMap(mentioned -> mentioned.getAllInvolvedRawTypes().stream())
                        .filter(resideInAPackage("..internal.."))
                        .forEach(internal -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " shows " + internal.getName() + " to its callers")));
            }
        };
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        return Stream.concat(code.getParameterTypes().stream(), Stream.of(code.getReturnType()));
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
