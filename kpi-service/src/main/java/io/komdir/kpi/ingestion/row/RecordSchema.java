package io.komdir.kpi.ingestion.row;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One kind of row, described once by a record: its first component is the row's number, each other one a field of that name. Names,
 * order, types and defaults of all formats follow from it.
 */
public final class RecordSchema<R extends Record> {
    private final Constructor<R> constructor;
    private final RowSchema fields;
    private final RowSchema event;
    private final List<Reader> readers;

    private RecordSchema(String list, Class<R> type) {
        RecordComponent[] all = type.getRecordComponents();
        RecordComponent[] components = Arrays.copyOfRange(all, 1, all.length);
        this.constructor = constructor(type, all);
        this.fields = RowSchema.of(
                list, Stream.of(components).map(RecordComponent::getName).toArray(String[]::new));
        this.event = Stream.of(components)
                .filter(RecordSchema::isEventTime)
                .findFirst()
                .map(moment -> fields.cloudEvent(moment.getName()))
                .orElse(null);
        this.readers = Stream.of(components).map(RecordSchema::reader).toList();
    }

    /**
     * The schema of a record's rows.
     *
     * @param list name of the JSON array that holds the rows
     * @throws IllegalArgumentException when a component has a type that no row can hold
     */
    public static <R extends Record> RecordSchema<R> of(String list, Class<R> type) {
        return new RecordSchema<>(list, type);
    }

    /** The fields in the order of the record. */
    public RowSchema fields() {
        return fields;
    }

    /** The same fields as a CloudEvent names them; empty when the rows are no events. */
    public Optional<RowSchema> cloudEvent() {
        return Optional.ofNullable(event);
    }

    /** Reads all fields. What is wrong with them is noted in the parser; the record is of use only when nothing is. */
    public R read(RawRow raw, FieldParser parser) {
        Object[] values = new Object[readers.size() + 1];
        values[0] = raw.number();
        for (int field = 0; field < readers.size(); field++) {
            values[field + 1] = readers.get(field).read(raw, field, parser);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEventTime(RecordComponent component) {
        RowField field = component.getAnnotation(RowField.class);
        return field != null && field.eventTime();
    }

    private static Reader reader(RecordComponent component) {
        RowField field = component.getAnnotation(RowField.class);
        boolean optional = field != null && field.optional();
        Class<?> type = component.getType();
        if (type == String.class && field != null && field.code()) {
            return optional
                    ? (row, index, parser) -> parser.codeOrEmpty(row, index)
                    : (row, index, parser) -> parser.code(row, index);
        }
        if (type == String.class) {
            return optional
                    ? (row, index, parser) -> parser.textOrNull(row, index)
                    : (row, index, parser) -> parser.text(row, index);
        }
        if (type == BigDecimal.class) {
            BigDecimal absent = optional ? BigDecimal.valueOf(field.absentNumber()) : null;
            return optional
                    ? (row, index, parser) -> parser.numberOr(row, index, absent)
                    : (row, index, parser) -> parser.number(row, index);
        }
        if (type == Instant.class) {
            return optional
                    ? (row, index, parser) -> parser.instantOrNull(row, index)
                    : (row, index, parser) -> parser.instant(row, index);
        }
        if (type == LocalDate.class && !optional) {
            return (row, index, parser) -> parser.date(row, index);
        }
        if (type.isEnum() && !optional) {
            return oneOf(type);
        }
        throw new IllegalArgumentException("no field of a row: " + component);
    }

    @SuppressWarnings("unchecked") // the type was asked whether it is an enum
    private static <E extends Enum<E>> Reader oneOf(Class<?> type) {
        Class<E> names = (Class<E>) type;
        return (row, index, parser) -> parser.oneOf(row, index, names);
    }

    private static <R> Constructor<R> constructor(Class<R> type, RecordComponent[] components) {
        try {
            Constructor<R> canonical = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
    }

    @FunctionalInterface
    private interface Reader {
        Object read(RawRow row, int field, FieldParser parser);
    }
}
