package io.komdir.platform.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.qualifier.Qualifiers;

/** The components of record types, also of those that are visible in their package only, which JDBI's own mappers refuse. */
final class RecordComponents {
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Component(
                            component.getName(), component.getType(), accessible(component.getAccessor())))
                    .toList();
        }
    };

    private RecordComponents() {}

    /** In the order of the record's header. */
    static List<Component> of(Class<?> type) {
        return COMPONENTS.get(type);
    }

    static <T> Constructor<T> constructor(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    of(type).stream().map(Component::raw).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no record", e);
        }
    }

    private static Method accessible(Method accessor) {
        accessor.setAccessible(true);
        return accessor;
    }

    record Component(String name, Class<?> raw, Method accessor) {

        /** With the qualifiers that are declared on the component, such as {@code @Json}. */
        QualifiedType<?> type() {
            return QualifiedType.of(accessor.getGenericReturnType())
                    .withAnnotations(new Qualifiers().findFor(accessor));
        }

        /** The prefix of the columns of a component that is a record itself; null when it is one column. */
        String nestedPrefix() {
            Nested nested = accessor.getAnnotation(Nested.class);
            return nested == null ? null : nested.value();
        }

        Object value(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
