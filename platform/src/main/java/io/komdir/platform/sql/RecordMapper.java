package io.komdir.platform.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Maps a row to a record: column {@code full_name} to component {@code fullName}, a component marked {@code @Json} from its
 * document, one marked {@code @Nested} from columns of the same row. Every component needs its column.
 */
final class RecordMapper<T> implements RowMapper<T> {
    /** Makes a mapper for any type that is a record. */
    static final RowMapperFactory FACTORY = (type, config) -> type instanceof Class<?> record && record.isRecord()
            ? Optional.of(new RecordMapper<>(record, ""))
            : Optional.empty();

    private final Constructor<T> constructor;
    private final List<RecordComponents.Component> components;
    private final String prefix;

    RecordMapper(Class<T> type, String prefix) {
        this.constructor = RecordComponents.constructor(type);
        this.components = RecordComponents.of(type);
        this.prefix = prefix;
    }

    @Override
    public T map(ResultSet rows, StatementContext context) throws SQLException {
        return specialize(rows, context).map(rows, context);
    }

    /** @throws IllegalArgumentException when a component has no column, or no mapper is registered for its type */
    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
        Map<String, Integer> columns = columns(rows);
        RowMapper<?>[] mappers = new RowMapper<?>[components.size()];
        for (int i = 0; i < mappers.length; i++) {
            RecordComponents.Component component = components.get(i);
            mappers[i] = component.nestedPrefix() == null
                    ? column(component, columns, context)
                    : nested(component, rows, context);
        }
        return (row, running) -> {
            Object[] values = new Object[mappers.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = mappers[i].map(row, running);
            }
            return create(values);
        };
    }

    private RowMapper<?> column(
            RecordComponents.Component component, Map<String, Integer> columns, StatementContext context) {
        Integer index = columns.get(flat(prefix + component.name()));
        if (index == null) {
            throw new IllegalArgumentException("No column for " + component.name() + " of " + constructor.getName());
        }
        ColumnMapper<?> mapper = context.getConfig(ColumnMappers.class)
                .findFor(component.type())
                .orElseThrow(() -> new IllegalArgumentException("No column mapper for " + component.type()));
        return (row, running) -> mapper.map(row, index, running);
    }

    private RowMapper<?> nested(RecordComponents.Component component, ResultSet rows, StatementContext context)
            throws SQLException {
        return new RecordMapper<>(component.raw(), prefix + component.nestedPrefix()).specialize(rows, context);
    }

    private T create(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("A row does not fit " + constructor.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Integer> columns(ResultSet rows) throws SQLException {
        ResultSetMetaData description = rows.getMetaData();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 1; i <= description.getColumnCount(); i++) {
            columns.putIfAbsent(flat(description.getColumnLabel(i)), i);
        }
        return columns;
    }

    private static String flat(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
