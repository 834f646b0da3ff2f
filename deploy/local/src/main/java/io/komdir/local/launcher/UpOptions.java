package io.komdir.local.launcher;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What a person can say to {@code komdir up}. */
final class UpOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "folder that keeps the data (default: .komdir)")
    Path data;

    @Option(names = "--reset", description = "delete the data of earlier runs first")
    boolean reset;

    @Option(names = "--kpi-port", paramLabel = "PORT", defaultValue = "8081", description = "default: ${DEFAULT-VALUE}")
    int kpiPort;

    @Option(
            names = "--audit-port",
            paramLabel = "PORT",
            defaultValue = "8082",
            description = "default: ${DEFAULT-VALUE}")
    int auditPort;

    @Option(
            names = "--hiring-port",
            paramLabel = "PORT",
            defaultValue = "8083",
            description = "default: ${DEFAULT-VALUE}")
    int hiringPort;

    int port(LocalService service) {
        return switch (service) {
            case KPI -> kpiPort;
            case AUDIT -> auditPort;
            case HIRING -> hiringPort;
        };
    }

    /**
     * Does nothing when the ports make sense together.
     *
     * @throws StartFailure when one is no port, or two are the same
     */
    void check() {
        List<Integer> ports = List.of(kpiPort, auditPort, hiringPort);
        for (int port : ports) {
            if (port < 1 || port > 65_535) {
                throw new StartFailure(port + " is no port; ports are 1 to 65535");
            }
        }
        if (ports.stream().distinct().count() < ports.size()) {
            throw new StartFailure("two services cannot share a port: " + ports);
        }
    }
}
