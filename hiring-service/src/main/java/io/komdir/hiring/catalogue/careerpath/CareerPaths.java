package io.komdir.hiring.catalogue.careerpath;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.problem.NotFoundException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The career paths that the product ships, from {@code career-paths/<code>.json}; read at start. */
@Startup
@ApplicationScoped
class CareerPaths {
    private static final List<String> CODES = List.of("marketing", "sales");

    private final Map<String, CareerPath> paths;

    CareerPaths(ObjectMapper json) {
        this.paths = CODES.stream()
                .map(code -> read(code, json))
                .collect(Collectors.toMap(CareerPath::code, Function.identity()));
    }

    List<CareerPath> all() {
        return CODES.stream().map(paths::get).toList();
    }

    /**
     * One path.
     *
     * @throws NotFoundException when there is none of this code
     */
    CareerPath require(String code) {
        return Optional.ofNullable(paths.get(code)).orElseThrow(() -> new NotFoundException("career-path", code));
    }

    private static CareerPath read(String code, ObjectMapper json) {
        String file = "/career-paths/" + code + ".json";
        try (InputStream in = CareerPaths.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return json.readValue(in, CareerPath.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
