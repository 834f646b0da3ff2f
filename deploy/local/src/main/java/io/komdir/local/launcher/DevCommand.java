package io.komdir.local.launcher;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Runs one service from its sources, which it compiles again when they change, and the others as they are packaged. */
@Command(name = "dev", description = "as up, with one service that follows the changes of its sources")
final class DevCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SERVICE", converter = ServiceName.class, description = "such as kpi-service")
    private LocalService service;

    @Mixin
    private UpOptions options;

    @Override
    public Integer call() throws IOException {
        return new LocalRun(options, Optional.of(service)).call();
    }

    /** A service by the name of its module. */
    private static final class ServiceName implements ITypeConverter<LocalService> {
        @Override
        public LocalService convert(String name) {
            return Arrays.stream(LocalService.values())
                    .filter(service -> service.module().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no service " + name + "; there are "
                            + Arrays.stream(LocalService.values())
                                    .map(LocalService::module)
                                    .toList()));
        }
    }
}
