package byteglass.cli;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/// Hears SIGINT and SIGTERM, so that a command ends well and says itself with which status.
///
/// `sun.misc.Signal` is Java's only way to do that without ending at once; the compiler warns of its name, and a
/// system may have none, so it is looked up at run time. Where it is missing, a shutdown hook does the same, and
/// the status is the system's.
public final class Signals {

    private Signals() {}

    /// Runs an action at each signal, on a thread of its own.
    public static void onStop(Runnable action) {
        if (!handle("INT", action) || !handle("TERM", action)) {
            Runtime.getRuntime().addShutdownHook(new Thread(action));
        }
    }

    private static boolean handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            MethodHandle run = MethodHandles.publicLookup()
                    .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                    .bindTo(action);
            Object proxy =
                    MethodHandleProxies.asInterfaceInstance(handler, MethodHandles.dropArguments(run, 0, signal));
            Method handle = signal.getMethod("handle", signal, handler);
            handle.invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
