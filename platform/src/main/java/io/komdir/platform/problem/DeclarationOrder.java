package io.komdir.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Orders violated constraints as the fields stand in the request's record, and the elements in their list. */
final class DeclarationOrder implements Comparator<ConstraintViolation<?>> {

    @Override
    public int compare(ConstraintViolation<?> one, ConstraintViolation<?> other) {
        return Arrays.compare(place(one), place(other));
    }

    private static int[] place(ConstraintViolation<?> violation) {
        IntStream.Builder place = IntStream.builder();
        Class<?> type = violation.getRootBeanClass();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                place.add(node.getIndex());
            }
            if (type.isRecord()) {
                RecordComponent[] components = type.getRecordComponents();
                int index = index(components, node.getName());
                place.add(index);
                type = index < components.length ? content(components[index]) : type;
            }
        }
        return place.build().toArray();
    }

    private static int index(RecordComponent[] components, String name) {
        return IntStream.range(0, components.length)
                .filter(index -> components[index].getName().equals(name))
                .findFirst()
                .orElse(components.length);
    }

    /** The type of a component, or of the elements of a collection. */
    private static Class<?> content(RecordComponent component) {
        Type type = component.getGenericType();
        boolean elements = Collection.class.isAssignableFrom(component.getType())
                && type instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?>;
        return elements ? (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0] : component.getType();
    }
}
