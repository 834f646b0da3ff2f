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

    @Override
    public Integer call() throws IOException {
        Terminal terminal = new Terminal(System.out);
        DataFolder folder = Repository.data(data);
        RunNote running = new RunNote(folder);
        URI kpi = running.url(LocalService.KPI);
        URI audit = running.url(LocalService.AUDIT);
        URI hiring = running.url(LocalService.HIRING);
        String token = LocalTokens.of(folder).token(Demo.organization(), "director", TOKEN_LIFE);
        new Demo(
                        new ServiceApi(kpi, token),
                        new ServiceApi(audit, token),
                        new ServiceApi(hiring, token),
                        line -> terminal.line("  " + line))
                .fill();
        terminal.line("organization " + Demo.organization() + " is filled; look at it with");
        terminal.line("  TOKEN=$(./komdir token --organization " + Demo.organization() + " --role viewer"
                + (data == null ? "" : " --data " + data) + ")");
        terminal.line("  curl -H \"Authorization: Bearer $TOKEN\" " + kpi + "/api/v1/scoreboard");
        terminal.line("  curl -H \"Authorization: Bearer $TOKEN\" " + audit + "/api/v1/diagnoses");
        terminal.line("  curl -H \"Authorization: Bearer $TOKEN\" " + hiring + "/api/v1/vacancies");
        return 0;
    }
}
