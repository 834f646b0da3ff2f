package io.komdir.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of metrics that dashboards and alerts look at, and those that a service exposes. */
final class WatchedMetrics {
    private static final Path FOLDER = Path.of(System.getProperty("komdir.root", ".."), "deploy", "observability");
    private static final Pattern ALERT = Pattern.compile("^ *expr: '?(.+?)'?$", Pattern.MULTILINE);
    /** Label matchers, ranges, labels of a grouping, strings: none of them names a metric. */
    private static final Pattern BESIDE =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring) *\\([^)]*\\)|\"[^\"]*\"");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Set<String> LANGUAGE =
            Set.of("sum", "max", "min", "avg", "count", "rate", "increase", "time", "absent", "and", "or", "unless");
    /** Prometheus makes it itself. */
    private static final String UP = "up";

    private WatchedMetrics() {}

    /** Of all expressions of dashboards and alerts. */
    static Set<String> watched() throws IOException {
        return expressions().stream()
                .flatMap(expression -> names(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> names(String expression) {
        return NAME.matcher(BESIDE.matcher(expression).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .filter(name -> !LANGUAGE.contains(name) && !name.equals(UP))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands in the text that a service gives to Prometheus. */
    static Set<String> exposed(String metrics) {
        return metrics.lines()
                .filter(line -> !line.startsWith("#"))
                .map(NAME::matcher)
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>(ALERT.matcher(Files.readString(FOLDER.resolve("alerts.yaml")))
                .results()
                .map(match -> match.group(1))
                .toList());
        try (Stream<Path> files = Files.list(FOLDER.resolve("dashboards"))) {
            for (Path file : files.toList()) {
                for (JsonNode expression :
                        new ObjectMapper().readTree(file.toFile()).findValues("expr")) {
                    expressions.add(expression.asText());
                }
            }
        }
        return expressions;
    }
}
