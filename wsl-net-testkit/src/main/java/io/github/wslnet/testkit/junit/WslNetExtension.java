// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.junit;

import io.github.wslnet.host.WslHost;
import io.github.wslnet.testkit.FakeMachine;
import io.github.wslnet.testkit.FakeWslHost;
import io.github.wslnet.testkit.LiveWorld;
import io.github.wslnet.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test a fake world, and says what happened in it when the test fails.
 *
 * <p>By a field, where the world is to be set up, or by {@link FakeWsl} where a preset and distros are enough:
 *
 * <pre>{@code
 * @RegisterExtension
 * final WslNetExtension wsl = WslNetExtension.with(
 *         FakeWslHost.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node")));
 * }</pre>
 *
 * <p>A failure carries the transcript of the world as a suppressed exception. A test that passes though a fault that it
 * planned never happened fails: it has not tested what it says. Live
 * sockets are closed after each test.
 *
 * @since 0.1.0
 */
public final class WslNetExtension
        implements ParameterResolver,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {
    private static final ExtensionContext.Namespace WORLDS = ExtensionContext.Namespace.create(WslNetExtension.class);
    private static final List<Class<?>> INJECTED =
            List.of(World.class, FakeWslHost.class, WslHost.class, LiveWorld.class, FakeMachine.class);

    private final Optional<FakeWslHost> given;

    /** Makes the extension that {@link FakeWsl} asks for; JUnit calls this. */
    public WslNetExtension() {
        this.given = Optional.empty();
    }

    private WslNetExtension(FakeWslHost host) {
        this.given = Optional.of(host);
    }

    /** Returns an extension with the world of this host; for a field that is not static, so that each test has its own. */
    public static WslNetExtension with(FakeWslHost host) {
        return new WslNetExtension(host);
    }

    /** Returns an extension with this world; for a field that is not static, so that each test has its own. */
    public static WslNetExtension with(World world) {
        return with(world.host());
    }

    /**
     * Returns the host for the program under test.
     *
     * @throws IllegalStateException when this extension was not made by {@code with}
     */
    public FakeWslHost host() {
        return given.orElseThrow(
                () -> new IllegalStateException("with @FakeWsl a test gets its host as a parameter, not from here"));
    }

    /**
     * Returns the world.
     *
     * @throws IllegalStateException when this extension was not made by {@code with}
     */
    public World world() {
        return host().world();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return INJECTED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        FakeWslHost host = hostOf(context);
        Class<?> type = parameter.getParameter().getType();
        if (type.equals(LiveWorld.class)) {
            return host.world().live();
        }
        if (type.equals(FakeMachine.class)) {
            return store(context).getOrComputeIfAbsent(FakeMachine.class, ignored -> host.machine(), FakeMachine.class);
        }
        return type.equals(World.class) ? host.world() : host;
    }

    private FakeWslHost hostOf(ExtensionContext context) {
        return given.orElseGet(() ->
                store(context).getOrComputeIfAbsent(FakeWslHost.class, ignored -> fresh(context), FakeWslHost.class));
    }

    private static FakeWslHost fresh(ExtensionContext context) {
        FakeWsl wanted = annotation(context)
                .orElseThrow(() -> new IllegalStateException(
                        "a world as a parameter needs @FakeWsl on the test or its class, or the extension as a field"));
        World world = wanted.preset().world();
        for (String name : wanted.distro()) {
            world.distro(name, distro -> {});
        }
        return world.host();
    }

    private static Optional<FakeWsl> annotation(ExtensionContext context) {
        Optional<FakeWsl> onTest = AnnotationSupport.findAnnotation(context.getElement(), FakeWsl.class);
        return onTest.or(() -> context.getParent().flatMap(WslNetExtension::annotation));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        worldOf(context).ifPresent(world -> {
            world.closeLive();
            if (context.getExecutionException().isEmpty()
                    && !world.plannedFaults().isEmpty()) {
                throw new AssertionError("what the test planned to go wrong never happened: "
                        + String.join("; ", world.plannedFaults()) + "\n" + world.transcript());
            }
        });
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withTranscript(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withTranscript(context, failure);
    }

    private Throwable withTranscript(ExtensionContext context, Throwable failure) {
        worldOf(context)
                .ifPresent(world -> failure.addSuppressed(new WhatHappened(world.transcript() + commands(context))));
        return failure;
    }

    private static String commands(ExtensionContext context) {
        @Nullable FakeMachine machine = store(context).get(FakeMachine.class, FakeMachine.class);
        return machine == null
                ? ""
                : machine.transcript().stream().map(call -> "\n$ " + call).collect(Collectors.joining());
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(WORLDS);
    }

    private Optional<World> worldOf(ExtensionContext context) {
        @Nullable FakeWslHost made = store(context).get(FakeWslHost.class, FakeWslHost.class);
        return given.or(() -> Optional.ofNullable(made)).map(FakeWslHost::world);
    }
}
