package io.komdir.platform.sql;

import io.komdir.platform.sql.RecordComponents.Component;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.argument.NamedArgumentFinder;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.json.JsonConfig;

/** Binds records, for {@code bindNamedArgumentFinder}; JDBI's own {@code bindMethods} takes public types only. */
public final class RecordArguments implements NamedArgumentFinder {
    private final List<Component> components;
    private final Binder binder;

    private RecordArguments(Class<?> type, Binder binder) {
        this.components = RecordComponents.of(type);
        this.binder = binder;
    }

    /** Binds each component by its name: {@code VALUES (:organization, :code, :fullName)}. */
    public static RecordArguments of(Record record) {
        return new RecordArguments(
                record.getClass(),
                (component, context) -> argument(component.type(), component.value(record), context));
    }

    /**
     * Binds each component of many records as one array by its name, for one statement over all of them: {@code SELECT
     * :organization, * FROM unnest(:code, :fullName)}. A component marked {@code @Json} is an array of texts.
     */
    public static <R extends Record> RecordArguments arraysOf(Class<R> type, Collection<R> records) {
        return new RecordArguments(type, (component, context) -> {
            boolean json = component.type().hasQualifier(Json.class);
            Type element =
                    json ? String.class : GenericTypes.box(component.type().getType());
            Function<R, Object> value = json ? record -> json(component, record, context) : component::value;
            return argument(
                    QualifiedType.of(GenericTypes.parameterizeClass(Iterable.class, element)),
                    records.stream().map(value).toList(),
                    context);
        });
    }

    @Override
    public Optional<Argument> find(String name, StatementContext context) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .map(component -> binder.bind(component, context));
    }

    @Override
    public Collection<String> getNames() {
        return components.stream().map(Component::name).toList();
    }

    @Override
    public String toString() {
        return getNames().toString();
    }

    private static Object json(Component component, Object record, StatementContext context) {
        Object value = component.value(record);
        return value == null
                ? null
                : context.getConfig(JsonConfig.class)
                        .getJsonMapper()
                        .forType(component.type().getType(), context.getConfig())
                        .toJson(value, context.getConfig());
    }

    private static Argument argument(QualifiedType<?> type, Object value, StatementContext context) {
        return context.getConfig(Arguments.class)
                .findFor(type, value)
                .orElseThrow(() -> new IllegalArgumentException("No argument for " + type));
    }

    private interface Binder {
        Argument bind(Component component, StatementContext context);
    }
}
