package io.komdir.platform.web;

import io.komdir.platform.problem.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads parameters of queries, paths and headers. One that cannot be read is a 400 that names it, where JAX-RS would say
 * 404; only an id in a path that is no UUID stays 404, for there is no such thing.
 */
@Provider
public class Parameters implements ParamConverterProvider {
    private record Kind(String code, Function<String, ?> parse) {}

    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(BigDecimal.class, new Kind("number", BigDecimal::new)),
            Map.entry(Boolean.class, new Kind("boolean", Parameters::bool)),
            Map.entry(boolean.class, new Kind("boolean", Parameters::bool)),
            Map.entry(Instant.class, new Kind("instant", Instant::parse)),
            Map.entry(int.class, new Kind("number", Integer::valueOf)),
            Map.entry(Integer.class, new Kind("number", Integer::valueOf)),
            Map.entry(LocalDate.class, new Kind("date", LocalDate::parse)),
            Map.entry(long.class, new Kind("number", Long::valueOf)),
            Map.entry(Long.class, new Kind("number", Long::valueOf)),
            Map.entry(UUID.class, new Kind("uuid", UUID::fromString)),
            Map.entry(YearMonth.class, new Kind("month", YearMonth::parse)));

    @Override
    @SuppressWarnings("unchecked") // the kind was found by the type
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type.isEnum()) {
            return (ParamConverter<T>) new EnumParameter(name(annotations), type.getEnumConstants());
        }
        Kind kind = KINDS.get(type);
        boolean idInPath = type == UUID.class && Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
        return kind == null || idInPath
                ? null
                : new Parameter<>(name(annotations), kind.code(), (Function<String, T>) kind.parse());
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(Parameters::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String name(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return query.value();
        }
        if (annotation instanceof PathParam path) {
            return path.value();
        }
        if (annotation instanceof HeaderParam header) {
            return header.value();
        }
        return annotation instanceof FormParam form ? form.value() : "";
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private record Parameter<T>(String name, String code, Function<String, T> parse) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw BadRequestException.parameter(name, code);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private record EnumParameter(String name, Map<String, Object> constants) implements ParamConverter<Object> {
        EnumParameter(String name, Object[] constants) {
            this(name, Arrays.stream(constants).collect(Collectors.toMap(one -> ((Enum<?>) one).name(), one -> one)));
        }

        @Override
        public Object fromString(String text) {
            if (text == null) {
                return null;
            }
            Object constant = constants.get(text);
            if (constant == null) {
                throw BadRequestException.parameter(
                        name,
                        "one-of",
                        String.join(", ", constants.keySet().stream().sorted().toList()));
            }
            return constant;
        }

        @Override
        public String toString(Object value) {
            return ((Enum<?>) value).name();
        }
    }
}
