package io.komdir.local.launcher;

import io.komdir.local.api.ServiceApi;
import io.komdir.local.demo.Demo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills the organization {@code demo} of the running services with a year of activity. */
@Command(name = "demo", description = "fill a demo organization with a year of activity")
final class DemoCommand implements Callable<Integer> {
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    @Option(names = "--data", paramLabel = "DIR", description = "data folder of the local run (default: .komdir)")
    private Path data;

    @Option(names = "--kpi-port", paramLabel = "PORT", defaultValue = "8081", description = "default: ${DEFAULT-VALUE}")
    private int kpiPort;

    @Option(
            names = "--audit-port",
            paramLabel = "PORT",
            defaultValue = "8082",
            description = "default: ${DEFAULT-VALUE}")
    private int auditPort;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = new Terminal(System.out);
        String token = LocalTokens.of(Repository.data(data)).token(Demo.organization(), "director", TOKEN_LIFE);
        new Demo(api(kpiPort, token), api(auditPort, token), line -> terminal.line("  " + line)).fill();
        terminal.line("organization " + Demo.organization() + " is filled; look at it with");
        terminal.line("  TOKEN=$(./komdir token --organization " + Demo.organization() + " --role viewer"
                + (data == null ? "" : " --data " + data) + ")");
        terminal.line("  curl -H \"Authorization: Bearer $TOKEN\" http://127.0.0.1:" + kpiPort + "/api/v1/scoreboard");
        terminal.line("  curl -H \"Authorization: Bearer $TOKEN\" http://127.0.0.1:" + auditPort + "/api/v1/diagnoses");
        return 0;
    }

    private static ServiceApi api(int port, String token) {
        return new ServiceApi(URI.create("http://127.0.0.1:" + port), token);
    }
}
