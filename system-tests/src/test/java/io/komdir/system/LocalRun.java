package io.komdir.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.komdir.local.servers.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./komdir up} on free ports, with data of its own. */
final class LocalRun implements AutoCloseable {
    private static final Path ROOT =
            Path.of(System.getProperty("komdir.root", "..")).toAbsolutePath().normalize();
    private static final Pattern API_KEY = Pattern.compile("komdir_local\\.[A-Za-z0-9._-]+");
    private static final int START_SECONDS = 240;
    private static final int STOP_SECONDS = 60;

    private final Path data;
    private final Path log;
    private final List<Integer> ports;
    private Process process;

    LocalRun(String name) throws IOException {
        ports = FreePorts.find(3);
        data = Path.of("target", name).toAbsolutePath();
        log = Path.of("target", name + ".log").toAbsolutePath();
    }

    void start() throws IOException {
        Files.createDirectories(data);
        process = new ProcessBuilder(command(
                        "up",
                        "--data",
                        data.toString(),
                        "--reset",
                        "--kpi-port",
                        ports.get(0).toString(),
                        "--audit-port",
                        ports.get(1).toString(),
                        "--hiring-port",
                        ports.get(2).toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await("komdir is ready, see " + log)
                .atMost(START_SECONDS, SECONDS)
                .failFast("komdir up ended, see " + log, () -> !process.isAlive())
                .until(() -> printed().contains("\nkomdir is ready\n"));
    }

    /** The API key that {@code up} has printed. */
    String apiKey() throws IOException {
        Matcher key = API_KEY.matcher(printed());
        if (!key.find()) {
            throw new IllegalStateException("no API key in " + log);
        }
        return key.group();
    }

    /** The commands of a page, on this run's ports and data. */
    String here(String commands) {
        String text = commands;
        for (int index = 0; index < ports.size(); index++) {
            text = text.replace("localhost:" + (8081 + index), "127.0.0.1:" + ports.get(index));
        }
        return text;
    }

    /** What was printed here, as it reads on the usual ports and data. */
    String elsewhere(String output) {
        String text = output.replace(" --data " + data, "").replace("\r", "");
        for (int index = 0; index < ports.size(); index++) {
            text = text.replace("127.0.0.1:" + ports.get(index), "127.0.0.1:" + (8081 + index));
        }
        return text;
    }

    /** A script that does what {@code ./komdir} does, for this run's data. */
    void writeLauncher(Path script) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : command()) {
            words.add("'" + word + "'");
        }
        Files.writeString(
                script, "#!/usr/bin/env bash\nexec " + String.join(" ", words) + " \"$@\" --data '" + data + "'\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
    }

    private String printed() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    private static List<String> command(String... arguments) {
        Path local = ROOT.resolve("deploy/local/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dkomdir.root=" + ROOT,
                "-cp",
                local.resolve("classes") + ":" + local.resolve("lib") + "/*",
                "io.komdir.local.launcher.Komdir"));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("komdir up did not stop within " + STOP_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
