package io.komdir.local.launcher;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs all services as they are packaged. */
@Command(name = "up", description = "start everything and keep it running until Ctrl-C")
final class UpCommand implements Callable<Integer> {
    @Mixin
    private UpOptions options;

    @Override
    public Integer call() throws IOException {
        return new LocalRun(options, Optional.empty()).call();
    }
}
