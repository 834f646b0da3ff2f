package io.komdir.hiring.catalogue.position;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.problem.Violations;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The positions that the product ships, from {@code positions/<code>.json}, each just what a PUT of it would carry. Read
 * and checked at start: a file that breaks a rule keeps the service from starting.
 */
@Startup
@ApplicationScoped
class BuiltInPositions {
    static final List<String> CODES = List.of(
            "commercial-director",
            "farmer",
            "first-line-operator",
            "head-of-marketing",
            "head-of-sales",
            "internet-marketer",
            "marketing-director",
            "sales-director",
            "sales-manager");
    private static final long VERSION = 1;

    private final NavigableMap<String, Position> positions;

    BuiltInPositions(ObjectMapper json, Validator validator) {
        NavigableMap<String, Position> read = new TreeMap<>();
        CODES.forEach(code -> read.put(code, position(code, json, validator)));
        this.positions = Collections.unmodifiableNavigableMap(read);
    }

    Optional<Position> find(String code) {
        return Optional.ofNullable(positions.get(code));
    }

    /** By code, those after {@code after}. */
    List<Position> after(String after) {
        return List.copyOf(positions.tailMap(after, false).values());
    }

    private static Position position(String code, ObjectMapper json, Validator validator) {
        String file = "/positions/" + code + ".json";
        try (InputStream in = BuiltInPositions.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            PositionRequest input = json.readValue(in, PositionRequest.class);
            var violations = validator.validate(input);
            Violations across = new Violations();
            input.check(across);
            if (!violations.isEmpty() || !across.isEmpty()) {
                throw new IllegalStateException(file + ": " + violations);
            }
            return new Position(code, VERSION, true, input.profile());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
