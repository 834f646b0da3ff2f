package io.komdir.kpi.shared.report;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list whose elements are made from those of another one each time they are read, so that a long report is not in
 * memory once more in each of its forms.
 */
public final class LazyList<S, T> extends AbstractList<T> implements RandomAccess {
    private final List<S> source;
    private final Function<? super S, ? extends T> factory;

    public LazyList(List<S> source, Function<? super S, ? extends T> factory) {
        this.source = source;
        this.factory = factory;
    }

    @Override
    public T get(int index) {
        return factory.apply(source.get(index));
    }

    @Override
    public int size() {
        return source.size();
    }
}
