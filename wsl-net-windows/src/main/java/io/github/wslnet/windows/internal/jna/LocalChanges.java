// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.ptr.PointerByReference;
import io.github.wslnet.machine.ChangeSource;
import io.github.wslnet.machine.RegistryKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of changed portproxy rules ({@code RegNotifyChangeKeyValue}) and addresses ({@code
 * NotifyUnicastIpAddressChange}).
 *
 * <p>One daemon thread a subscription waits for three events: rules, addresses, the end. Where Windows has no {@code
 * PortProxy} key yet, it waits for new services' keys instead, of which that will be one. A Windows that does not tell of
 * addresses leaves the rules to be told of.
 */
final class LocalChanges implements ChangeSource {
    private static final Logger log = LoggerFactory.getLogger(LocalChanges.class);

    private static final RegistryKey SERVICES = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services");
    private static final RegistryKey PORT_PROXY = SERVICES.below("PortProxy");

    @Override
    public Subscription subscribe(Runnable onChange) {
        Waiting waiting = new Waiting(onChange);
        waiting.start();
        return waiting;
    }

    /** The events, and the thread that waits for them. */
    private static final class Waiting implements Subscription, Runnable {
        /** The places of the events among those waited for. */
        private static final int END = 0;

        private static final int RULES = 1;
        private static final int ADDRESSES = 2;

        private final Runnable onChange;
        private final HANDLE end = event();
        private final HANDLE rules = event();
        private final HANDLE addresses = event();

        /** Kept here, since Windows' pointer to it does not keep it from being collected. */
        private final Iphlpapi.UnicastIpAddressChange onAddress =
                (context, row, type) -> Kernel32.INSTANCE.SetEvent(addresses);

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread thread = new Thread(this, "wsl-net-changes");
        private @Nullable HKEY watched;
        private boolean closed;

        Waiting(Runnable onChange) {
            this.onChange = onChange;
            thread.setDaemon(true);
        }

        /** Returns when Windows knows what to tell of, so that no change after that is missed. */
        void start() {
            thread.start();
            await(asked);
        }

        /** Windows forgets a wish to be told of a key when the thread that had it ends, so this one has it. */
        @Override
        public void run() {
            Optional<Pointer> addressWish = Optional.empty();
            try {
                addressWish = tellOfAddresses();
                tellOfRules();
                asked.countDown();
                awaitChanges();
            } finally {
                asked.countDown();
                // returns when no callback runs any more, so that the event can go
                addressWish.ifPresent(Iphlpapi.Holder.LIBRARY::CancelMibChangeNotify2);
                closeKey();
                List.of(rules, addresses, end).forEach(Kernel32.INSTANCE::CloseHandle);
                ended.countDown();
            }
        }

        /** Asks anew before it tells, for what changes meanwhile; and only what was told of: closing a key tells too. */
        private void awaitChanges() {
            HANDLE[] events = {end, rules, addresses};
            int which = next(events);
            while (which == RULES || which == ADDRESSES) {
                if (which == RULES) {
                    tellOfRules();
                }
                tell();
                which = next(events);
            }
            if (which != END) {
                log.warn("waiting for changes ends with error {}", Native.getLastError());
            }
        }

        private static int next(HANDLE[] events) {
            return Kernel32.INSTANCE.WaitForMultipleObjects(events.length, events, false, WinBase.INFINITE);
        }

        private void tell() {
            try {
                onChange.run();
            } catch (RuntimeException e) {
                log.warn("whoever is told of changes failed", e);
            }
        }

        /** Asks to be told of the next change; it is told only once. */
        private void tellOfRules() {
            closeKey();
            HKEY rulesKey = LocalRegistry.open(PORT_PROXY, WinNT.KEY_NOTIFY).orElse(null);
            boolean there = rulesKey != null;
            HKEY key = there
                    ? rulesKey
                    : LocalRegistry.open(SERVICES, WinNT.KEY_NOTIFY).orElse(null);
            watched = key;
            int what = there
                    ? WinNT.REG_NOTIFY_CHANGE_NAME | WinNT.REG_NOTIFY_CHANGE_LAST_SET
                    : WinNT.REG_NOTIFY_CHANGE_NAME;
            int code = key == null
                    ? WinError.ERROR_FILE_NOT_FOUND
                    : Advapi32.INSTANCE.RegNotifyChangeKeyValue(key, there, what, rules, true);
            if (code != WinError.ERROR_SUCCESS) {
                log.warn("Windows does not tell of portproxy rules: {}", NativeFailure.text(code));
            }
        }

        private Optional<Pointer> tellOfAddresses() {
            PointerByReference wish = new PointerByReference();
            int code = Iphlpapi.Holder.LIBRARY.NotifyUnicastIpAddressChange(
                    (short) Iphlpapi.AF_UNSPEC, onAddress, Pointer.NULL, (byte) 0, wish);
            if (code != WinError.NO_ERROR) {
                log.warn("Windows does not tell of addresses: {}", NativeFailure.text(code));
                return Optional.empty();
            }
            return Optional.ofNullable(wish.getValue());
        }

        private void closeKey() {
            HKEY open = watched;
            if (open != null) {
                LocalRegistry.close(open);
                watched = null;
            }
        }

        @Override
        public void close() {
            synchronized (this) {
                if (closed) {
                    return;
                }
                closed = true;
                Kernel32.INSTANCE.SetEvent(end);
            }
            if (Thread.currentThread() != thread) {
                await(ended);
            }
        }

        private static void await(CountDownLatch latch) {
            boolean interrupted = false;
            while (true) {
                try {
                    latch.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** Makes an event that is over as soon as it was waited for. */
        private static HANDLE event() {
            HANDLE event = Kernel32.INSTANCE.CreateEvent(null, false, false, null);
            if (event == null) {
                throw NativeFailure.of("CreateEvent", "a subscription", Native.getLastError());
            }
            return event;
        }
    }
}
