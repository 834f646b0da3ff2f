package io.komdir.platform.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list: {@code {"items":[…],"nextCursor":"…"}}.
 *
 * @param items at most as many as the request's limit
 * @param nextCursor where the next page starts; never null, {@code ""} on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts what a query with {@code limit + 1} gave into a page.
     *
     * @param rows in the order of the list, up to {@link PageRequest#fetch()} of them
     * @param cursor the sort keys of a row; the next page starts after them
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<? super T, Cursor> cursor) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, "");
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, cursor.apply(items.get(items.size() - 1)).encode());
    }

    /** A list that is always whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, "");
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
    }
}
