package io.komdir.local.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a service is started: as it is packaged, or from its sources. */
final class ServiceLaunch {
    private static final Duration PACKAGE_START_LIMIT = Duration.ofMinutes(2);
    /** Maven may have to compile everything first. */
    private static final Duration SOURCES_START_LIMIT = Duration.ofMinutes(10);

    /**
     * Three services start at once, and half of the time would go into optimizing code that runs only then: what is really
     * hot gets there a little later. A service without memory ends, and `up` says so, instead of limping on.
     */
    private static final List<String> QUICK_START = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    private final LocalService service;
    private final ProcessBuilder builder;
    private final String log;
    private final Duration startLimit;

    private ServiceLaunch(LocalService service, ProcessBuilder builder, String log, Duration startLimit) {
        this.service = service;
        this.builder = builder;
        this.log = log;
        this.startLimit = startLimit;
    }

    /** As it is packaged, with 256 MiB of heap. */
    static ServiceLaunch ofPackage(LocalService service, Path root, Path log) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream<String> jar = Stream.of("-jar", service.jar(root).toString());
        ProcessBuilder builder = new ProcessBuilder(Stream.of(java, QUICK_START.stream(), jar)
                        .flatMap(part -> part)
                        .toList())
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        return new ServiceLaunch(service, builder, log.toString(), PACKAGE_START_LIMIT);
    }

    /** From its sources under quarkus:dev, which writes to the terminal. Maven compiles what the service is built on, too. */
    static ServiceLaunch ofSources(LocalService service, Path root) {
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("komdir.maven", "mvn"),
                        "-q",
                        "-B",
                        "-Dspotless.apply.skip=true",
                        "-Dspotless.check.skip=true",
                        "-Dquarkus.analytics.disabled=true",
                        "-pl",
                        service.module(),
                        "-am",
                        "compile",
                        "quarkus:dev")
                .directory(root.toFile())
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        // Keys are not read, so the console has nothing to say of them.
                        "QUARKUS_CONSOLE_BASIC", "true",
                        "QUARKUS_TEST_CONTINUOUS_TESTING", "disabled",
                        "QUARKUS_DEVSERVICES_ENABLED", "false"));
        return new ServiceLaunch(service, builder, "its output above", SOURCES_START_LIMIT);
    }

    /** Starts the service on the port of 127.0.0.1 and returns at once. */
    ServiceProcess start(int port, Map<String, String> environment) throws IOException {
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        // No load balancer has to notice first; what is in flight still ends, within less than the limit of a stop.
        builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "0S");
        builder.environment().put("QUARKUS_SHUTDOWN_TIMEOUT", "10S");
        Process process = builder.start();
        process.getOutputStream().close();
        return new ServiceProcess(service, process, URI.create("http://127.0.0.1:" + port), log, startLimit);
    }
}
