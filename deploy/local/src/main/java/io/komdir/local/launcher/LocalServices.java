package io.komdir.local.launcher;

import io.komdir.local.servers.DatabaseServer;
import io.komdir.local.servers.ServiceEnvironment;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The three services as processes that use the local servers. */
final class LocalServices {
    private final Path root;
    private final DataFolder data;
    private final LocalSecrets secrets;
    private final Terminal terminal;

    LocalServices(Path root, DataFolder data, LocalSecrets secrets, Terminal terminal) {
        this.root = root;
        this.data = data;
        this.secrets = secrets;
        this.terminal = terminal;
    }

    /** Starts all services at once and returns when each is ready. */
    List<ServiceProcess> start(
            Running running,
            UpOptions options,
            Optional<LocalService> developed,
            HttpClient client,
            DatabaseServer databases,
            String bootstrapServers)
            throws Exception {
        long startedAt = System.nanoTime();
        LeftBehind leftBehind = new LeftBehind(data);
        List<ServiceProcess> services = new ArrayList<>();
        for (LocalService service : LocalService.values()) {
            terminal.begin("starting " + service.module());
            services.add(running.start(
                    service.module(),
                    () -> launch(service, developed)
                            .start(options.port(service), environment(service, databases, bootstrapServers))));
            leftBehind.remember(services);
        }
        for (ServiceProcess service : services) {
            service.awaitReady(client, running);
            terminal.done(service.service().module() + " is ready on " + service.url(), startedAt);
        }
        return List.copyOf(services);
    }

    private ServiceLaunch launch(LocalService service, Optional<LocalService> developed) {
        return developed.filter(service::equals).isPresent()
                ? ServiceLaunch.ofSources(service, root)
                : ServiceLaunch.ofPackage(service, root, data.log(service.module()));
    }

    private Map<String, String> environment(LocalService service, DatabaseServer databases, String bootstrapServers) {
        return ServiceEnvironment.of(
                secrets.database(service),
                databases,
                bootstrapServers,
                secrets.keys().getPublic());
    }
}
