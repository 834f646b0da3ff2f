package io.komdir.kpi.shared.report;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list whose elements are made from those of another one each time they are asked for, so that a long report is not held in
 * memory once more in each of its forms.
 */
public final class LazyList<S, T> extends AbstractList<T> implements RandomAccess {
    private final List<S> source;
    private final Function<? super S, ? extends T> made;

    public LazyList(List<S> source, Function<? super S, ? extends T> made) {
        this.source = source;
        this.made = made;
    }

    @Override
    public T get(int index) {
        return made.apply(source.get(index));
    }

    @Override
    public int size() {
        return source.size();
    }
}
