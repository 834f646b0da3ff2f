package io.komdir.local.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything that a run has started, in order. It is stopped once, last first, whether by Ctrl-C, SIGTERM or a failure; a step
 * that is under way is waited for, so that nothing starts behind the back of the stop.
 */
final class Running {
    private static final Logger LOG = Logger.getLogger(Running.class.getName());

    private record Part(String name, AutoCloseable stop) {}

    private final Terminal terminal;
    private final Deque<Part> parts = new ArrayDeque<>();
    private final AtomicInteger exitCode = new AtomicInteger();
    private final AutoCloseable lastStep;
    private boolean stopped;

    /** Begins with nothing; the last step runs once when everything is stopped. */
    Running(Terminal terminal, AutoCloseable lastStep) {
        this.terminal = terminal;
        this.lastStep = lastStep;
        // halt: the exit code after a signal is ours, not 128 + signal.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stop();
                            Runtime.getRuntime().halt(exitCode.get());
                        },
                        "stop"));
    }

    /** Starts something and remembers how to stop it. */
    synchronized <T extends AutoCloseable> T start(String name, Callable<T> step) throws Exception {
        if (stopped) {
            throw new StartFailure("stopped while starting");
        }
        T part = step.call();
        parts.push(new Part(name, part));
        return part;
    }

    /** Whether the stop has begun. */
    synchronized boolean isStopped() {
        return stopped;
    }

    /** Stops everything that is not stopped yet; returns when all of it is gone. */
    synchronized void stop() {
        boolean first = !stopped;
        stopped = true;
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            terminal.line("  stopping " + part.name());
            close(part);
        }
        if (first) {
            close(new Part("the run", lastStep));
        }
    }

    private void close(Part part) {
        try {
            part.stop().close();
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "Cannot stop " + part.name(), e);
            terminal.line("  " + part.name() + " did not stop cleanly");
            exitCode.compareAndSet(0, 1);
        }
    }

    /** What the process ends with after the stop. */
    void exitWith(int code) {
        exitCode.set(code);
    }
}
