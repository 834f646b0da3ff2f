package io.komdir.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Rules of Bean Validation as violations, with the names that the fields have in JSON. */
final class Constraints {
    /** Code, and the attributes of the annotation that its text quotes. */
    private static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry("AssertFalse", List.of("rule")),
            Map.entry("AssertTrue", List.of("rule")),
            Map.entry("DateWithin", List.of("range", "min", "max")),
            Map.entry("DecimalMax", List.of("at-most", "value")),
            Map.entry("DecimalMin", List.of("at-least", "value")),
            Map.entry("Digits", List.of("digits", "integer", "fraction")),
            Map.entry("Email", List.of("email")),
            Map.entry("Max", List.of("at-most", "value")),
            Map.entry("Min", List.of("at-least", "value")),
            Map.entry("NotBlank", List.of("required")),
            Map.entry("NotEmpty", List.of("required")),
            Map.entry("NotNull", List.of("required")),
            Map.entry("Pattern", List.of("pattern", "regexp")),
            Map.entry("Positive", List.of("positive")),
            Map.entry("PositiveOrZero", List.of("not-negative")),
            Map.entry("Range", List.of("range", "min", "max")),
            Map.entry("Size", List.of("size", "min", "max")));

    private Constraints() {}

    /** 422 for a violated rule of the body, 400 for one of a parameter; an invalid answer of ours is our failure. */
    static Problem problem(ConstraintViolationException e) {
        if (e.getConstraintViolations().stream().anyMatch(Constraints::isAnswer)) {
            return Problem.of(500, "internal-error");
        }
        List<Violation> violations = violations(e.getConstraintViolations());
        boolean parameter = e.getConstraintViolations().stream().allMatch(Constraints::isParameter);
        if (parameter && !violations.isEmpty()) {
            Violation first = violations.get(0);
            return new Problem(400, "bad-parameter", List.of(first.field()), violations, Map.of(), Map.of());
        }
        return Problem.of(new RuleViolationException(violations));
    }

    /** Of one request, as its fields are declared; of one field by code. */
    static List<Violation> inOrder(Set<? extends ConstraintViolation<?>> invalid) {
        return invalid.stream()
                .sorted(new DeclarationOrder()
                        .thenComparing(constraint -> violation(constraint).code()))
                .map(Constraints::violation)
                .toList();
    }

    /** By field, then code. */
    private static List<Violation> violations(Set<ConstraintViolation<?>> invalid) {
        return invalid.stream()
                .map(Constraints::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> invalid) {
        var descriptor = invalid.getConstraintDescriptor();
        String name = descriptor.getAnnotation().annotationType().getSimpleName();
        List<String> row = CODES.getOrDefault(name, List.of(kebab(name)));
        List<Object> args = new ArrayList<>();
        row.stream()
                .skip(1)
                .forEach(attribute -> args.add(descriptor.getAttributes().get(attribute)));
        return new Violation(field(invalid), row.get(0), args);
    }

    private static boolean isAnswer(ConstraintViolation<?> invalid) {
        return kinds(invalid).anyMatch(kind -> kind == ElementKind.RETURN_VALUE);
    }

    /** A constraint on a parameter itself, other than the absence of a body. */
    private static boolean isParameter(ConstraintViolation<?> invalid) {
        List<ElementKind> kinds = kinds(invalid).toList();
        return kinds.equals(List.of(ElementKind.METHOD, ElementKind.PARAMETER));
    }

    private static Stream<ElementKind> kinds(ConstraintViolation<?> invalid) {
        return nodes(invalid).stream().map(Path.Node::getKind);
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> invalid) {
        List<Path.Node> nodes = new ArrayList<>();
        invalid.getPropertyPath().forEach(nodes::add);
        return nodes;
    }

    /** Without the method and its parameter; {@code rows[3].value}. */
    private static String field(ConstraintViolation<?> invalid) {
        List<Path.Node> nodes = nodes(invalid);
        boolean ofMethod = nodes.size() > 1 && nodes.get(0).getKind() == ElementKind.METHOD;
        int skip = !ofMethod ? 0 : isParameter(invalid) ? 1 : 2;
        StringBuilder path = new StringBuilder();
        for (Path.Node node : nodes.subList(skip, nodes.size())) {
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                path.append('[').append(node.getKey()).append(']');
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
